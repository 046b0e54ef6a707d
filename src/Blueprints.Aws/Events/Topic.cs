using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Blueprints.Events;
using Pulumi;
using Iam = Pulumi.Aws.Iam;
using Sns = Pulumi.Aws.Sns;

namespace Blueprints.Aws;

/// <summary>An SNS topic, encrypted and TLS only. Each subscribed queue gets every message that passes its filter; what cannot be delivered goes to its dead-letter queue.</summary>
public sealed class Topic : BlockComponent
{
    readonly Dictionary<string, Sns.TopicSubscription> _subscriptions = [];
    readonly TopicSpec _spec;

    /// <summary>Makes the topic.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and who may publish.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public Topic(string name, TopicArgs args, ComponentResourceOptions? options = null)
        : base("Topic", name, args.Block ?? name, args.For(name), options)
    {
        _spec = args.Spec;
        var topic = new Sns.TopicArgs { KmsMasterKeyId = _spec.KmsKey };
        if (_spec.Fifo)
        {
            topic.FifoTopic = true;
            topic.ContentBasedDeduplication = _spec.ContentDeduplication;
        }

        Resource = new(name, topic, Child());
        Policy = new(name, new() { Arn = Resource.Arn, Policy = MessageSender.Policy(Resource.Arn, args.Senders, "sns:Publish", "sns:Publish") }, Child());
        TopicArn = Resource.Arn;
        RegisterOutputs();
    }

    /// <summary>The topic.</summary>
    public Sns.Topic Resource { get; }

    /// <summary>Who may publish, and by TLS only.</summary>
    public Sns.TopicPolicy Policy { get; }

    /// <summary>The subscriptions by queue block.</summary>
    public ImmutableDictionary<string, Sns.TopicSubscription> Subscriptions => _subscriptions.ToImmutableDictionary();

    /// <summary>The topic's ARN, which applications use.</summary>
    [Output("topicArn")]
    public Output<string> TopicArn { get; private set; }

    /// <summary>The topic as a sender, for the queues that subscribe.</summary>
    public MessageSender Sender => new(MessageSender.Topics, Resource.Arn);

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => [("ARN", TopicArn)];

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("id", Resource.Name)];

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("topicArn", TopicArn)];

    internal override void Connect(BlockComponent caller)
    {
        if (caller is Servers publisher)
            GrantPublish(publisher);
    }

    /// <summary>Lets servers publish to this topic, and nothing else.</summary>
    /// <param name="servers">A fleet or a container service.</param>
    /// <returns>The policy added to the servers' role.</returns>
    public Iam.RolePolicy GrantPublish(Servers servers) => new(ChildName($"to-{servers.Block}"), new() { Role = servers.Role.Name, Policy = Permissions() }, Child());

    /// <summary>Subscribes a queue that the spec names. The queue has to let the topic in: <see cref="MessageQueueArgs.Senders"/>.</summary>
    /// <param name="queue">The queue.</param>
    /// <exception cref="ArgumentException">The spec has no subscription for it.</exception>
    public Sns.TopicSubscription Subscribe(MessageQueue queue)
    {
        var subscription = _spec.Subscriptions.FirstOrDefault(candidate => candidate.Queue == queue.Block)
            ?? throw new ArgumentException($"queue is \"{queue.Block}\"; allowed: {string.Join(", ", _spec.Subscriptions.Select(candidate => candidate.Queue))}; add a subscription to the topic's spec");
        var args = new Sns.TopicSubscriptionArgs
        {
            Topic = Resource.Arn,
            Protocol = "sqs",
            Endpoint = queue.QueueArn,
            RawMessageDelivery = subscription.RawDelivery,
            RedrivePolicy = queue.DeadLetterQueue.Arn.Apply(target => new JsonObject { ["deadLetterTargetArn"] = target }.ToJsonString()),
        };
        if (subscription.FilterPolicy is { } filter)
        {
            args.FilterPolicy = filter;
            args.FilterPolicyScope = subscription.FilterOnBody ? "MessageBody" : "MessageAttributes";
        }

        // Messages delivered before the policy stands would be lost to the dead-letter queue.
        return _subscriptions[queue.Block] = new(ChildName(queue.Block), args, Child([queue.Policy, queue.DeadLetterPolicy]));
    }

    /// <summary>What a role needs to publish.</summary>
    internal Output<string> Permissions() => Resource.Arn.Apply(topic => PolicyDocument.Of(
    [
        new() { Actions = ["sns:Publish"], Resources = [topic] },
        .. _spec.KmsKey.StartsWith("arn:", StringComparison.Ordinal) ? new PolicyStatement[] { new() { Actions = ["kms:Decrypt", "kms:GenerateDataKey"], Resources = [_spec.KmsKey] } } : [],
    ]));
}
