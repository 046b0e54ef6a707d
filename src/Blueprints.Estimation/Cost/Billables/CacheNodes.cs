using System.Globalization;
using Blueprints.Caching;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// The nodes of an ElastiCache replication group, and its snapshots beyond the free one of each group. Rule: ElastiCache pricing page.
/// </summary>
public sealed record CacheNodes : Billable
{
    /// <summary>The engine.</summary>
    public required CacheEngine Engine { get; init; }

    /// <summary>The node type: <c>cache.m7g.large</c>.</summary>
    public required string NodeType { get; init; }

    /// <summary>Shards.</summary>
    public required int Shards { get; init; }

    /// <summary>Replicas of each shard.</summary>
    public required int ReplicasPerShard { get; init; }

    /// <summary>Daily snapshots kept.</summary>
    public required int SnapshotRetentionDays { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var nodes = Shards * (1 + ReplicasPerShard);
        sheet.Add(this, $"Cache node hours ({NodeType}, {CacheDefaults.Name(Engine)})", $"elasticache/{CacheDefaults.Name(Engine)}/{NodeType}", ItemKind.Fixed, (decimal)nodes * Month.Hours,
            string.Create(CultureInfo.InvariantCulture, $"{nodes} nodes: {Shards} shard{(Shards == 1 ? "" : "s")} with {ReplicasPerShard} replica{(ReplicasPerShard == 1 ? "" : "s")} each"));

        if (SnapshotRetentionDays > 1)
            sheet.AddUse(this, "Cache snapshots", "elasticache/backup-storage", Use("snapshot_storage_size_gb", () => Snapshots(sheet)), "snapshots beyond the free one, half full");
    }

    // A snapshot is at most as large as the memory of the primaries.
    Cases Snapshots(CostSheet sheet)
    {
        var memory = (sheet.Catalog.FindShape(NodeType).Shape?.MemoryGiB ?? 0) * Shards;
        return new Cases(0, memory / 2, memory) * (SnapshotRetentionDays - 1);
    }
}
