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

    /// <summary>Fewest and most shards where they scale. Default: null, always <see cref="Shards"/>.</summary>
    public (int Min, int Max)? ShardRange { get; init; }

    /// <summary>Fewest and most replicas of each shard where they scale. Default: null, always <see cref="ReplicasPerShard"/>.</summary>
    public (int Min, int Max)? ReplicaRange { get; init; }

    /// <summary>Daily snapshots kept.</summary>
    public required int SnapshotRetentionDays { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var (shards, replicas) = (ShardRange ?? (Shards, Shards), ReplicaRange ?? (ReplicasPerShard, ReplicasPerShard));
        var nodes = new Cases(shards.Min * (1 + replicas.Min), Shards * (1 + ReplicasPerShard), shards.Max * (1 + replicas.Max));
        var reserved = Usage is { } told ? Reservation.Of(told) : null;
        sheet.Add(this, $"Cache node hours ({NodeType}, {CacheDefaults.Name(Engine)}{reserved?.InWords})", $"elasticache/{CacheDefaults.Name(Engine)}/{NodeType}{reserved?.Suffix}", ItemKind.Fixed, nodes * Month.Hours, Assumption(nodes) + reserved?.Because);

        if (SnapshotRetentionDays > 1)
            sheet.AddUse(this, "Cache snapshots", "elasticache/backup-storage", Use("snapshot_storage_size_gb", () => Snapshots(sheet)), "snapshots beyond the free one, half full");
    }

    string Assumption(Cases nodes)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{nodes.Expected} nodes: {Shards} shard{(Shards == 1 ? "" : "s")} with {ReplicasPerShard} replica{(ReplicasPerShard == 1 ? "" : "s")} each");
        return nodes.Low == nodes.High ? size : string.Create(CultureInfo.InvariantCulture, $"{nodes.Low} to {nodes.High} nodes by load; {size} expected");
    }

    // A snapshot is at most as large as the memory of the primaries.
    Cases Snapshots(CostSheet sheet)
    {
        var memory = (sheet.Catalog.FindShape(NodeType).Shape?.MemoryGiB ?? 0);
        return new Cases(0, memory * Shards / 2, memory * (ShardRange?.Max ?? Shards)) * (SnapshotRetentionDays - 1);
    }
}
