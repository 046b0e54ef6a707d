using System.Collections.Immutable;
using Blueprints.Queues;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="MessageQueue"/> takes.</summary>
public sealed record MessageQueueProps : BlockProps<QueueSpec>
{
    /// <summary>The topics and rules that send to it. Default: none.</summary>
    public ImmutableArray<MessageSender> Senders { get; init; } = [];

    /// <summary>The ARNs of what its alarms tell. Default: none.</summary>
    public ImmutableArray<string> AlarmActions { get; init; } = [];
}
