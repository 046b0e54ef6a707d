using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SNS;
using Blueprints.Events;
using Constructs;
using Policy = Amazon.CDK.AWS.IAM.Policy;

namespace Blueprints.Cdk;

/// <summary>An SNS topic, encrypted and closed to plain HTTP, that queues subscribe to.</summary>
public sealed class Topic : BlockConstruct
{
    readonly Dictionary<string, CfnSubscription> _subscriptions = [];
    readonly TopicSpec _spec;

    /// <summary>Makes the topic.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec and who sends to it.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public Topic(Construct scope, string id, TopicProps props) : base(scope, id, "Topic", props.Carry(id))
    {
        _spec = props.Spec;
        Resource = new(this, "topic", new CfnTopicProps
        {
            KmsMasterKeyId = _spec.KmsKey,
            // CloudFormation makes names up, but not the ending that AWS asks for here.
            TopicName = _spec.Fifo ? $"{Name}.fifo" : null,
            FifoTopic = _spec.Fifo ? true : null,
            ContentBasedDeduplication = _spec.Fifo ? _spec.ContentDeduplication : null,
        });
        Policy = new(this, "policy", new CfnTopicPolicyProps { Topics = [TopicArn], PolicyDocument = MessageSender.Policy(TopicArn, props.Senders, "sns:Publish", "sns:Publish") });
    }

    /// <summary>The topic.</summary>
    public CfnTopic Resource { get; }

    /// <summary>Who may publish.</summary>
    public CfnTopicPolicy Policy { get; }

    /// <summary>The subscriptions by queue.</summary>
    public ImmutableDictionary<string, CfnSubscription> Subscriptions => _subscriptions.ToImmutableDictionary();

    /// <summary>The topic's ARN.</summary>
    public string TopicArn => Resource.Ref;

    /// <summary>The topic as a queue lets it in.</summary>
    public MessageSender Sender => new(MessageSender.Topics, TopicArn);

    internal override IEnumerable<(string Name, string Value)> Environment => [("ARN", TopicArn)];

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", Resource.AttrTopicName)];

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("topicArn", TopicArn)];

    internal override void Connect(BlockConstruct caller)
    {
        if (caller is Servers publisher)
            GrantPublish(publisher);
    }

    /// <summary>Lets servers publish.</summary>
    /// <param name="servers">The servers.</param>
    public Policy GrantPublish(Servers servers) => Grant($"to-{servers.Block}", servers.Role, Rights());

    /// <summary>Sends to a queue what the spec says of it. The queue's policy has to let the topic in.</summary>
    /// <param name="queue">The queue.</param>
    /// <exception cref="ArgumentException">The spec has no subscription for the queue.</exception>
    public CfnSubscription Subscribe(MessageQueue queue)
    {
        var subscription = _spec.Subscriptions.FirstOrDefault(candidate => candidate.Queue == queue.Block)
            ?? throw new ArgumentException($"queue is \"{queue.Block}\"; allowed: {string.Join(", ", _spec.Subscriptions.Select(candidate => candidate.Queue))}; add a subscription to the topic's spec");
        var made = new CfnSubscription(this, queue.Block, new CfnSubscriptionProps
        {
            TopicArn = TopicArn,
            Protocol = "sqs",
            Endpoint = queue.QueueArn,
            RawMessageDelivery = subscription.RawDelivery,
            RedrivePolicy = new Dictionary<string, object> { ["deadLetterTargetArn"] = queue.DeadLetterQueue.AttrArn },
            FilterPolicy = subscription.FilterPolicy is { } filter ? PlainJson.Of(JsonNode.Parse(filter)!) : null,
            FilterPolicyScope = subscription.FilterPolicy is null ? null : subscription.FilterOnBody ? "MessageBody" : "MessageAttributes",
        });
        // Messages delivered before the policy stands would be lost to the dead-letter queue.
        made.AddDependency(queue.Policy);
        made.AddDependency(queue.DeadLetterPolicy);
        return _subscriptions[queue.Block] = made;
    }

    internal PolicyStatement[] Rights() =>
        [Right.To(["sns:Publish"], TopicArn), .. _spec.KmsKey.StartsWith("arn:", StringComparison.Ordinal) ? new[] { Right.To(["kms:Decrypt", "kms:GenerateDataKey"], _spec.KmsKey) } : []];
}
