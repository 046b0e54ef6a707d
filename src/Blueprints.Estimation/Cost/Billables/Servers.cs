using System.Globalization;
using Blueprints.Compute;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// EC2 instances outside of blueprints, alone or in a group: hours by type and way to pay, volumes, detailed monitoring, public addresses, CPU credits above the baseline.
/// Rules: EC2, EBS, CloudWatch and VPC pricing pages.
/// </summary>
public sealed record Servers : Billable
{
    // CPU, network in and out, packets in and out, disk, status: the metrics of detailed monitoring.
    const int DetailedMetrics = 7;

    /// <summary>The instance type.</summary>
    public required string InstanceType { get; init; }

    /// <summary>Fewest instances.</summary>
    public required int Min { get; init; }

    /// <summary>Most instances.</summary>
    public required int Max { get; init; }

    /// <summary>Those desired; null where nothing says it, and the fewest are expected.</summary>
    public int? Desired { get; init; }

    /// <summary>The group's policies and schedules. Default: none.</summary>
    public ScalingRules Rules { get; init; } = new();

    /// <summary>Several types, and Spot. Default: the instance type on demand.</summary>
    public InstanceMix? Mix { get; init; }

    /// <summary>Whether all of them are Spot, without a mix. Default: no.</summary>
    public bool Spot { get; init; }

    /// <summary>Why these instances have no price here, such as a tenancy of their own; empty for those that have. Default: empty.</summary>
    public string NotPriced { get; init; } = "";

    /// <summary>Whether they run on a dedicated host, which is billed as a whole and its instances not at all. Default: no.</summary>
    public bool OnDedicatedHost { get; init; }

    /// <summary>The operating system where a usage file does not say it: <c>linux</c> or <c>windows</c>. Default: linux.</summary>
    public string OperatingSystem { get; init; } = "linux";

    /// <summary>The root volume of each; null for none to be billed.</summary>
    public BlockVolume? Root { get; init; }

    /// <summary>The volumes beside it. Default: none.</summary>
    public ValueList<BlockVolume> Data { get; init; } = [];

    /// <summary>Whether metrics come every minute. Default: no.</summary>
    public bool DetailedMonitoring { get; init; }

    /// <summary>Whether each has a public IPv4 address. Default: no.</summary>
    public bool PublicAddress { get; init; }

    /// <summary>Whether bursting beyond the credits is paid, and not throttled. Default: no.</summary>
    public bool UnlimitedCredits { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var usage = Usage ?? ResourceUsage.None;
        var shares = MixShares.Of(Mix, InstanceType);
        var size = FleetSizing.Of((Min, Max, Desired), Rules, usage.Of("instances"));
        foreach (var share in OnDedicatedHost ? [] : shares.Shares)
            AddHours(sheet, usage, share.InstanceType, share.IsSpot || Spot, size.Instances.Map(share.Instances), size.Assumption);

        var count = size.Instances.Map(shares.Instances);
        Root?.AddTo(sheet, this, "Root volumes", count);
        foreach (var volume in Data)
            volume.AddTo(sheet, this, "Data volumes", count);
        if (DetailedMonitoring)
            sheet.Add(this, "Detailed monitoring metrics", "cloudwatch/custom-metrics", ItemKind.Fixed, count * DetailedMetrics, string.Create(CultureInfo.InvariantCulture, $"{DetailedMetrics} metrics for each instance"));
        if (PublicAddress)
            sheet.Add(this, "Public IPv4 addresses", "ipv4/in-use", ItemKind.Fixed, count * Month.Hours, "one for each instance");
        AddCredits(sheet, usage, count);
    }

    void AddHours(CostSheet sheet, ResourceUsage usage, string type, bool spot, Cases count, string assumption)
    {
        if (NotPriced.Length > 0)
        {
            sheet.AddUnpriced(this, $"Instance hours ({type})", NotPriced);
            return;
        }

        var system = usage.Text("operating_system") ?? OperatingSystem;
        var reserved = Reservation.Of(usage);
        var way = spot ? "spot" : reserved?.Sku ?? "on-demand";
        var told = usage.Of("monthly_hours", "monthly_hrs");
        var words = string.Join("; ", new[] { assumption, told.Origin, spot ? "Spot prices move: a planning figure" : "", reserved?.Assumption ?? "" }.Where(part => part.Length > 0));
        var hours = told.Quantity is { } part ? new Cases(count.Low * part.Low, count.Expected * part.Expected, count.High * part.High) : count * Month.Hours;
        sheet.Add(this, $"Instance hours ({type}, {Name(system)}, {(spot ? "Spot" : reserved?.Words ?? "on-demand")})", $"ec2/{type}/{system}/{way}", ItemKind.Fixed, hours, words);
    }

    // Each instance bursts for the hours that the file gives, on each of its vCPUs.
    void AddCredits(CostSheet sheet, ResourceUsage usage, Cases count)
    {
        var family = InstanceType.Split('.')[0];
        var shape = sheet.Catalog.FindShape(InstanceType).Shape;
        // Of the first burstable family the catalog has prices and no shapes.
        if (!UnlimitedCredits || !(shape?.IsBurstable ?? family == "t2"))
            return;
        var system = (usage.Text("operating_system") ?? OperatingSystem) == "windows" ? "windows" : "linux";
        sheet.AddUse(this, "CPU credits above the baseline", $"ec2/cpu-credits/{(family == "t3a" ? "t3" : family)}/{system}", usage.Of("monthly_cpu_credit_hrs") * usage.Of("vcpu_count").Or(shape is null ? new Figure(null, "vcpu_count") : shape.VCpu) * (Figure)count, "");
    }

    static string Name(string system) => system switch { "linux" => "Linux", "windows" => "Windows", _ => system };
}
