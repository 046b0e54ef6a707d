using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An SNS topic with the subscriptions beside it.</summary>
sealed class TopicAdapter : ResourceAdapter
{
    public override string Type => "aws:sns/topic:Topic";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
    [
        new TopicMessages
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            Fifo = resource.Flag("fifoTopic") ?? false,
            Subscriptions = component.Siblings("aws:sns/topicSubscription:TopicSubscription").Count(),
            BodyFilters = component.Siblings("aws:sns/topicSubscription:TopicSubscription").Count(subscription => subscription.Text("filterPolicyScope") == "MessageBody"),
        },
    ];
}
