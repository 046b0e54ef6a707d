using System.Globalization;
using Blueprints.Compute;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// EC2 instances in an Auto Scaling group: hours, volumes, detailed monitoring and public addresses, each from the smallest to the largest size of the
/// group, and the instances of its warm pool. Rules: EC2, EBS, CloudWatch and VPC pricing pages.
/// </summary>
public sealed record InstanceGroup : Billable
{
    // CPU, network in and out, packets in and out, disk: the metrics that detailed monitoring publishes for an EBS-backed instance.
    const int DetailedMetrics = 7;

    /// <summary>The EC2 instance type.</summary>
    public required string InstanceType { get; init; }

    /// <summary>Fewest instances; with weights, in their unit.</summary>
    public required int Min { get; init; }

    /// <summary>Most instances; with weights, in their unit.</summary>
    public required int Max { get; init; }

    /// <summary>The group's policies; none means that it stays at <see cref="Min"/>.</summary>
    public required ScalingRules Rules { get; init; }

    /// <summary>Several types, and Spot. Default: the instance type on demand.</summary>
    public InstanceMix? Mix { get; init; }

    /// <summary>Instances that wait. Default: none.</summary>
    public WarmPool? WarmPool { get; init; }

    /// <summary>The gp3 root volume of each instance, in GiB.</summary>
    public required decimal RootVolumeGiB { get; init; }

    /// <summary>The gp3 volumes beside it, in GiB. Default: none.</summary>
    public decimal DataVolumesGiB { get; init; }

    /// <summary>Whether each instance has a public IPv4 address.</summary>
    public required bool PublicAddresses { get; init; }

    /// <summary>Whether metrics come every minute.</summary>
    public required bool DetailedMonitoring { get; init; }

    /// <summary>Whether agents take profiles of the application. Default: no.</summary>
    public bool Profiled { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var shares = MixShares.Of(Mix, InstanceType);
        var size = FleetSizing.Of(Block, (Min, Max), Rules, sheet.Load, shares.VcpuPerUnit(sheet.Catalog));
        foreach (var share in shares.Shares)
        {
            var way = share.IsSpot ? "Spot" : "on-demand";
            sheet.Add(this, $"Instance hours ({share.InstanceType}, Linux, {way})", $"ec2/{share.InstanceType}/linux/{(share.IsSpot ? "spot" : "on-demand")}", ItemKind.Fixed,
                size.Instances.Map(share.Instances) * Month.Hours, share.IsSpot ? Text($"{size.Assumption}; Spot prices move: a planning figure") : size.Assumption);
        }

        AddInstances(sheet, size.Instances.Map(shares.Instances));
        ProfilingHours.AddTo(sheet, this, Profiled, size.Instances.Map(shares.Instances));
        if (WarmPool is { } pool)
            AddPool(sheet, pool, size.Instances.Map(instances => pool.SizeBeside(instances, Max)));
    }

    void AddInstances(CostSheet sheet, Cases count)
    {
        sheet.Add(this, "Root volumes (gp3)", "ebs/gp3", ItemKind.Fixed, count * RootVolumeGiB, Text($"{RootVolumeGiB:0} GiB for each instance"));
        sheet.Add(this, "Data volumes (gp3)", "ebs/gp3", ItemKind.Fixed, count * DataVolumesGiB, Text($"{DataVolumesGiB:0} GiB for each instance"));
        if (DetailedMonitoring)
            sheet.Add(this, "Detailed monitoring metrics", "cloudwatch/custom-metrics", ItemKind.Fixed, count * DetailedMetrics, Text($"{DetailedMetrics} metrics for each instance"));
        if (PublicAddresses)
            sheet.Add(this, "Public IPv4 addresses", "ipv4/in-use", ItemKind.Fixed, count * Month.Hours, "one for each instance");
    }

    void AddPool(CostSheet sheet, WarmPool pool, Cases waiting)
    {
        sheet.Add(this, "Warm pool volumes (gp3)", "ebs/gp3", ItemKind.Fixed, waiting * (RootVolumeGiB + DataVolumesGiB), "what the group does not use of the prepared capacity waits");
        if (pool.State == WarmPoolState.Running)
            sheet.Add(this, $"Warm pool hours ({InstanceType}, Linux, on-demand)", $"ec2/{InstanceType}/linux/on-demand", ItemKind.Fixed, waiting * Month.Hours, "waiting instances run");
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
