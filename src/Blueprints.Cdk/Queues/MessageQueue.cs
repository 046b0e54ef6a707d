using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SQS;
using Blueprints.Queues;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>An SQS queue with its dead-letter queue, both encrypted and closed to plain HTTP, and alarms for messages that fail or wait.</summary>
public sealed class MessageQueue : BlockConstruct
{
    const int BytesPerKilobyte = 1024;
    const int MinuteSeconds = 60;

    /// <summary>Makes the queue.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec and who sends to it.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public MessageQueue(Construct scope, string id, MessageQueueProps props) : base(scope, id, "MessageQueue", props.Carry(id))
    {
        Spec = props.Spec;
        DeadLetterQueue = new(this, "dlq", Describe(Spec.DeadLetterRetentionSeconds));
        var main = Describe(Spec.RetentionSeconds);
        main.DelaySeconds = Spec.DelaySeconds;
        main.ReceiveMessageWaitTimeSeconds = Spec.ReceiveWaitSeconds;
        main.VisibilityTimeout = Spec.VisibilityTimeoutSeconds;
        main.RedrivePolicy = new Dictionary<string, object> { ["deadLetterTargetArn"] = DeadLetterQueue.AttrArn, ["maxReceiveCount"] = Spec.MaxReceives };
        Queue = new(this, "queue", main);
        Policy = MakePolicy("policy", Queue, props);
        DeadLetterPolicy = MakePolicy("dlq-policy", DeadLetterQueue, props);
        if (!Spec.Alarms)
            return;
        DeadLetterAlarm = Alarm("dlq-depth", DeadLetterQueue, "ApproximateNumberOfMessagesVisible", 0, $"Messages of {Block} failed {Spec.MaxReceives} times", props);
        AgeAlarm = Alarm("oldest-message", Queue, "ApproximateAgeOfOldestMessage", Spec.OldestMessageAlarmSeconds, $"The workers of {Block} are behind", props);
    }

    /// <summary>The queue.</summary>
    public CfnQueue Queue { get; }

    /// <summary>Where messages go that fail again and again.</summary>
    public CfnQueue DeadLetterQueue { get; }

    /// <summary>Who may send to the queue.</summary>
    public CfnQueuePolicy Policy { get; }

    /// <summary>Who may send to the dead-letter queue.</summary>
    public CfnQueuePolicy DeadLetterPolicy { get; }

    /// <summary>Tells of messages in the dead-letter queue; null where the spec wants no alarms.</summary>
    public CfnAlarm? DeadLetterAlarm { get; }

    /// <summary>Tells of messages that wait too long; null where the spec wants no alarms.</summary>
    public CfnAlarm? AgeAlarm { get; }

    /// <summary>The queue's URL.</summary>
    public string QueueUrl => Queue.Ref;

    /// <summary>The queue's ARN.</summary>
    public string QueueArn => Queue.AttrArn;

    internal QueueSpec Spec { get; }

    internal override bool HoldsMessages => true;

    internal override string WorkedQueue => Queue.AttrQueueName;

    internal override IEnumerable<(string Name, string Value)> Environment => [("URL", QueueUrl)];

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", Queue.AttrQueueName), ("dlq", DeadLetterQueue.AttrQueueName)];

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("queueUrl", QueueUrl)];

    internal override void Connect(BlockConstruct caller)
    {
        if (caller is Servers sender)
            GrantSend(sender);
    }

    internal override void Feed(BlockConstruct consumer)
    {
        if (consumer is Servers workers)
            GrantReceive(workers);
        if (consumer is ClusterPods pods)
            pods.Cluster.LetScalerLook(pods.Block, Rights("sqs:GetQueueUrl", "sqs:GetQueueAttributes"));
    }

    /// <summary>Lets servers send messages.</summary>
    /// <param name="servers">The servers.</param>
    public Policy GrantSend(Servers servers) => Grant($"to-{servers.Block}", servers.Role, Rights("sqs:SendMessage", "sqs:GetQueueUrl", "sqs:GetQueueAttributes"));

    /// <summary>Lets servers take messages and delete them when they are done.</summary>
    /// <param name="servers">The servers.</param>
    public Policy GrantReceive(Servers servers) => Grant(
        $"from-{servers.Block}", servers.Role, Rights("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueUrl", "sqs:GetQueueAttributes"));

    internal PolicyStatement[] Rights(params string[] actions) =>
        [Right.To(actions, QueueArn), .. Spec.KmsKeyArn is { } key ? new[] { Right.To(["kms:Decrypt", "kms:GenerateDataKey"], key) } : []];

    CfnQueueProps Describe(int retention) => new()
    {
        MessageRetentionPeriod = retention,
        MaximumMessageSize = Spec.MaxMessageKilobytes * BytesPerKilobyte,
        KmsMasterKeyId = Spec.KmsKeyArn,
        SqsManagedSseEnabled = Spec.KmsKeyArn is null ? true : null,
        FifoQueue = Spec.Fifo ? true : null,
        ContentBasedDeduplication = Spec.Fifo ? Spec.ContentDeduplication : null,
        DeduplicationScope = !Spec.Fifo ? null : Spec.HighThroughput ? "messageGroup" : "queue",
        FifoThroughputLimit = !Spec.Fifo ? null : Spec.HighThroughput ? "perMessageGroupId" : "perQueue",
    };

    CfnQueuePolicy MakePolicy(string id, CfnQueue queue, MessageQueueProps props) =>
        new(this, id, new CfnQueuePolicyProps { Queues = [queue.Ref], PolicyDocument = MessageSender.Policy(queue.AttrArn, props.Senders, "sqs:SendMessage", "sqs:*") });

    CfnAlarm Alarm(string id, CfnQueue queue, string metric, int threshold, string description, MessageQueueProps props) => new(this, id, new CfnAlarmProps
    {
        Namespace = "AWS/SQS",
        MetricName = metric,
        Dimensions = new[] { new CfnAlarm.DimensionProperty { Name = "QueueName", Value = queue.AttrQueueName } },
        Statistic = "Maximum",
        Period = MinuteSeconds,
        EvaluationPeriods = 1,
        ComparisonOperator = "GreaterThanThreshold",
        Threshold = threshold,
        TreatMissingData = "notBreaching",
        AlarmDescription = description,
        AlarmActions = props.AlarmActions.IsEmpty ? null : [.. props.AlarmActions],
        OkActions = props.AlarmActions.IsEmpty ? null : [.. props.AlarmActions],
    });
}
