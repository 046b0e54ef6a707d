using Blueprints.Estimation.Cost.Billables;
using Blueprints.Sharding;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>
/// A sharded database: the cluster of each shard made here, the pool before each, and the parameter with the map. A first shard that is a block of its own is billed there.
/// </summary>
sealed class ShardedDatabaseBilling : BlockBilling<ShardedDatabaseSpec>
{
    static readonly BlockBilling Cluster = new AuroraClusterBilling();

    public override string Type => Cluster.Type;

    public override int PayingZoneSides => 1;

    protected override IEnumerable<Billable> Read(string block, ShardedDatabaseSpec spec, Blueprint blueprint)
    {
        foreach (var shard in spec.OwnShards)
        {
            foreach (var billable in Cluster.Read($"{block}-{shard.Name}", spec.ClusterOf(shard.Name), blueprint))
                yield return billable with { Block = block, Shard = shard.Name };
        }

        if (spec.Proxy is { } proxy)
        {
            foreach (var billable in spec.Map.Shards.SelectMany(shard => Pool(block, shard.Name, proxy, Instances(block, shard.Name, spec, blueprint), blueprint)))
                yield return billable;
        }

        if (ShardMapPublication.Tier(spec.Map) == "Advanced")
            yield return new AdvancedParameter { Block = block, Resource = block, Type = "aws:ssm/parameter:Parameter" };
    }

    static IEnumerable<Billable> Instances(string block, string shard, ShardedDatabaseSpec spec, Blueprint blueprint)
    {
        var first = shard == spec.Map.Shards[0].Name && blueprint.Blocks.TryGet<Databases.AuroraClusterSpec>(spec.FirstShard ?? "", out var cluster) ? cluster : null;
        return Cluster.Read(first is null ? $"{block}-{shard}" : spec.FirstShard!, first ?? spec.ClusterOf(shard), blueprint).Where(DatabaseProxyBilling.IsBehindProxy);
    }

    static IEnumerable<Billable> Pool(string block, string shard, Databases.DatabaseProxySpec proxy, IEnumerable<Billable> instances, Blueprint blueprint)
    {
        yield return new RdsProxy { Block = block, Shard = shard, Resource = $"{block}-{shard}-proxy", Type = "aws:rds/proxy:Proxy", Instances = [.. instances] };
        if (proxy.ReadOnlyEndpoint)
            yield return DatabaseProxyBilling.ReadOnlyEndpoint(block, $"{block}-{shard}-proxy", blueprint) with { Shard = shard };
    }

    protected override IEnumerable<(string Property, string Type)> MachineTypes(ShardedDatabaseSpec spec) =>
        Cluster.MachineTypes(spec.Cluster ?? new()).Select(machine => ($"cluster.{machine.Property}", machine.Type))
            .Concat(spec.Exceptions.SelectMany((exception, i) => Cluster.MachineTypes(exception.Cluster).Select(machine => ($"exceptions[{i}].cluster.{machine.Property}", machine.Type))));
}
