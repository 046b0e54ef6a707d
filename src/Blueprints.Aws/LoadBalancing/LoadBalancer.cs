using System.Collections.Immutable;
using Blueprints.LoadBalancing;
using Pulumi;
using LB = Pulumi.Aws.LB;
using Lb = Pulumi.Aws.LB.Inputs;

namespace Blueprints.Aws;

/// <summary>
/// An Application Load Balancer with HTTPS, a redirect from HTTP, a target group for each fleet and a listener rule for each route. It talks to nothing but the
/// fleets that join it.
/// </summary>
public sealed class LoadBalancer : NetworkedBlock
{
    const int HttpsPort = 443;
    const int HttpPort = 80;

    readonly ValueList<Route> _routes;

    /// <summary>Makes the load balancer.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec, the network and the certificate.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public LoadBalancer(string name, LoadBalancerArgs args, ComponentResourceOptions? options = null)
        : base("LoadBalancer", name, args.Block ?? name, args.For(name), options, HttpsPort, args.Network, "Load balancer: HTTPS in, fleets out")
    {
        var spec = args.Spec;
        var callers = spec.Internal ? args.Network.CidrBlock : Cidr.Anywhere;
        AllowFrom("https", callers, HttpsPort, "HTTPS");
        if (spec.RedirectHttp)
            AllowFrom("http", callers, HttpPort, "HTTP, redirected to HTTPS");

        Balancer = Make(spec, args.Network);
        TargetGroups = spec.Targets.ToImmutableDictionary(target => target.Fleet, target => Make(target, args.PortOf(target.Fleet), args.Network));
        HttpsListener = Listen(spec, args.CertificateArn);
        HttpListener = spec.RedirectHttp ? Redirect() : null;
        _routes = spec.Routes;
        Rules = _routes.Index().ToImmutableDictionary(route => route.Item.Name, route => Make(route.Item, priority: route.Index + 1));

        DnsName = Balancer.DnsName;
        Url = DnsName.Apply(host => $"https://{host}");
        RegisterOutputs();
    }

    /// <summary>The load balancer itself.</summary>
    public LB.LoadBalancer Balancer { get; }

    /// <summary>The target groups by the fleet's block name.</summary>
    public ImmutableDictionary<string, LB.TargetGroup> TargetGroups { get; }

    /// <summary>The HTTPS listener; what no rule claims goes to the first target.</summary>
    public LB.Listener HttpsListener { get; }

    /// <summary>The listener that redirects HTTP; none if the spec says so.</summary>
    public LB.Listener? HttpListener { get; }

    /// <summary>The listener rules by the route's name.</summary>
    public ImmutableDictionary<string, LB.ListenerRule> Rules { get; }

    /// <summary>The balancer's own DNS name; point an alias record at it.</summary>
    [Output("dnsName")]
    public Output<string> DnsName { get; private set; }

    /// <summary>The address by its own DNS name, which the certificate does not cover: for a first look.</summary>
    [Output("url")]
    public Output<string> Url { get; private set; }

    /// <summary>The target group of a fleet, to pass to the fleet.</summary>
    /// <param name="fleet">The fleet's block name, as in the spec's targets.</param>
    /// <exception cref="ArgumentException">The balancer has no such target.</exception>
    public FleetTarget Target(string fleet)
    {
        if (!TargetGroups.TryGetValue(fleet, out var group))
        {
            throw new ArgumentException(
                $"fleet is \"{fleet}\"; allowed: {string.Join(", ", TargetGroups.Keys.Order(StringComparer.Ordinal))}; add a target to load balancer \"{Block}\"", nameof(fleet));
        }

        // AWS accepts a policy on request counts only when a listener forwards to the group, and says so nowhere in the graph: these values wait for it.
        var forwards = Output.All([HttpsListener.Arn, .. _routes.Where(route => route.Fleet == fleet).Select(route => Rules[route.Name].Arn)]);
        return new()
        {
            TargetGroupArn = Output.Tuple(group.Arn, forwards).Apply(both => both.Item1),
            ResourceLabel = Output.Tuple(Balancer.ArnSuffix, group.ArnSuffix, forwards).Apply(all => $"{all.Item1}/{all.Item2}"),
            Balancer = this,
        };
    }

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => [("URL", Url)];

    LB.LoadBalancer Make(LoadBalancerSpec spec, NetworkReference network)
    {
        var args = Describe(spec, network);
        if (ShortName.BalancerPrefixWhereTooLong(Name) is { } prefix)
            args.NamePrefix = prefix;
        return new(Name, args, Child());
    }

    LB.LoadBalancerArgs Describe(LoadBalancerSpec spec, NetworkReference network) => new()
    {
        LoadBalancerType = "application",
        Internal = spec.Internal,
        SecurityGroups = [SecurityGroup.Id],
        Subnets = spec.Internal ? network.PrivateSubnetIds : network.PublicSubnetIds,
        IdleTimeout = spec.IdleTimeoutSeconds,
        DropInvalidHeaderFields = true,
        DesyncMitigationMode = "defensive",
        EnableDeletionProtection = true,
    };

    LB.TargetGroup Make(TargetGroup target, int port, NetworkReference network)
    {
        var args = Describe(target, port, network);
        if (ShortName.BalancerPrefixWhereTooLong(ChildName(target.Fleet)) is { } prefix)
            args.NamePrefix = prefix;
        return new(ChildName(target.Fleet), args, Child());
    }

    static LB.TargetGroupArgs Describe(TargetGroup target, int port, NetworkReference network) => new()
    {
        VpcId = network.VpcId,
        TargetType = "instance",
        Protocol = "HTTP",
        Port = port,
        DeregistrationDelay = target.DeregistrationDelaySeconds,
        HealthCheck = new Lb.TargetGroupHealthCheckArgs
        {
            Enabled = true,
            Protocol = "HTTP",
            Path = target.HealthCheck.Path,
            Matcher = target.HealthCheck.SuccessCodes,
            Interval = target.HealthCheck.IntervalSeconds,
            Timeout = target.HealthCheck.TimeoutSeconds,
            HealthyThreshold = target.HealthCheck.HealthyThreshold,
            UnhealthyThreshold = target.HealthCheck.UnhealthyThreshold,
        },
        Stickiness = Describe(target.Stickiness),
    };

    static Lb.TargetGroupStickinessArgs Describe(Stickiness? stickiness) => stickiness switch
    {
        null => new() { Enabled = false, Type = "lb_cookie" },
        { ApplicationCookie: { } cookie } => new() { Enabled = true, Type = "app_cookie", CookieName = cookie, CookieDuration = stickiness.DurationSeconds },
        _ => new() { Enabled = true, Type = "lb_cookie", CookieDuration = stickiness.DurationSeconds },
    };

    LB.Listener Listen(LoadBalancerSpec spec, Input<string> certificate) => new(ChildName("https"), new()
    {
        LoadBalancerArn = Balancer.Arn,
        Port = HttpsPort,
        Protocol = "HTTPS",
        SslPolicy = spec.TlsPolicy,
        CertificateArn = certificate,
        DefaultActions = [new Lb.ListenerDefaultActionArgs { Type = "forward", TargetGroupArn = TargetGroups[spec.Targets[0].Fleet].Arn }],
    }, Child());

    LB.Listener Redirect() => new(ChildName("http"), new()
    {
        LoadBalancerArn = Balancer.Arn,
        Port = HttpPort,
        Protocol = "HTTP",
        DefaultActions =
        [
            new Lb.ListenerDefaultActionArgs
            {
                Type = "redirect",
                Redirect = new Lb.ListenerDefaultActionRedirectArgs { Protocol = "HTTPS", Port = "443", StatusCode = "HTTP_301" },
            },
        ],
    }, Child());

    LB.ListenerRule Make(Route route, int priority) => new(ChildName(route.Name), new()
    {
        ListenerArn = HttpsListener.Arn,
        Priority = priority,
        Conditions = [.. RuleConditions.Of(route)],
        Actions = [new Lb.ListenerRuleActionArgs { Type = "forward", TargetGroupArn = TargetGroups[route.Fleet].Arn }],
    }, Child());
}
