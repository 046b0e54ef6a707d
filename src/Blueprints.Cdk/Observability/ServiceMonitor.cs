using System.Collections.Immutable;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SNS;
using Blueprints.Observability;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>What watches a blueprint: a topic for alarms, a dashboard, alarms of each kind of block, and burn rates of objectives.</summary>
public sealed class ServiceMonitor : BlockConstruct
{
    readonly ObservabilitySpec _spec;

    /// <summary>Makes the topic. Alarms come with the blueprint that is watched.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public ServiceMonitor(Construct scope, string id, ServiceMonitorProps props) : base(scope, id, "ServiceMonitor", props.Carry(id))
    {
        _spec = props.Spec;
        Topic = new(this, "alarms", new Amazon.CDK.AWS.SNS.TopicProps { DisplayName = "Alarms" });
        Policy = new(this, "alarms-policy", new CfnTopicPolicyProps
        {
            Topics = [TopicArn],
            PolicyDocument = new PolicyDocument(new PolicyDocumentProps
            {
                Statements = [Right.NotByPlainHttp(["sns:Publish"], TopicArn), Publish("cloudwatch", "alarm:*"), Publish("elasticache", "*")],
            }),
        });
        foreach (var email in _spec.Emails)
            _ = new CfnSubscription(this, PhysicalNames.Hash(email), new CfnSubscriptionProps { TopicArn = TopicArn, Protocol = "email", Endpoint = email });
    }

    /// <summary>The topic that alarms tell.</summary>
    public Amazon.CDK.AWS.SNS.Topic Topic { get; }

    /// <summary>Who may publish: alarms and caches of this account and region.</summary>
    public CfnTopicPolicy Policy { get; }

    /// <summary>The dashboard; null where the spec wants none.</summary>
    public CfnDashboard? Dashboard { get; private set; }

    /// <summary>The alarms by block and name.</summary>
    public ImmutableDictionary<string, CfnAlarm> Alarms { get; private set; } = ImmutableDictionary<string, CfnAlarm>.Empty;

    /// <summary>The alarms of objectives by balancer, objective and window.</summary>
    public ImmutableDictionary<string, CfnCompositeAlarm> Objectives { get; private set; } = ImmutableDictionary<string, CfnCompositeAlarm>.Empty;

    /// <summary>The topic's ARN.</summary>
    public string TopicArn => Topic.TopicArn;

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("alarmTopicArn", TopicArn)];

    /// <summary>Watches the blocks of a blueprint. Where some stand in a stack after this one, what watches stands there too: <paramref name="scope"/>.</summary>
    internal void Watch(Construct scope, Blueprint blueprint, IReadOnlyDictionary<string, BlockConstruct> constructs)
    {
        var within = Stack.Of(scope) == Stack.Of(this) ? this : Apart(scope);
        var known = new DeployedIdentities(constructs);
        var signals = Signals.Of(blueprint).Where(signal => constructs.ContainsKey(signal.Block)).ToList();
        if (_spec.Dashboard)
            Dashboard = new(within, "dashboard", new CfnDashboardProps { DashboardName = Name, DashboardBody = known.Fill(DashboardBody.Of(signals, blueprint.Region)) });
        var alarms = new MonitorAlarms(within, Name, TopicArn, known);
        // A stack makes resources of its own region only: alarms of a CDN are where its metrics are.
        Alarms = Signals.Alarming(_spec, blueprint).Where(signal => (signal.Region ?? blueprint.Region) == blueprint.Region).ToImmutableDictionary(signal => $"{signal.Block}-{signal.Name}", alarms.Of);
        Objectives = ObjectiveAlarms.Balancers(blueprint)
            .SelectMany(balancer => ObjectiveAlarms.Of(_spec), (balancer, objective) => (balancer, objective))
            .SelectMany(watched => BurnWindow.All, (watched, window) => (watched.balancer, watched.objective, window))
            .ToImmutableDictionary(
                each => $"{each.balancer}-{each.objective.Name}-{each.window.Name}",
                each => alarms.Burning(each.balancer, each.objective.Name, each.objective.Percent, _spec.LatencyMilliseconds, each.window));
    }

    // A part of this construct for whoever reads the template.
    Construct Apart(Construct scope)
    {
        var apart = new Construct(scope, Block);
        new Carried(Block, _spec.ToJson()).WriteTo(apart, "ServiceMonitor");
        return apart;
    }

    // The resources of a service in the topic's own region and account.
    PolicyStatement Publish(string service, string resources) => Right.OfService(
        $"{service}.amazonaws.com", ["sns:Publish"], [TopicArn],
        Right.Condition("ArnLike", "aws:SourceArn", $"arn:aws:{service}:{Stack.Of(this).Region}:{Stack.Of(this).Account}:{resources}"));
}
