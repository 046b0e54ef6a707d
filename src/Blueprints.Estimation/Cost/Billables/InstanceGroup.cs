using System.Globalization;
using Blueprints.Quantities;
using Blueprints.Scaling;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// EC2 instances in an Auto Scaling group: hours, root volumes, detailed monitoring and public addresses, each from the smallest to the largest size of the
/// group. Rules: EC2, EBS, CloudWatch and VPC pricing pages.
/// </summary>
public sealed record InstanceGroup : Billable
{
    // CPU, network in and out, packets in and out, disk: the metrics that detailed monitoring publishes for an EBS-backed instance.
    const int DetailedMetrics = 7;

    /// <summary>The EC2 instance type.</summary>
    public required string InstanceType { get; init; }

    /// <summary>Fewest instances.</summary>
    public required int Min { get; init; }

    /// <summary>Most instances.</summary>
    public required int Max { get; init; }

    /// <summary>The group's target-tracking policies; none means that it stays at <see cref="Min"/>.</summary>
    public required ValueList<ScalingTarget> Targets { get; init; }

    /// <summary>The gp3 root volume of each instance, in GiB.</summary>
    public required decimal RootVolumeGiB { get; init; }

    /// <summary>Whether each instance has a public IPv4 address.</summary>
    public required bool PublicAddresses { get; init; }

    /// <summary>Whether metrics come every minute.</summary>
    public required bool DetailedMonitoring { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var size = FleetSizing.Of(this, sheet.Load, sheet.Catalog.FindShape(InstanceType).Shape?.VCpu ?? 1);
        var count = size.Instances;
        sheet.Add(this, $"Instance hours ({InstanceType}, Linux, on-demand)", $"ec2/{InstanceType}/linux/on-demand", ItemKind.Fixed, count * Month.Hours, size.Assumption);
        sheet.Add(this, "Root volumes (gp3)", "ebs/gp3", ItemKind.Fixed, count * RootVolumeGiB, Text($"{RootVolumeGiB:0} GiB for each instance"));
        if (DetailedMonitoring)
            sheet.Add(this, "Detailed monitoring metrics", "cloudwatch/custom-metrics", ItemKind.Fixed, count * DetailedMetrics, Text($"{DetailedMetrics} metrics for each instance"));
        if (PublicAddresses)
            sheet.Add(this, "Public IPv4 addresses", "ipv4/in-use", ItemKind.Fixed, count * Month.Hours, "one for each instance");
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
