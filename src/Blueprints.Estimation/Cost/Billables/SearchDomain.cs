using System.Globalization;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// An OpenSearch domain: data nodes, dedicated masters and the volume of each data node. Traffic between its nodes is free, hourly snapshots are too.
/// Rule: OpenSearch Service pricing page, managed clusters.
/// </summary>
public sealed record SearchDomain : Billable
{
    const int IncludedIops = 3_000;
    const int IncludedThroughput = 125;

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

    /// <summary>I/O operations a second of each volume.</summary>
    public required int VolumeIops { get; init; }

    /// <summary>MiB a second of each volume.</summary>
    public required int VolumeMebibytesPerSecond { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, $"Search node hours ({InstanceType})", $"opensearch/{InstanceType}", ItemKind.Fixed, (decimal)Instances * Month.Hours, Count(Instances, "data node"));
        sheet.Add(this, $"Dedicated master hours ({MasterInstanceType})", $"opensearch/{MasterInstanceType}", ItemKind.Fixed, (decimal)Masters * Month.Hours, Count(Masters, "dedicated master"));
        if (VolumeGiB == 0)
            return;
        sheet.Add(this, "Search volumes (gp3)", "opensearch/storage/gp3", ItemKind.Fixed, (decimal)Instances * VolumeGiB, $"{Count(Instances, "volume")} of {VolumeGiB} GiB");
        sheet.Add(this, "Search volume IOPS above 3,000", "opensearch/storage/gp3-iops", ItemKind.Fixed, (decimal)Instances * (VolumeIops - IncludedIops), Count(Instances, "volume"));
        sheet.Add(this, "Search volume throughput above 125 MiB/s", "opensearch/storage/gp3-throughput", ItemKind.Fixed, (decimal)Instances * (VolumeMebibytesPerSecond - IncludedThroughput),
            Count(Instances, "volume"));
    }

    static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
