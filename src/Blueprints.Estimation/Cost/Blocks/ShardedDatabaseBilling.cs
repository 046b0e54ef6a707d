using Blueprints.Estimation.Cost.Billables;
using Blueprints.Sharding;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A sharded database: the cluster of each shard made here, and the parameter with the map. A first shard that is a block of its own is billed there.</summary>
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

        if (ShardMapPublication.Tier(spec.Map) == "Advanced")
            yield return new AdvancedParameter { Block = block, Resource = block, Type = "aws:ssm/parameter:Parameter" };
    }

    protected override IEnumerable<(string Property, string Type)> MachineTypes(ShardedDatabaseSpec spec) =>
        Cluster.MachineTypes(spec.Cluster ?? new()).Select(machine => ($"cluster.{machine.Property}", machine.Type))
            .Concat(spec.Exceptions.SelectMany((exception, i) => Cluster.MachineTypes(exception.Cluster).Select(machine => ($"exceptions[{i}].cluster.{machine.Property}", machine.Type))));
}
