using System.Text.Json.Nodes;
using Blueprints.Queues;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Iam = Pulumi.Aws.Iam;
using Sqs = Pulumi.Aws.Sqs;

namespace Blueprints.Aws;

/// <summary>
/// An SQS queue with its dead-letter queue: encrypted, TLS only, with alarms. Senders get permission to send and workers to receive, and nothing more.
/// </summary>
public sealed class MessageQueue : BlockComponent
{
    const int BytesPerKilobyte = 1024;

    /// <summary>Makes the queue.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and who may send.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public MessageQueue(string name, MessageQueueArgs args, ComponentResourceOptions? options = null)
        : base("MessageQueue", name, args.Block ?? name, args.For(name), options)
    {
        Spec = args.Spec;
        DeadLetterQueue = new(ChildName("dlq"), Describe(Spec.DeadLetterRetentionSeconds), Child());
        var main = Describe(Spec.RetentionSeconds);
        main.DelaySeconds = Spec.DelaySeconds;
        main.ReceiveWaitTimeSeconds = Spec.ReceiveWaitSeconds;
        main.VisibilityTimeoutSeconds = Spec.VisibilityTimeoutSeconds;
        main.RedrivePolicy = DeadLetterQueue.Arn.Apply(target => new JsonObject { ["deadLetterTargetArn"] = target, ["maxReceiveCount"] = Spec.MaxReceives }.ToJsonString());
        Queue = new(name, main, Child());
        RedriveAllowPolicy = new(ChildName("dlq"), new()
        {
            QueueUrl = DeadLetterQueue.Url,
            RedriveAllowPolicyName = Queue.Arn.Apply(source => new JsonObject { ["redrivePermission"] = "byQueue", ["sourceQueueArns"] = new JsonArray(source) }.ToJsonString()),
        }, Child());
        Policy = MakePolicy(name, Queue, args.Senders);
        DeadLetterPolicy = MakePolicy(ChildName("dlq"), DeadLetterQueue, args.Senders);
        if (Spec.Alarms)
        {
            DeadLetterAlarm = Alarm("dlq-depth", DeadLetterQueue, "ApproximateNumberOfMessagesVisible", 0, $"Messages of {Block} failed {Spec.MaxReceives} times", args.AlarmActions);
            AgeAlarm = Alarm("oldest-message", Queue, "ApproximateAgeOfOldestMessage", Spec.OldestMessageAlarmSeconds, $"The workers of {Block} are behind", args.AlarmActions);
        }

        (QueueName, QueueUrl, QueueArn) = (Queue.Name, Queue.Url, Queue.Arn);
        RegisterOutputs();
    }

    /// <summary>The queue.</summary>
    public Sqs.Queue Queue { get; }

    /// <summary>Where messages go that cannot be worked off, or delivered.</summary>
    public Sqs.Queue DeadLetterQueue { get; }

    /// <summary>What keeps other queues from using the dead-letter queue.</summary>
    public Sqs.RedriveAllowPolicy RedriveAllowPolicy { get; }

    /// <summary>Who may send, and by TLS only.</summary>
    public Sqs.QueuePolicy Policy { get; }

    /// <summary>The same for the dead-letter queue, which takes what senders cannot deliver.</summary>
    public Sqs.QueuePolicy DeadLetterPolicy { get; }

    /// <summary>Goes off when anything is in the dead-letter queue; null without alarms.</summary>
    public CloudWatch.MetricAlarm? DeadLetterAlarm { get; }

    /// <summary>Goes off when the oldest message waits too long; null without alarms.</summary>
    public CloudWatch.MetricAlarm? AgeAlarm { get; }

    /// <summary>The queue's name, by which CloudWatch knows it.</summary>
    [Output("queueName")]
    public Output<string> QueueName { get; private set; }

    /// <summary>The queue's URL, which applications use.</summary>
    [Output("queueUrl")]
    public Output<string> QueueUrl { get; private set; }

    /// <summary>The queue's ARN.</summary>
    [Output("queueArn")]
    public Output<string> QueueArn { get; private set; }

    internal QueueSpec Spec { get; }

    internal override bool HoldsMessages => true;

    internal override Input<string> WorkedQueue => QueueName;

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => [("URL", QueueUrl)];

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("id", QueueName), ("dlq", DeadLetterQueue.Name)];

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("queueUrl", QueueUrl)];

    internal override void Connect(BlockComponent caller)
    {
        if (caller is Servers sender)
            GrantSend(sender);
    }

    internal override void Feed(BlockComponent consumer)
    {
        if (consumer is Servers workers)
            GrantReceive(workers);
        if (consumer is ClusterPods pods)
            pods.Cluster.LetScalerLook(pods.Block, Permissions("sqs:GetQueueUrl", "sqs:GetQueueAttributes"));
    }

    /// <summary>Lets servers send to this queue, and nothing else.</summary>
    /// <param name="servers">A fleet or a container service.</param>
    /// <returns>The policy added to the servers' role.</returns>
    public Iam.RolePolicy GrantSend(Servers servers) => Grant($"to-{servers.Block}", servers, "sqs:SendMessage", "sqs:GetQueueUrl", "sqs:GetQueueAttributes");

    /// <summary>Lets servers work this queue off: receive, keep longer and delete messages, and nothing else.</summary>
    /// <param name="servers">A fleet or a container service.</param>
    /// <returns>The policy added to the servers' role.</returns>
    public Iam.RolePolicy GrantReceive(Servers servers) =>
        Grant($"from-{servers.Block}", servers, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueUrl", "sqs:GetQueueAttributes");

    /// <summary>What a role needs to do these things to the queue.</summary>
    internal Output<string> Permissions(params string[] actions) => Permissions([Queue.Arn], actions);

    /// <summary>What a role needs to do these things to the queue and to its dead-letter queue, which have one key.</summary>
    internal Output<string> Permissions(Output<string>[] queues, params string[] actions) => Output.All(queues.Select(queue => (Input<string>)queue)).Apply(arns => PolicyDocument.Of(
    [
        new() { Actions = [.. actions], Resources = [.. arns] },
        .. Spec.KmsKeyArn is { } key ? new PolicyStatement[] { new() { Actions = ["kms:Decrypt", "kms:GenerateDataKey"], Resources = [key] } } : [],
    ]));

    Iam.RolePolicy Grant(string suffix, Servers servers, params string[] actions) =>
        new(ChildName(suffix), new() { Role = servers.Role.Name, Policy = Permissions(actions) }, Child());

    Sqs.QueueArgs Describe(int retention)
    {
        var args = new Sqs.QueueArgs { MessageRetentionSeconds = retention, MaxMessageSize = Spec.MaxMessageKilobytes * BytesPerKilobyte };
        if (Spec.KmsKeyArn is { } key)
            args.KmsMasterKeyId = key;
        else
            args.SqsManagedSseEnabled = true;
        if (!Spec.Fifo)
            return args;
        args.FifoQueue = true;
        args.ContentBasedDeduplication = Spec.ContentDeduplication;
        args.DeduplicationScope = Spec.HighThroughput ? "messageGroup" : "queue";
        args.FifoThroughputLimit = Spec.HighThroughput ? "perMessageGroupId" : "perQueue";
        return args;
    }

    Sqs.QueuePolicy MakePolicy(string name, Sqs.Queue queue, IReadOnlyList<MessageSender> senders) =>
        new(name, new() { QueueUrl = queue.Url, Policy = MessageSender.Policy(queue.Arn, senders, "sqs:SendMessage", "sqs:*") }, Child());

    CloudWatch.MetricAlarm Alarm(string suffix, Sqs.Queue queue, string metric, int threshold, string description, InputList<string> actions) => new(ChildName(suffix), new()
    {
        Namespace = "AWS/SQS",
        MetricName = metric,
        Dimensions = new() { ["QueueName"] = queue.Name },
        Statistic = "Maximum",
        Period = 60,
        EvaluationPeriods = 1,
        ComparisonOperator = "GreaterThanThreshold",
        Threshold = threshold,
        TreatMissingData = "notBreaching",
        AlarmDescription = description,
        AlarmActions = actions,
        OkActions = actions,
    }, Child());
}
