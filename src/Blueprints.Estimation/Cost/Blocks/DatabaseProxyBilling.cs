using Blueprints.Databases;
using Blueprints.Estimation.Cost.Billables;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A database proxy: the size of the database behind it, and the endpoint for reads.</summary>
sealed class DatabaseProxyBilling : BlockBilling<DatabaseProxySpec>
{
    public override string Type => "aws:rds/proxy:Proxy";

    public override int PayingZoneSides => 1;

    protected override IEnumerable<Billable> Read(string block, DatabaseProxySpec spec, Blueprint blueprint)
    {
        var database = blueprint.Blocks.First(candidate => candidate.Name == spec.Database);
        yield return new RdsProxy
        {
            Block = block,
            Resource = block,
            Type = Type,
            Instances = [.. BlockBillables.Of(database.Spec).Read(database.Name, database.Spec, blueprint).Where(IsBehindProxy)],
        };
        if (spec.ReadOnlyEndpoint)
            yield return ReadOnlyEndpoint(block, block, blueprint);
    }

    /// <summary>The endpoint for reads of a proxy.</summary>
    /// <param name="block">The block that it belongs to.</param>
    /// <param name="proxy">The proxy's logical name.</param>
    /// <param name="blueprint">The blueprint, whose zones it stands in.</param>
    public static InterfaceEndpoint ReadOnlyEndpoint(string block, string proxy, Blueprint blueprint) => new()
    {
        Block = block,
        Resource = $"{proxy}-read-only",
        Type = "aws:rds/proxyEndpoint:ProxyEndpoint",
        Zones = blueprint.Network.Spec.Zones,
        ReadsOnly = true,
    };

    /// <summary>A proxy serves all instances of a cluster, but of an RDS instance not the replicas, which have no backups of their own.</summary>
    public static bool IsBehindProxy(Billable billable) => billable is AuroraInstances or RdsInstance { BackupRetentionDays: > 0 };
}
