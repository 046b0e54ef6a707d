using System.Globalization;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// An OpenSearch domain: data nodes, dedicated masters and the volume of each data node. Traffic between its nodes is free, hourly snapshots are too.
/// Rule: OpenSearch Service pricing page, managed clusters.
/// </summary>
public sealed record SearchDomain : Billable
{
    // A gp3 volume includes 3,000 I/O a second, 3 for each GiB above 1 TiB; and 125 MiB/s up to 170 GiB, above that 250 MiB/s for each 3 TiB begun, at most 1,000. Source: OpenSearch Service pricing page.
    const int IncludedIops = 3_000;
    const int IopsPerGiB = 3;
    const int GiBOfIncludedIops = 1_024;
    const int IncludedThroughput = 125;
    const int GiBOfIncludedThroughput = 170;
    const int ThroughputStep = 250;
    const int GiBPerThroughputStep = 3 * 1_024;
    const int MostIncludedThroughput = 1_000;
    /// <summary>The type of data nodes: <c>m7g.large.search</c>.</summary>
    public required string InstanceType { get; init; }

    /// <summary>Data nodes.</summary>
    public required int Instances { get; init; }

    /// <summary>The type of dedicated masters.</summary>
    public required string MasterInstanceType { get; init; }

    /// <summary>Dedicated masters; 0 for none.</summary>
    public required int Masters { get; init; }

    /// <summary>GiB of each data node's gp3 volume; 0 for nodes with disks of their own.</summary>
    public required int VolumeGiB { get; init; }

    /// <summary>The kind of volume: gp2, gp3, io1 or standard (magnetic). Default: gp3.</summary>
    public string VolumeType { get; init; } = "gp3";

    /// <summary>UltraWarm nodes. Default: 0.</summary>
    public int WarmNodes { get; init; }

    /// <summary>The type of UltraWarm nodes. Default: none.</summary>
    public string WarmInstanceType { get; init; } = "";

    /// <summary>I/O operations a second of each volume.</summary>
    public required int VolumeIops { get; init; }

    /// <summary>MiB a second of each volume.</summary>
    public required int VolumeMebibytesPerSecond { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, $"Search node hours ({InstanceType})", $"opensearch/{InstanceType}", ItemKind.Fixed, (decimal)Instances * Month.Hours, Count(Instances, "data node"));
        sheet.Add(this, $"Dedicated master hours ({MasterInstanceType})", $"opensearch/{MasterInstanceType}", ItemKind.Fixed, (decimal)Masters * Month.Hours, Count(Masters, "dedicated master"));
        AddWarm(sheet);
        if (VolumeGiB == 0)
            return;
        var kind = VolumeType == "standard" ? "magnetic" : VolumeType;
        sheet.Add(this, $"Search volumes ({kind})", $"opensearch/storage/{kind}", ItemKind.Fixed, (decimal)Instances * VolumeGiB, $"{Count(Instances, "volume")} of {VolumeGiB} GiB");
        if (VolumeType == "io1")
            sheet.Add(this, "Search volume IOPS (io1)", "opensearch/storage/io1/iops", ItemKind.Fixed, (decimal)Instances * VolumeIops, Count(Instances, "volume"));
        if (VolumeType != "gp3")
            return;
        var (iops, throughput) = Included;
        sheet.Add(this, "Search volume IOPS above the included", "opensearch/storage/gp3-iops", ItemKind.Fixed, (decimal)Instances * Math.Max(0, VolumeIops - iops),
            string.Create(CultureInfo.InvariantCulture, $"{Count(Instances, "volume")}; {iops:#,##0} included in each"));
        sheet.Add(this, "Search volume throughput above the included", "opensearch/storage/gp3-throughput", ItemKind.Fixed, (decimal)Instances * Math.Max(0, VolumeMebibytesPerSecond - throughput),
            string.Create(CultureInfo.InvariantCulture, $"{Count(Instances, "volume")}; {throughput:#,##0} MiB/s included in each"));
    }

    (decimal Iops, decimal Throughput) Included => (
        VolumeGiB > GiBOfIncludedIops ? (decimal)VolumeGiB * IopsPerGiB : IncludedIops,
        VolumeGiB > GiBOfIncludedThroughput ? Math.Min(MostIncludedThroughput, Math.Ceiling((decimal)VolumeGiB / GiBPerThroughputStep) * ThroughputStep) : IncludedThroughput);

    void AddWarm(CostSheet sheet)
    {
        if (WarmNodes == 0)
            return;
        sheet.Add(this, $"UltraWarm node hours ({WarmInstanceType})", $"opensearch/{WarmInstanceType}", ItemKind.Fixed, (decimal)WarmNodes * Month.Hours, Count(WarmNodes, "warm node"));
        if (Usage is { } usage)
            sheet.AddUse(this, "UltraWarm storage", "opensearch/ultrawarm/storage", usage.Of("ultrawarm_storage_gb"), "");
    }

    static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
