using Blueprints.Estimation.Cost.Billables;
using Blueprints.Events;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A topic's messages.</summary>
sealed class TopicBilling : BlockBilling<TopicSpec>
{
    public override string Type => "aws:sns/topic:Topic";

    protected override IEnumerable<Billable> Read(string block, TopicSpec spec, Blueprint blueprint) =>
        [new TopicMessages { Block = block, Resource = block, Type = Type, Fifo = spec.Fifo, BodyFilters = spec.Subscriptions.Count(subscription => subscription.FilterOnBody) }];
}
