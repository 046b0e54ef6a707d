using Blueprints.Queues;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="MessageQueue"/> takes.</summary>
public sealed class MessageQueueArgs : BlockArgs<QueueSpec>
{
    /// <summary>Topics and rules that may send to it: <c>topic.Sender</c>, <c>bus.Sender("paid")</c>. Default: none. Fleets get permission by <see cref="MessageQueue.GrantSend"/>.</summary>
    public IReadOnlyList<MessageSender> Senders { get; init; } = [];

    /// <summary>What its alarms tell: ARNs, usually of an SNS topic. Default: none, alarms are only seen in CloudWatch.</summary>
    [Input("alarmActions")]
    public InputList<string> AlarmActions { get; init; } = [];
}
