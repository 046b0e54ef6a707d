using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An Aurora DSQL cluster.</summary>
sealed class DistributedDatabaseAdapter : ResourceAdapter
{
    public override string Type => "aws:dsql/cluster:Cluster";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        [new DistributedSql { Block = component.Block, Resource = resource.Name, Type = Type }];
}
