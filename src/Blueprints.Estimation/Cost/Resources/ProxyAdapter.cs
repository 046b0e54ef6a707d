using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Blocks;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An RDS Proxy, priced by the instances of the database that its component names, or that its targets refer to.</summary>
sealed class ProxyAdapter : ResourceAdapter
{
    static readonly AuroraInstanceAdapter ClusterInstances = new();
    static readonly RdsInstanceAdapter Instances = new();
    static readonly ResourceAdapter[] Databases = [ClusterInstances, new ReaderScalingAdapter(), Instances];

    public override string Type => "aws:rds/proxy:Proxy";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        var behind = component.Usage is null ? Named(component) : Targeted(component).ToList();
        if (behind.Count > 0)
            return [new RdsProxy { Block = component.Block, Resource = resource.Name, Type = Type, Instances = [.. behind] }];
        var unknown = RatedLine.Unpriced("RDS Proxy (vCPU hours)", "it is priced by the vCPUs of its database, and no target of it is found here");
        return [new RatedResource { Block = component.Block, Resource = resource.Name, Type = Type, Lines = [unknown] }];
    }

    static List<Billable> Named(ComponentView component) =>
    [
        .. Databases.SelectMany(adapter => component.OfNamed("database", adapter.Type).SelectMany(found => adapter.Read(found.Resource, found.View)))
            .Where(DatabaseProxyBilling.IsBehindProxy),
    ];

    static IEnumerable<Billable> Targeted(ComponentView component)
    {
        foreach (var target in component.Siblings("aws:rds/proxyTarget:ProxyTarget"))
        {
            var view = component.Of(target);
            foreach (var instance in view.Siblings(Instances.Type))
                yield return Instances.Read(instance, component.Of(instance)).OfType<RdsInstance>().First();
            foreach (var cluster in view.Siblings(AuroraClusterAdapter.TypeToken))
            {
                foreach (var instance in component.Of(cluster).Siblings(ClusterInstances.Type))
                    yield return ClusterInstances.Read(instance, component.Of(instance)).First();
            }
        }
    }
}
