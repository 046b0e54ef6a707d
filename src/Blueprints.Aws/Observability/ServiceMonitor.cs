using System.Collections.Immutable;
using Blueprints.Observability;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Sns = Pulumi.Aws.Sns;

namespace Blueprints.Aws;

/// <summary>
/// Watches the blocks of a blueprint: one topic that every alarm tells, a dashboard, the alarms of each kind of block, and burn-rate alarms of the service level objectives.
/// </summary>
public sealed class ServiceMonitor : BlockComponent
{
    readonly ObservabilitySpec _spec;

    /// <summary>Makes the topic and its subscriptions; a blueprint then has its blocks watched.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public ServiceMonitor(string name, ServiceMonitorArgs args, ComponentResourceOptions? options = null)
        : base("ServiceMonitor", name, args.Block ?? name, args.For(name), options)
    {
        _spec = args.Spec;
        Topic = new(ChildName("alarms"), new() { DisplayName = "Alarms" }, Child());
        Policy = new(ChildName("alarms"), new() { Arn = Topic.Arn, Policy = Publishers(Topic, ("cloudwatch", "alarm:*"), ("elasticache", "*")) }, Child());
        Subscriptions = _spec.Emails.ToImmutableDictionary(
            email => email, email => new Sns.TopicSubscription(ChildName(ShortName.Hash(email)), new() { Topic = Topic.Arn, Protocol = "email", Endpoint = email }, Child()));
        TopicArn = Topic.Arn;
        RegisterOutputs();
    }

    /// <summary>What every alarm tells.</summary>
    public Sns.Topic Topic { get; }

    /// <summary>Who may publish, and by TLS only: the account's alarms and the notifications of its caches.</summary>
    public Sns.TopicPolicy Policy { get; }

    /// <summary>
    /// What alarms in another region tell, by region: an alarm stands where its metric is, and may only tell a topic there. CloudFront's metrics are in us-east-1 alone. None where all
    /// metrics are in the monitor's own region, and until a blueprint has its blocks watched.
    /// </summary>
    public ImmutableDictionary<string, Sns.Topic> TopicsElsewhere { get; private set; } = ImmutableDictionary<string, Sns.Topic>.Empty;

    /// <summary>Who gets the alarms by e-mail, by address.</summary>
    public ImmutableDictionary<string, Sns.TopicSubscription> Subscriptions { get; }

    /// <summary>The dashboard; null without one, and until a blueprint has its blocks watched.</summary>
    public CloudWatch.Dashboard? Dashboard { get; private set; }

    /// <summary>The alarms of the blocks, by block and signal: <c>db-writer-cpu</c>.</summary>
    public ImmutableDictionary<string, CloudWatch.MetricAlarm> Alarms { get; private set; } = ImmutableDictionary<string, CloudWatch.MetricAlarm>.Empty;

    /// <summary>The burn-rate alarms, by balancer, objective and window: <c>balancer-availability-fast</c>.</summary>
    public ImmutableDictionary<string, CloudWatch.CompositeAlarm> Objectives { get; private set; } = ImmutableDictionary<string, CloudWatch.CompositeAlarm>.Empty;

    /// <summary>The topic's ARN.</summary>
    [Output("topicArn")]
    public Output<string> TopicArn { get; private set; }

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("alarmTopicArn", TopicArn)];

    // Services, each with its resources, in the topic's own region and account.
    static Output<string> Publishers(Sns.Topic topic, params (string Service, string Resources)[] senders) =>
        MessageSender.Policy(topic.Arn, [.. senders.Select(sender => Sender(topic, sender.Service, sender.Resources))], "sns:Publish", "sns:Publish");

    static MessageSender Sender(Sns.Topic topic, string service, string resources) =>
        new($"{service}.amazonaws.com", topic.Arn.Apply(arn => string.Join(':', ["arn", "aws", service, .. arn.Split(':')[3..5], resources])));

    Sns.Topic Elsewhere(string region)
    {
        var name = ChildName($"alarms-{region}");
        var topic = new Sns.Topic(name, new() { DisplayName = "Alarms", Region = region }, Child());
        _ = new Sns.TopicPolicy(name, new() { Arn = topic.Arn, Policy = Publishers(topic, ("cloudwatch", "alarm:*")), Region = region }, Child());
        foreach (var email in _spec.Emails)
            _ = new Sns.TopicSubscription(ChildName($"{region}-{ShortName.Hash(email)}"), new() { Topic = topic.Arn, Protocol = "email", Endpoint = email, Region = region }, Child());
        return topic;
    }

    /// <summary>Watches the blocks of a region, once all of them are made.</summary>
    internal void Watch(Blueprint blueprint, IReadOnlyDictionary<string, BlockComponent> components)
    {
        var known = new DeployedIdentities(components);
        var signals = Signals.Of(blueprint).Where(signal => components.ContainsKey(signal.Block)).ToList();
        if (_spec.Dashboard)
            Dashboard = new(Name, new() { DashboardName = Name, DashboardBody = known.Fill(DashboardBody.Of(signals, blueprint.Region)) }, Child());
        var alarming = Signals.Alarming(_spec, blueprint).ToList();
        TopicsElsewhere = alarming.Select(signal => signal.Region).OfType<string>().Where(region => region != blueprint.Region).Distinct().ToImmutableDictionary(region => region, Elsewhere);
        Alarms = alarming.ToImmutableDictionary(signal => $"{signal.Block}-{signal.Name}", signal => Alarm(signal, known));
        Objectives = ObjectiveAlarms.Balancers(blueprint)
            .SelectMany(balancer => ObjectiveAlarms.Of(_spec), (balancer, objective) => (balancer, objective))
            .SelectMany(watched => BurnWindow.All, (watched, window) => (watched.balancer, watched.objective, window))
            .ToImmutableDictionary(each => $"{each.balancer}-{each.objective.Name}-{each.window.Name}", each => Burning(each.balancer, each.objective.Name, each.objective.Percent, each.window, known));
    }

    CloudWatch.MetricAlarm Alarm(Signal signal, DeployedIdentities known)
    {
        var args = new SignalAlarm(signal, known).Describe();
        var topic = TopicArn;
        if (signal.Region is { } region && TopicsElsewhere.TryGetValue(region, out var elsewhere))
            (args.Region, topic) = (region, elsewhere.Arn);
        args.AlarmActions = [topic];
        args.OkActions = [topic];
        return new(ChildName($"{signal.Block}-{signal.Name}"), args, Child());
    }

    // Only both windows together tell the topic.
    CloudWatch.CompositeAlarm Burning(string balancer, string objective, decimal percent, BurnWindow window, DeployedIdentities known)
    {
        var name = ChildName($"{balancer}-{objective}-{window.Name}");
        var both = new[] { ("long", window.LongSeconds), ("short", window.ShortSeconds) }
            .Select(part => new CloudWatch.MetricAlarm($"{name}-{part.Item1}", BurnRateAlarm.Describe(objective, balancer, percent, _spec.LatencyMilliseconds, window, part.Item2, known), Child()))
            .ToList();
        return new(name, new()
        {
            AlarmName = name,
            AlarmRule = Output.Tuple(both[0].Name, both[1].Name).Apply(names => $"ALARM(\"{names.Item1}\") AND ALARM(\"{names.Item2}\")"),
            AlarmDescription = BurnRateAlarm.Meaning(balancer, objective, percent, window),
            AlarmActions = [TopicArn],
            OkActions = [TopicArn],
        }, Child());
    }
}
