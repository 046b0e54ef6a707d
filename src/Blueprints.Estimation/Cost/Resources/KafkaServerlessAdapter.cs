using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A serverless MSK cluster.</summary>
sealed class KafkaServerlessAdapter : ResourceAdapter
{
    public override string Type => "aws:msk/serverlessCluster:ServerlessCluster";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        [new KafkaServerless { Block = component.Block, Resource = resource.Name, Type = Type }];
}
