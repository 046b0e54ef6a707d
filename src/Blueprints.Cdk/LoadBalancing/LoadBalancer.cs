using System.Collections.Immutable;
using Amazon.CDK;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.Route53;
using Amazon.CDK.AWS.S3;
using Blueprints.LoadBalancing;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>An Application Load Balancer: HTTPS in, HTTP redirected, routes to fleets by path, host and more, a target group for each fleet, logs in a bucket of its own.</summary>
public sealed class LoadBalancer : NetworkedBlock, IEntry
{
    const int HttpsPort = 443;
    const int HttpPort = 80;

    readonly LoadBalancerProps _props;

    /// <summary>Makes the load balancer.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec, the network and the certificate.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">Something that the spec needs is not wired.</exception>
    public LoadBalancer(Construct scope, string id, LoadBalancerProps props)
        : base(scope, id, "LoadBalancer", props.Wired().Carry(id), HttpsPort, props.Network, "Load balancer: HTTPS in, fleets out")
    {
        _props = props;
        var spec = props.Spec;
        var callers = spec.Internal ? props.Network.CidrBlock : Cidr.Anywhere;
        AllowFrom("from-https", callers, HttpsPort, "HTTPS");
        if (spec.RedirectHttp)
            AllowFrom("from-http", callers, HttpPort, "HTTP, redirected to HTTPS");
        LogBucket = spec.AccessLogs is { } logs ? AccessLogBucket.Make(this, logs) : null;
        Balancer = Make(spec);
        TargetGroups = spec.Targets.ToImmutableDictionary(target => target.Fleet, target => new CfnTargetGroup(this, $"target-{target.Fleet}", TargetGroupSettings.Of(target, props)));
        WebAcl = spec.Waf is { } waf ? WebFirewall.Of(Name, waf).Make(this, "firewall", "AWS::WAFv2::WebACL") : null;
        var firewall = WebAcl is null ? null : new Props { ["WebACLArn"] = WebAcl.GetAtt("Arn").ToString(), ["ResourceArn"] = Balancer.Ref }.Make(this, "firewalled", "AWS::WAFv2::WebACLAssociation");
        string[] names = spec.DomainName is { } domain ? [domain, .. spec.AlternativeNames.Where(other => other != domain)] : [];
        CertificateArn = names.Length == 0 ? props.CertificateArn! : BalancerNaming.Certificate(this, names, props.HostedZoneId!).Ref;

        var actions = new ListenerActions(spec, TargetGroups, props.SignInSecretArn);
        HttpsListener = Listen(actions);
        // Nothing gets in before the firewall stands.
        if (firewall is not null)
            HttpsListener.AddDependency(firewall);
        HttpListener = spec.RedirectHttp ? Redirect() : null;
        Rules = spec.Routes.Index().ToImmutableDictionary(route => route.Item.Name, route => Make(route.Item, route.Index + 1, actions));
        Records = names.ToImmutableDictionary(name => name, name => BalancerNaming.Alias(this, $"alias-{name}", name, props.HostedZoneId!, Balancer));
        foreach (var (certificate, arn) in props.FurtherCertificateArns.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            _ = new CfnListenerCertificate(this, $"certificate-{certificate}", new CfnListenerCertificateProps { ListenerArn = HttpsListener.Ref, Certificates = new[] { new CfnListenerCertificate.CertificateProperty { CertificateArn = arn } } });
        Url = $"https://{spec.DomainName ?? Balancer.AttrDnsName}";
    }

    /// <summary>Whether it serves the network only.</summary>
    public bool IsInternal => _props.Spec.Internal;

    /// <summary>The load balancer.</summary>
    public CfnLoadBalancer Balancer { get; }

    /// <summary>The target groups by fleet.</summary>
    public ImmutableDictionary<string, CfnTargetGroup> TargetGroups { get; }

    /// <summary>The listener for HTTPS.</summary>
    public CfnResource HttpsListener { get; }

    /// <summary>The listener that redirects HTTP; null where the spec wants none.</summary>
    public CfnListener? HttpListener { get; }

    /// <summary>The listener's rules by route.</summary>
    public ImmutableDictionary<string, CfnResource> Rules { get; }

    /// <summary>The bucket of its logs; null where the spec keeps none.</summary>
    public Bucket? LogBucket { get; }

    /// <summary>The web ACL before it; null where the spec has none.</summary>
    public CfnResource? WebAcl { get; }

    /// <summary>The records that lead to it, by name.</summary>
    public ImmutableDictionary<string, CfnRecordSet> Records { get; }

    /// <summary>The certificate of its listener.</summary>
    public string CertificateArn { get; }

    /// <summary>Its address: <c>https://</c> and the spec's domain name or the balancer's own.</summary>
    public string Url { get; }

    internal override IEnumerable<(string Name, string Value)> Environment => [("URL", Url)];

    internal override IEnumerable<(string Key, string Value)> Identities =>
        TargetGroups.OrderBy(target => target.Key, StringComparer.Ordinal).Select(target => ($"target-{target.Key}", target.Value.AttrTargetGroupFullName)).Prepend(("id", Balancer.AttrLoadBalancerFullName));

    /// <summary>What a fleet needs to join the load balancer.</summary>
    /// <param name="fleet">The fleet's name in the spec.</param>
    /// <exception cref="ArgumentException">The spec has no such target.</exception>
    public FleetTarget Target(string fleet)
    {
        if (!TargetGroups.TryGetValue(fleet, out var group))
        {
            throw new ArgumentException(
                $"fleet is \"{fleet}\"; allowed: {string.Join(", ", TargetGroups.Keys.Order(StringComparer.Ordinal))}; add a target to load balancer \"{Block}\"", nameof(fleet));
        }

        return new()
        {
            TargetGroupArn = group.Ref,
            ResourceLabel = $"{Balancer.AttrLoadBalancerFullName}/{group.AttrTargetGroupFullName}",
            TargetGroupName = group.AttrTargetGroupFullName,
            Balancer = this,
            // AWS accepts a policy on request counts only when a listener forwards to the group.
            Ready = [HttpsListener, .. _props.Spec.Routes.Where(route => route.Fleets.Contains(fleet)).Select(route => Rules[route.Name])],
        };
    }

    /// <summary>The load balancer as an entry leads to it.</summary>
    /// <param name="region">The region that it stands in.</param>
    public EntryBalancer InRegion(string region) =>
        new() { Region = region, Balancer = Block, Arn = Balancer.Ref, DnsName = Balancer.AttrDnsName, ZoneId = Balancer.AttrCanonicalHostedZoneId, Construct = this };

    internal override void AllowAccelerated()
    {
        if (IsInternal)
            AllowFrom("from-accelerated", Cidr.Anywhere, HttpsPort, "HTTPS of users, by the accelerator");
    }

    CfnLoadBalancer Make(LoadBalancerSpec spec)
    {
        var balancer = new CfnLoadBalancer(this, "balancer", new CfnLoadBalancerProps
        {
            Type = "application",
            Scheme = spec.Internal ? "internal" : "internet-facing",
            SecurityGroups = [SecurityGroupId],
            Subnets = spec.Internal ? [.. _props.Network.PrivateSubnetIds] : [.. _props.Network.PublicSubnetIds],
            LoadBalancerAttributes = BalancerAttributes.Of(spec, LogBucket?.BucketName),
        });
        if (spec.ReservedUnits > 0)
            balancer.AddPropertyOverride("MinimumLoadBalancerCapacity.CapacityUnits", spec.ReservedUnits);
        // The balancer tries to write as soon as it is told where.
        if (LogBucket?.Policy is { } policy)
            balancer.Node.AddDependency(policy);
        return balancer;
    }

    CfnResource Listen(ListenerActions actions)
    {
        var spec = _props.Spec;
        var headers = ListenerHeaders.Of(spec);
        return new Props
        {
            ["LoadBalancerArn"] = Balancer.Ref,
            ["Port"] = HttpsPort,
            ["Protocol"] = "HTTPS",
            ["SslPolicy"] = spec.TlsPolicy,
            ["Certificates"] = new[] { new Props { ["CertificateArn"] = CertificateArn } },
            ["DefaultActions"] = actions.Default(),
            ["ListenerAttributes"] = headers.Length == 0 ? null : headers,
            ["MutualAuthentication"] = spec.MutualTls switch
            {
                MutualTls.Off => null,
                MutualTls.Verify => new Props { ["Mode"] = "verify", ["TrustStoreArn"] = _props.TrustStoreArn, ["IgnoreClientCertificateExpiry"] = false },
                _ => new Props { ["Mode"] = "passthrough" },
            },
        }.Make(this, "https", "AWS::ElasticLoadBalancingV2::Listener");
    }

    CfnListener Redirect() => new(this, "http", new CfnListenerProps
    {
        LoadBalancerArn = Balancer.Ref,
        Port = HttpPort,
        Protocol = "HTTP",
        DefaultActions = new[]
        {
            new CfnListener.ActionProperty { Type = "redirect", RedirectConfig = new CfnListener.RedirectConfigProperty { Protocol = "HTTPS", Port = "443", StatusCode = "HTTP_301" } },
        },
    });

    CfnResource Make(Route route, int priority, ListenerActions actions) => new Props
    {
        ["ListenerArn"] = HttpsListener.Ref,
        ["Priority"] = priority,
        ["Conditions"] = RuleConditions.Of(route),
        ["Actions"] = actions.Of(route),
        ["Transforms"] = RuleConditions.Transforms(route.Rewrite),
    }.Make(this, $"route-{route.Name}", "AWS::ElasticLoadBalancingV2::ListenerRule");

    // A network load balancer that leads here was let in when it took this one as its target.
    internal override void Connect(BlockConstruct caller)
    {
        if (caller is not NetworkLoadBalancer network || !network.LeadsTo(Block))
            base.Connect(caller);
    }
}
