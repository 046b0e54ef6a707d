using System.Collections.Immutable;
using Blueprints.LoadBalancing;
using Pulumi;
using LB = Pulumi.Aws.LB;
using Lb = Pulumi.Aws.LB.Inputs;
using Route53 = Pulumi.Aws.Route53;
using WafV2 = Pulumi.Aws.WafV2;

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
    /// <exception cref="ArgumentException">A certificate, a hosted zone, a trust store or a secret that the spec needs is missing.</exception>
    public LoadBalancer(string name, LoadBalancerArgs args, ComponentResourceOptions? options = null)
        : base("LoadBalancer", name, args.Block ?? name, ((LoadBalancerArgs)args.For(name)).Wired(), options, HttpsPort, args.Network, "Load balancer: HTTPS in, fleets out")
    {
        var spec = args.Spec;
        var callers = spec.Internal ? args.Network.CidrBlock : Cidr.Anywhere;
        AllowFrom("https", callers, HttpsPort, "HTTPS");
        if (spec.RedirectHttp)
            AllowFrom("http", callers, HttpPort, "HTTP, redirected to HTTPS");

        LogBucket = spec.AccessLogs is { } logs ? new(ChildName("logs"), logs, new() { Parent = this }) : null;
        IsInternal = spec.Internal;
        Balancer = Make(spec, args.Network);
        TargetGroups = spec.Targets.ToImmutableDictionary(target => target.Fleet, target => BalancerResources.Group(ChildName(target.Fleet), TargetGroupSettings.Of(target, args), Child()));
        WebAcl = spec.Waf is { } waf ? new(name, WebFirewall.Of(name, waf), Child()) : null;
        FirewallAssociation = WebAcl is null ? null : new(name, new() { WebAclArn = WebAcl.Arn, ResourceArn = Balancer.Arn }, Child());
        var names = NamesOf(spec);
        CertificateArn = names.IsEmpty ? args.CertificateArn!.ToOutput() : BalancerCertificate.Make(name, names, args.HostedZoneId!, Child());
        var actions = new ListenerActions(spec, TargetGroups, Secret(args));
        HttpsListener = Listen(args, actions);
        Certify(args);
        HttpListener = spec.RedirectHttp ? Redirect() : null;
        _routes = spec.Routes;
        Rules = _routes.Index().ToImmutableDictionary(route => route.Item.Name, route => Make(route.Item, route.Index + 1, actions));

        Records = names.ToImmutableDictionary(domain => domain, domain => BalancerResources.Alias(ChildName($"alias-{domain}"), domain, args.HostedZoneId!, Balancer, Child()));
        DnsName = Balancer.DnsName;
        Url = (spec.DomainName is { } domain ? Output.Create(domain) : DnsName).Apply(host => $"https://{host}");
        RegisterOutputs();
    }

    /// <summary>Whether it is reached only from inside the network.</summary>
    public bool IsInternal { get; }

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

    /// <summary>The bucket of its access logs; none unless the spec keeps some.</summary>
    public AccessLogBucket? LogBucket { get; }

    /// <summary>The web application firewall's rules; none unless the spec has a firewall.</summary>
    public WafV2.WebAcl? WebAcl { get; }

    /// <summary>What puts the firewall in front of the balancer; none unless the spec has one.</summary>
    public WafV2.WebAclAssociation? FirewallAssociation { get; }

    /// <summary>The DNS records that lead to it, by name; none unless the spec has a domain name.</summary>
    public ImmutableDictionary<string, Route53.Record> Records { get; }

    /// <summary>The certificate that the HTTPS listener presents: the one passed, or its own once it is issued.</summary>
    public Output<string> CertificateArn { get; }

    /// <summary>The balancer's own DNS name; point an alias record at it.</summary>
    [Output("dnsName")]
    public Output<string> DnsName { get; private set; }

    /// <summary>The address: by the spec's domain name, or by its own DNS name, which the certificate does not cover, for a first look.</summary>
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
        var forwards = Output.All([HttpsListener.Arn, .. _routes.Where(route => route.Fleets.Contains(fleet)).Select(route => Rules[route.Name].Arn)]);
        return new()
        {
            TargetGroupArn = Output.Tuple(group.Arn, forwards).Apply(both => both.Item1),
            ResourceLabel = Output.Tuple(Balancer.ArnSuffix, group.ArnSuffix, forwards).Apply(all => $"{all.Item1}/{all.Item2}"),
            Balancer = this,
        };
    }

    // A network load balancer that leads here was let in when it took this one as its target.
    internal override void Connect(BlockComponent caller)
    {
        if (caller is not NetworkLoadBalancer network || !network.LeadsTo(Block))
            base.Connect(caller);
    }

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => TargetGroups.Select(target => ($"target-{target.Key}", target.Value.ArnSuffix)).Prepend(("id", Balancer.ArnSuffix));

    /// <summary>This balancer as a <see cref="GlobalEntry"/> sees it.</summary>
    /// <param name="region">The region where it stands.</param>
    public EntryBalancer InRegion(string region) =>
        new() { Region = region, Balancer = Block, Arn = Balancer.Arn, DnsName = Balancer.DnsName, ZoneId = Balancer.ZoneId, Component = this };

    /// <summary>Lets in what an accelerator brings, which has the users' own addresses; one that faces the internet lets them in anyway.</summary>
    internal override void AllowAccelerated()
    {
        if (IsInternal)
            AllowFrom("accelerated", Cidr.Anywhere, HttpsPort, "HTTPS of users, by the accelerator");
    }

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => [("URL", Url)];

    LB.LoadBalancer Make(LoadBalancerSpec spec, NetworkReference network)
    {
        // The balancer tries to write as soon as it is told where.
        return BalancerResources.Balancer(Name, Describe(spec, network), LogBucket is { } logs ? Child([logs.Policy]) : Child());
    }

    LB.LoadBalancerArgs Describe(LoadBalancerSpec spec, NetworkReference network)
    {
        var args = new LB.LoadBalancerArgs
        {
            LoadBalancerType = "application",
            Internal = spec.Internal,
            SecurityGroups = [SecurityGroupId],
            Subnets = spec.Internal ? network.PrivateSubnetIds : network.PublicSubnetIds,
            IdleTimeout = spec.IdleTimeoutSeconds,
            DropInvalidHeaderFields = spec.DropInvalidHeaders,
            DesyncMitigationMode = spec.Desync.ToString().ToLowerInvariant(),
            EnableDeletionProtection = true,
        };
        if (spec.ClientKeepAliveSeconds != new LoadBalancerSpec { Targets = [] }.ClientKeepAliveSeconds)
            args.ClientKeepAlive = spec.ClientKeepAliveSeconds;
        if (spec.ForwardedFor != ForwardedForMode.Append)
            args.XffHeaderProcessingMode = spec.ForwardedFor == ForwardedForMode.Preserve ? "preserve" : "remove";
        if (spec.ForwardedPort)
            args.EnableXffClientPort = true;
        if (spec.PreserveHost)
            args.PreserveHostHeader = true;
        if (!spec.Http2)
            args.EnableHttp2 = false;
        if (spec.WafFailOpen)
            args.EnableWafFailOpen = true;
        if (spec.ZonalShift)
            args.EnableZonalShift = true;
        if (spec.TlsHeaders is { VersionAndCipher: true })
            args.EnableTlsVersionAndCipherSuiteHeaders = true;
        if (spec.ReservedUnits > 0)
            args.MinimumLoadBalancerCapacity = new Lb.LoadBalancerMinimumLoadBalancerCapacityArgs { CapacityUnits = spec.ReservedUnits };
        if (LogBucket is { } logs)
            Log(spec.AccessLogs!, logs.Bucket.Id, args);
        return args;
    }

    static void Log(AccessLogs logs, Output<string> bucket, LB.LoadBalancerArgs args)
    {
        args.AccessLogs = new Lb.LoadBalancerAccessLogsArgs { Enabled = true, Bucket = bucket };
        if (logs.Connections)
            args.ConnectionLogs = new Lb.LoadBalancerConnectionLogsArgs { Enabled = true, Bucket = bucket };
        if (logs.HealthChecks)
            args.HealthCheckLogs = new Lb.LoadBalancerHealthCheckLogsArgs { Enabled = true, Bucket = bucket };
    }

    LB.Listener Listen(LoadBalancerArgs args, ListenerActions actions)
    {
        var listener = new LB.ListenerArgs
        {
            LoadBalancerArn = Balancer.Arn,
            Port = HttpsPort,
            Protocol = "HTTPS",
            SslPolicy = args.Spec.TlsPolicy,
            CertificateArn = CertificateArn,
            DefaultActions = actions.Default(),
        };
        if (args.Spec.MutualTls != MutualTls.Off)
            listener.MutualAuthentication = MutualAuthentication(args);
        ListenerHeaders.AddTo(listener, args.Spec);
        // Nothing gets in before the firewall stands.
        return new(ChildName("https"), listener, FirewallAssociation is { } firewall ? Child([firewall]) : Child());
    }

    static Lb.ListenerMutualAuthenticationArgs MutualAuthentication(LoadBalancerArgs args) => args.Spec.MutualTls == MutualTls.Verify
        ? new() { Mode = "verify", TrustStoreArn = args.TrustStoreArn!, IgnoreClientCertificateExpiry = false }
        : new() { Mode = "passthrough" };

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

    LB.ListenerRule Make(Route route, int priority, ListenerActions actions)
    {
        var args = new LB.ListenerRuleArgs
        {
            ListenerArn = HttpsListener.Arn,
            Priority = priority,
            Conditions = [.. RuleConditions.Of(route)],
            Actions = actions.Of(route),
        };
        if (route.Rewrite is { } rewrite)
            args.Transforms = [.. RuleTransforms.Of(rewrite)];
        return new(ChildName(route.Name), args, Child());
    }

    void Certify(LoadBalancerArgs args)
    {
        foreach (var (certificate, arn) in args.FurtherCertificateArns)
            _ = new LB.ListenerCertificate(ChildName($"certificate-{certificate}"), new() { ListenerArn = HttpsListener.Arn, CertificateArn = arn }, Child());
    }

    static ImmutableArray<string> NamesOf(LoadBalancerSpec spec) => spec.DomainName is { } domain ? [domain, .. spec.AlternativeNames.Where(other => other != domain)] : [];

    static Input<string>? Secret(LoadBalancerArgs args)
    {
        if (args.SignInSecret is null)
            return null;
        return Output.CreateSecret(args.SignInSecret.ToOutput());
    }
}
