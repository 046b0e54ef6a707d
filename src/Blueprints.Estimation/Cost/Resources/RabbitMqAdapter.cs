using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An Amazon MQ broker for RabbitMQ.</summary>
sealed class RabbitMqAdapter : ResourceAdapter
{
    public override string Type => "aws:mq/broker:Broker";

    // ActiveMQ has prices of its own.
    public override bool Reads(GraphResource resource) => resource.Text("engineType") == "RabbitMQ";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
    [
        new RabbitMqNodes
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            InstanceType = resource.Text("hostInstanceType") ?? "",
            Cluster = resource.Text("deploymentMode") == "CLUSTER_MULTI_AZ",
        },
    ];
}
