using System.Text.Json.Serialization;
using Blueprints.Databases;
using Blueprints.Quantities;
using Blueprints.Validation;

namespace Blueprints.Sharding;

/// <summary>
/// A relational database spread over several Aurora clusters by a <see cref="ShardMap"/>, which is published for applications to route by. The last resort of growth,
/// when a larger writer, readers, caches and pooling are spent: queries over all keys ask every shard, and no transaction spans two.
/// </summary>
public sealed record ShardedDatabaseSpec : BlockSpec
{
    /// <summary>The cluster of each shard. Default: an <see cref="AuroraClusterSpec"/> with its own defaults.</summary>
    public AuroraClusterSpec? Cluster { get; init; }

    /// <summary>Shards whose cluster differs. Default: none.</summary>
    public ValueList<ShardCluster> Exceptions { get; init; } = [];

    /// <summary>
    /// Which keys are where; 1 to 40 shards (AWS's default quota of clusters in a region), at most 8,192 bytes as published. Default: four shards of equal weight by
    /// consistent hash. To move keys, follow a <see cref="ReshardPlan"/>: the map is published as it stands here.
    /// </summary>
    public ShardMap Map { get; init; } = ShardMap.Even(4);

    /// <summary>The name of an Aurora cluster block that is the map's first shard, so that the database of an earlier phase becomes a shard in place. Default: none, every shard is made here.</summary>
    public string? FirstShard { get; init; }

    /// <summary>
    /// A pool before each shard, the first one too; its <see cref="DatabaseProxySpec.Database"/> has no meaning here. Default: none, servers call the clusters. With many servers
    /// each shard would get connections of all of them.
    /// </summary>
    public DatabaseProxySpec? Proxy { get; init; }

    /// <summary>Share of reads that ask every shard, because they do not name a shard key; 0 to 1. Default: 0.05, a planning assumption.</summary>
    public Interval CrossShardShare { get; init; } = 0.05m;

    /// <summary>The cluster of a shard that is made here.</summary>
    /// <param name="shard">The shard's name.</param>
    public AuroraClusterSpec ClusterOf(string shard) => Exceptions.FirstOrDefault(exception => exception.Shard == shard)?.Cluster ?? CommonCluster;

    internal AuroraClusterSpec CommonCluster => Cluster ?? new();

    /// <summary>The shards that are made here: all, or all but the first.</summary>
    [JsonIgnore]
    public IEnumerable<Shard> OwnShards => Map.Shards.Skip(FirstShard is null ? 0 : 1);

    internal override ShardedDatabaseSpec InReplicaRegion(Blueprint design, string region) => this with
    {
        Cluster = CommonCluster.InReplicaRegion(design, region),
        Proxy = CommonCluster.Global is null ? Proxy : Proxy?.ForReaders(),
        Exceptions = [.. Exceptions.Select(exception => exception with { Cluster = exception.Cluster.InReplicaRegion(design, region) })],
    };

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        var before = problems.Problems.Count;
        ShardMapValidator.Validate(Map, problems.At("map"));
        problems.Range("map.shards.count", Map.Shards.Count, 0, 40);
        problems.Range("crossShardShare", CrossShardShare, 0, 1);
        problems.Unique("exceptions", Exceptions.Select(exception => exception.Shard));
        CommonCluster.Validate(problems.At("cluster"), blueprint);
        for (var i = 0; i < Exceptions.Count; i++)
            Exceptions[i].Validate(problems.At($"exceptions[{i}]"), blueprint, this);
        if (FirstShard is not null)
            ValidateFirst(problems, blueprint);
        Proxy?.ValidatePool(problems.At("proxy"));
        if (Proxy is { ReadOnlyEndpoint: true } && Clusters(blueprint).FirstOrDefault(shard => shard.Cluster.FixedReaders == 0) is { Name: { } lonely })
            problems.Add("proxy.readOnlyEndpoint", $"true, and \"{lonely}\" has no reader", "a reader in each shard", "add a reader, or remove the endpoint");
        if (problems.Problems.Count == before && ShardMapPublication.Bytes(Map) > ShardMapPublication.MaxBytes)
            problems.Add("map", $"{ShardMapPublication.Bytes(Map)} bytes as published", $"up to {ShardMapPublication.MaxBytes}, the limit of an SSM parameter", "merge ranges");
    }

    IEnumerable<(string Name, AuroraClusterSpec Cluster)> Clusters(Blueprint blueprint)
    {
        if (FirstShard is not null && blueprint.Blocks.TryGet<AuroraClusterSpec>(FirstShard, out var first))
            yield return (FirstShard, first);
        foreach (var shard in OwnShards)
            yield return (shard.Name, ClusterOf(shard.Name));
    }

    void ValidateFirst(ProblemCollector problems, Blueprint blueprint)
    {
        if (!blueprint.Blocks.TryGet<AuroraClusterSpec>(FirstShard!, out var first))
            problems.Add("firstShard", $"\"{FirstShard}\"", "the name of an aurora-cluster block", "name one, or remove it");
        else if (first.Engine != CommonCluster.Engine)
            problems.Add("firstShard", $"\"{FirstShard}\", which is {first.Engine}", $"a cluster of {CommonCluster.Engine}, as the other shards", "use one engine for all shards");
        else if (first.Global is null != CommonCluster.Global is null)
            problems.Add("firstShard", $"\"{FirstShard}\" {(first.Global is null ? "without" : "with")} global", "the same for all shards", "set global for all of them or for none");

        if (blueprint.Blocks.OfKind<ShardedDatabaseSpec>().Count(other => other.Spec.FirstShard == FirstShard) > 1)
            problems.Add("firstShard", $"\"{FirstShard}\" in several databases", "a cluster that is a shard of one", "remove the others");
        foreach (var caller in DoubleCallers(blueprint))
            problems.Add("firstShard", $"\"{FirstShard}\", which {caller} also calls by itself", "calls by way of the sharded database", "let that flow go to the sharded database");
    }

    // A caller of the sharded database is let into each shard already.
    IEnumerable<string> DoubleCallers(Blueprint blueprint)
    {
        var self = blueprint.Blocks.Where(block => ReferenceEquals(block.Spec, this)).Select(block => block.Name).FirstOrDefault();
        var callers = blueprint.Flows.Where(flow => flow.To == self).Select(flow => flow.From).ToHashSet(StringComparer.Ordinal);
        return blueprint.Flows.Where(flow => flow.To == FirstShard && callers.Contains(flow.From)).Select(flow => $"\"{flow.From}\"").Distinct();
    }
}
