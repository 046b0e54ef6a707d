using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.IAM;
using Blueprints.Events;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>An EventBridge bus with its rules, its archive, schedules and pipes from queues. Targets are queues and topics.</summary>
public sealed class EventBus : BlockConstruct
{
    const int NameLimit = 64;

    readonly EventBusSpec _spec;
    readonly Dictionary<string, CfnResource> _rules = [];
    readonly Dictionary<string, CfnResource> _pipes = [];

    /// <summary>Makes the bus. Rules come with their targets.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public EventBus(Construct scope, string id, EventBusProps props) : base(scope, id, "EventBus", props.Carry(id))
    {
        _spec = props.Spec;
        Bus = new(this, "bus", new CfnEventBusProps { Name = Name });
        // An option that is newer than the oldest CDK we work with.
        Bus.AddPropertyOverride("Description", $"Blueprint block {Block}");
        if (_spec.ArchiveDays > 0)
            Archive = new(this, "archive", new CfnArchiveProps { SourceArn = BusArn, RetentionDays = _spec.ArchiveDays, Description = $"Events of {Name}, for replay" });
        if (_spec.KmsKey is { } key)
        {
            Bus.AddPropertyOverride("KmsKeyIdentifier", key);
            Archive?.AddPropertyOverride("KmsKeyIdentifier", key);
        }

        if (_spec.Schedules.Count > 0)
            ScheduleGroup = new Props { ["Name"] = PhysicalNames.Within(NameLimit, Name) }.Make(this, "schedules", "AWS::Scheduler::ScheduleGroup");
    }

    /// <summary>The bus.</summary>
    public CfnEventBus Bus { get; }

    /// <summary>What keeps events for replay; null where the spec keeps none.</summary>
    public CfnArchive? Archive { get; }

    /// <summary>The rules by the names of the spec, once their targets are told.</summary>
    public ImmutableDictionary<string, CfnResource> Rules => _rules.ToImmutableDictionary();

    /// <summary>The pipes by the names of the spec, once their queues are told.</summary>
    public ImmutableDictionary<string, CfnResource> Pipelines => _pipes.ToImmutableDictionary();

    /// <summary>The group of its schedules; null where it has none.</summary>
    public CfnResource? ScheduleGroup { get; }

    /// <summary>The bus's name.</summary>
    public string BusName => Bus.Ref;

    /// <summary>The bus's ARN.</summary>
    public string BusArn => Bus.AttrArn;

    internal override IEnumerable<(string Name, string Value)> Environment => [("NAME", BusName)];

    internal override IEnumerable<(string Key, string Value)> Identities =>
    [
        ("id", BusName),
        .. _spec.Rules.Select(rule => ($"rule-{rule.Name}", RuleName(rule.Name))),
        .. _pipes.Select(pipe => ($"pipe-{pipe.Key}", pipe.Value.Ref)),
        .. ScheduleGroup is { } group ? new[] { ("schedules", group.Ref) } : [],
    ];

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("busName", BusName)];

    internal override void Connect(BlockConstruct caller)
    {
        if (caller is Servers publisher)
            GrantPut(publisher);
    }

    /// <summary>Lets servers put events.</summary>
    /// <param name="servers">The servers.</param>
    public Policy GrantPut(Servers servers) => Grant($"to-{servers.Block}", servers.Role, Put);

    /// <summary>A rule as a target lets it in. Its name is known before it is made, so that the target's policy can be.</summary>
    /// <param name="rule">The rule's name in the spec.</param>
    public MessageSender Sender(string rule) => new(MessageSender.Events, $"arn:aws:events:{Stack.Of(this).Region}:{Stack.Of(this).Account}:rule/{Name}/{RuleName(rule)}");

    internal IEnumerable<MessageSender> SendersTo(string block) => _spec.Rules.Where(rule => rule.Target == block).Select(rule => Sender(rule.Name));

    /// <summary>Sends to a queue what rules and schedules have for it, and empties it into the bus where a pipe says so.</summary>
    /// <param name="queue">The queue.</param>
    public void SendTo(MessageQueue queue)
    {
        // EventBridge takes standard queues only for what it cannot deliver.
        var dead = queue.Spec.Fifo ? null : queue.DeadLetterQueue.AttrArn;
        Aim(queue.Block, queue.QueueArn, dead, () => [.. queue.Rights("sqs:SendMessage"), .. dead is null ? [] : new[] { Right.To(["sqs:SendMessage"], dead) }]);
        foreach (var pipe in _spec.Pipes.Where(pipe => pipe.Source == queue.Block))
        {
            var role = MakeRole($"pipe-{pipe.Name}-role", "pipes.amazonaws.com", [.. queue.Rights("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"), Put]);
            var made = EventTargets.Of(pipe, queue.Block, queue.QueueArn, BusArn, role.Role.RoleArn).Make(this, $"pipe-{pipe.Name}", "AWS::Pipes::Pipe");
            made.Node.AddDependency(role.Policy);
            _pipes[pipe.Name] = made;
        }
    }

    /// <summary>Sends to a topic what rules and schedules have for it.</summary>
    /// <param name="topic">The topic.</param>
    public void SendTo(Topic topic) => Aim(topic.Block, topic.TopicArn, null, topic.Rights);

    void Aim(string block, string target, string? dead, Func<PolicyStatement[]> rights)
    {
        foreach (var rule in _spec.Rules.Where(rule => rule.Target == block))
        {
            _rules[rule.Name] = new Props
            {
                ["Name"] = RuleName(rule.Name),
                ["EventBusName"] = BusName,
                ["EventPattern"] = PlainJson.Of(JsonNode.Parse(rule.Pattern)!),
                ["Description"] = $"To {rule.Target}",
                ["State"] = "ENABLED",
                ["Targets"] = new[] { EventTargets.Of(rule, target, dead) },
            }.Make(this, $"rule-{rule.Name}", "AWS::Events::Rule");
        }

        foreach (var schedule in _spec.Schedules.Where(schedule => schedule.Target == block))
        {
            var role = MakeRole($"schedule-{schedule.Name}-role", "scheduler.amazonaws.com", rights());
            var made = EventTargets.Of(schedule, ScheduleGroup!.Ref, target, dead, role.Role.RoleArn).Make(this, $"schedule-{schedule.Name}", "AWS::Scheduler::Schedule");
            made.Node.AddDependency(role.Policy);
        }
    }

    PolicyStatement Put => Right.To(["events:PutEvents"], BusArn);

    string RuleName(string rule) => PhysicalNames.Within(NameLimit, ChildName(rule));

    (Role Role, Policy Policy) MakeRole(string id, string service, PolicyStatement[] rights)
    {
        var role = new Role(this, id, new RoleProps { AssumedBy = new ServicePrincipal(service) });
        return (role, Grant($"{id}-rights", role, rights));
    }
}
