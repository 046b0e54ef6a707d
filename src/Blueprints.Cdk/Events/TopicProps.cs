using System.Collections.Immutable;
using Blueprints.Events;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="Topic"/> takes.</summary>
public sealed record TopicProps : BlockProps<TopicSpec>
{
    /// <summary>The rules that send to it. Default: none.</summary>
    public ImmutableArray<MessageSender> Senders { get; init; } = [];
}
