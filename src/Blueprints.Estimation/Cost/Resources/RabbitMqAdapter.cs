using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An Amazon MQ broker for RabbitMQ or ActiveMQ.</summary>
sealed class RabbitMqAdapter : ResourceAdapter
{
    public override string Type => "aws:mq/broker:Broker";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        string.Equals(resource.Text("engineType"), "RabbitMQ", StringComparison.OrdinalIgnoreCase) ? [RabbitMq(resource, component), .. LogGroupAdapter.OfService(resource, component, resource.Property("logs").At("general").IsTrue())] : [ActiveMq(resource, component)];

    RabbitMqNodes RabbitMq(GraphResource resource, ComponentView component) => new()
    {
        Block = component.Block,
        Resource = resource.Name,
        Type = Type,
        InstanceType = resource.Text("hostInstanceType") ?? "",
        Cluster = string.Equals(resource.Text("deploymentMode"), "CLUSTER_MULTI_AZ", StringComparison.OrdinalIgnoreCase),
    };

    // Storage is EFS unless the broker says EBS, which stands in one zone.
    RatedResource ActiveMq(GraphResource resource, ComponentView component)
    {
        var (type, pair) = (resource.Text("hostInstanceType") ?? "", string.Equals(resource.Text("deploymentMode"), "ACTIVE_STANDBY_MULTI_AZ", StringComparison.OrdinalIgnoreCase));
        var storage = string.Equals(resource.Text("storageType"), "ebs", StringComparison.OrdinalIgnoreCase) ? "ebs" : "efs";
        var usage = component.Usage ?? ResourceUsage.None;
        return new()
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            Lines =
            [
                RatedLine.Fixed($"Broker hours ({type}, ActiveMQ)", $"mq/activemq/{type}/{(pair ? "active-standby" : "single")}", Month.Hours, pair ? "an active broker and its standby, all month" : "one broker, all month"),
                RatedLine.Use($"Broker storage (ActiveMQ, {storage.ToUpperInvariant()})", $"mq/activemq/storage-{storage}", usage.Of("storage_size_gb")),
            ],
        };
    }
}
