using Blueprints.Events;

namespace Blueprints.Aws;

/// <summary>What a <see cref="Topic"/> takes.</summary>
public sealed class TopicArgs : BlockArgs<TopicSpec>
{
    /// <summary>Rules that may publish to it: <c>bus.Sender("paid")</c>. Default: none. Fleets get permission by <see cref="Topic.GrantPublish"/>.</summary>
    public IReadOnlyList<MessageSender> Senders { get; init; } = [];
}
