using System.Collections.Immutable;
using Blueprints.Events;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Iam = Pulumi.Aws.Iam;
using Pipes = Pulumi.Aws.Pipes;
using Scheduler = Pulumi.Aws.Scheduler;

namespace Blueprints.Aws;

/// <summary>
/// An EventBridge bus with its rules and archive. Targets are added when they stand: rules, schedules and pipes that name a block are led to it, each with a role for that
/// one thing.
/// </summary>
public sealed class EventBus : BlockComponent
{
    readonly EventBusSpec _spec;
    readonly Dictionary<string, Pipes.Pipe> _pipes = [];

    /// <summary>Makes the bus, its rules and its archive.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public EventBus(string name, EventBusArgs args, ComponentResourceOptions? options = null)
        : base("EventBus", name, args.Block ?? name, args.For(name), options)
    {
        _spec = args.Spec;
        var bus = new CloudWatch.EventBusArgs { Description = $"Blueprint block {Block}" };
        var archive = new CloudWatch.EventArchiveArgs { RetentionDays = _spec.ArchiveDays, Description = $"Events of {name}, for replay" };
        if (_spec.KmsKey is { } key)
            (bus.KmsKeyIdentifier, archive.KmsKeyIdentifier) = (key, key);
        Bus = new(name, bus, Child());
        Rules = _spec.Rules.ToImmutableDictionary(rule => rule.Name, rule => new CloudWatch.EventRule(
            ChildName(rule.Name), new() { EventBusName = Bus.Name, EventPattern = rule.Pattern, Description = $"To {rule.Target}" }, Child()));
        if (_spec.ArchiveDays > 0)
        {
            archive.EventSourceArn = Bus.Arn;
            Archive = new(name, archive, Child());
        }

        if (_spec.Schedules.Count > 0)
            ScheduleGroup = new(name, new(), Child());
        (BusName, BusArn) = (Bus.Name, Bus.Arn);
        RegisterOutputs();
    }

    /// <summary>The bus, encrypted with the spec's key or one of EventBridge's own.</summary>
    public CloudWatch.EventBus Bus { get; }

    /// <summary>The rules by name.</summary>
    public ImmutableDictionary<string, CloudWatch.EventRule> Rules { get; }

    /// <summary>The archive; null without one.</summary>
    public CloudWatch.EventArchive? Archive { get; }

    /// <summary>The group of the schedules, which their metrics are told by; null without schedules.</summary>
    public Scheduler.ScheduleGroup? ScheduleGroup { get; }

    /// <summary>The pipes by name, once their queues stand.</summary>
    public ImmutableDictionary<string, Pipes.Pipe> Pipelines => _pipes.ToImmutableDictionary();

    /// <summary>The bus's name, which applications use.</summary>
    [Output("busName")]
    public Output<string> BusName { get; private set; }

    /// <summary>The bus's ARN.</summary>
    [Output("busArn")]
    public Output<string> BusArn { get; private set; }

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => [("NAME", BusName)];

    internal override IEnumerable<(string Key, Output<string> Value)> Identities =>
    [
        ("id", BusName),
        .. Rules.Select(rule => ($"rule-{rule.Key}", rule.Value.Name)),
        .. _pipes.Select(pipe => ($"pipe-{pipe.Key}", pipe.Value.Name)),
        .. ScheduleGroup is { } group ? new[] { ("schedules", group.Name) } : [],
    ];

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("busName", BusName)];

    internal override void Connect(BlockComponent caller)
    {
        if (caller is Servers publisher)
            GrantPut(publisher);
    }

    /// <summary>Lets servers put events on this bus, and nothing else.</summary>
    /// <param name="servers">A fleet or a container service.</param>
    /// <returns>The policy added to the servers' role.</returns>
    public Iam.RolePolicy GrantPut(Servers servers) => new(ChildName($"to-{servers.Block}"), new()
    {
        Role = servers.Role.Name,
        Policy = Bus.Arn.Apply(bus => PolicyDocument.Of(new PolicyStatement { Actions = ["events:PutEvents"], Resources = [bus] })),
    }, Child());

    /// <summary>A rule as a sender, for the queue or topic that it sends to.</summary>
    /// <param name="rule">The rule's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such rule.</exception>
    public MessageSender Sender(string rule) => new(MessageSender.Events, Rules[rule].Arn);

    internal IEnumerable<MessageSender> SendersTo(string block) => _spec.Rules.Where(rule => rule.Target == block).Select(rule => Sender(rule.Name));

    /// <summary>Leads the rules and schedules that name a queue to it, and the pipes that empty it to this bus. The queue has to let the rules in.</summary>
    /// <param name="queue">The queue.</param>
    public void SendTo(MessageQueue queue)
    {
        // EventBridge takes standard queues only for what it cannot deliver.
        var dead = queue.Spec.Fifo ? null : queue.DeadLetterQueue.Arn;
        Aim(queue.Block, queue.QueueArn, dead, () => queue.Permissions(dead is null ? [queue.QueueArn] : [queue.QueueArn, dead], "sqs:SendMessage"));
        foreach (var pipe in _spec.Pipes.Where(pipe => pipe.Source == queue.Block))
            Empty(pipe, queue);
    }

    /// <summary>Leads the rules and schedules that name a topic to it. The topic has to let the rules in.</summary>
    /// <param name="topic">The topic.</param>
    public void SendTo(Topic topic) => Aim(topic.Block, topic.TopicArn, null, topic.Permissions);

    void Aim(string block, Output<string> target, Output<string>? dead, Func<Output<string>> permissions)
    {
        foreach (var rule in _spec.Rules.Where(rule => rule.Target == block))
            _ = new CloudWatch.EventTarget(ChildName(rule.Name), EventTargets.Of(rule, Rules[rule.Name].Name, Bus.Name, target, dead), Child());
        foreach (var schedule in _spec.Schedules.Where(schedule => schedule.Target == block))
        {
            var role = Role($"schedule-{schedule.Name}", "scheduler.amazonaws.com", permissions());
            _ = new Scheduler.Schedule(ChildName(schedule.Name), EventTargets.Of(schedule, ScheduleGroup!.Name, target, dead, role.Arn), Child());
        }
    }

    void Empty(EventPipe pipe, MessageQueue queue)
    {
        var role = Role($"pipe-{pipe.Name}", "pipes.amazonaws.com", queue.Permissions("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"));
        var put = new Iam.RolePolicy(ChildName($"pipe-{pipe.Name}-put"), new()
        {
            Role = role.Name,
            Policy = Bus.Arn.Apply(bus => PolicyDocument.Of(new PolicyStatement { Actions = ["events:PutEvents"], Resources = [bus] })),
        }, Child());
        _pipes[pipe.Name] = new(ChildName(pipe.Name), EventTargets.Of(pipe, queue.Block, queue.QueueArn, Bus.Arn, role.Arn), Child([put]));
    }

    Iam.Role Role(string suffix, string service, Output<string> policy)
    {
        var role = new Iam.Role(ChildName(suffix), new() { AssumeRolePolicy = PolicyDocument.AssumedBy(service) }, Child());
        _ = new Iam.RolePolicy(ChildName(suffix), new() { Role = role.Name, Policy = policy }, Child());
        return role;
    }
}
