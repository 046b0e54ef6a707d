using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Blocks;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An RDS Proxy, priced by the instances of the database that its component names.</summary>
sealed class ProxyAdapter : ResourceAdapter
{
    static readonly ResourceAdapter[] Databases = [new AuroraInstanceAdapter(), new ReaderScalingAdapter(), new RdsInstanceAdapter()];

    public override string Type => "aws:rds/proxy:Proxy";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
    [
        new RdsProxy
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            Instances =
            [
                .. Databases.SelectMany(adapter => component.OfNamed("database", adapter.Type).SelectMany(found => adapter.Read(found.Resource, found.View)))
                    .Where(DatabaseProxyBilling.IsBehindProxy),
            ],
        },
    ];
}
