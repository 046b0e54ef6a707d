using System.Text.Json.Serialization;
using Blueprints.Compute;
using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>
/// An Application Load Balancer over the public subnets: HTTPS with a modern TLS policy, HTTP redirected to it, and a target group for each fleet behind it.
/// </summary>
public sealed record LoadBalancerSpec : BlockSpec, IBalancerSpec
{
    const int MaxTargets = 100;
    const int MaxRoutes = 100;
    const int LeastReserved = 100;
    const int MostReserved = 15_000;

    /// <summary>The target groups; 1 to 100. The first one takes every request that no route claims.</summary>
    public required ValueList<TargetGroup> Targets { get; init; }

    /// <summary>Several fleets that share what no route claims. Default: none, the first target takes it all.</summary>
    public WeightedForward? DefaultForward { get; init; }

    /// <summary>What the load balancer answers itself where no route claims a request. Default: none, the first target takes it.</summary>
    public FixedResponse? DefaultResponse { get; init; }

    /// <summary>Routes by path, host, header, method, query or client address, tried in order; at most 100. Default: none.</summary>
    public ValueList<Route> Routes { get; init; } = [];

    /// <summary>Whether it is reached only from inside the network. Default: no, it faces the internet.</summary>
    public bool Internal { get; init; }

    /// <summary>Whether plain HTTP on port 80 is redirected (301) to HTTPS. Default: yes. Without it port 80 is closed.</summary>
    public bool RedirectHttp { get; init; } = true;

    /// <summary>The TLS security policy. Default: TLS 1.2 and 1.3 with forward secrecy (<c>ELBSecurityPolicy-TLS13-1-2-2021-06</c>, AWS's recommendation).</summary>
    public string TlsPolicy { get; init; } = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    /// <summary>Seconds an idle connection is kept; 1 to 4,000. Default: 60, as AWS's.</summary>
    public int IdleTimeoutSeconds { get; init; } = 60;

    /// <summary>Seconds after which a client has to open a new connection; 60 to 604,800. Default: 3,600, as AWS's.</summary>
    public int ClientKeepAliveSeconds { get; init; } = 3_600;

    /// <summary>Whether headers with names that are not valid are removed. Default: yes; AWS's own default passes them on.</summary>
    public bool DropInvalidHeaders { get; init; } = true;

    /// <summary>What becomes of the header X-Forwarded-For. Default: the client's address is added.</summary>
    public ForwardedForMode ForwardedFor { get; init; } = ForwardedForMode.Append;

    /// <summary>Whether X-Forwarded-For tells the client's port too. Default: no.</summary>
    public bool ForwardedPort { get; init; }

    /// <summary>Whether the Host header reaches fleets exactly as the client sent it. Default: no, as AWS's.</summary>
    public bool PreserveHost { get; init; }

    /// <summary>Whether clients have to show a certificate. Default: no.</summary>
    public MutualTls MutualTls { get; init; } = MutualTls.Off;

    /// <summary>Users sign in before requests reach a fleet; routes may be excepted. Default: none.</summary>
    public OpenIdSignIn? SignIn { get; init; }

    /// <summary>Requests carry a token that is verified before they reach a fleet; beside a sign-in, those of routes that say so. Default: none.</summary>
    public JwtVerification? Tokens { get; init; }

    /// <summary>What is asked of requests that no route takes.</summary>
    [JsonIgnore]
    public RequestCheck DefaultCheck => (SignIn, Tokens) switch { (not null, _) => RequestCheck.SignIn, (_, not null) => RequestCheck.Token, _ => RequestCheck.None };

    /// <summary>What is asked of a route's requests.</summary>
    /// <param name="route">One of the routes.</param>
    public RequestCheck CheckOf(Route route) => route switch { { Anonymous: true } => RequestCheck.None, { Token: true } => RequestCheck.Token, _ => DefaultCheck };

    /// <summary>Headers that the load balancer itself puts into or takes out of responses. Default: none, responses pass as fleets send them.</summary>
    public ResponseHeaders? ResponseHeaders { get; init; }

    /// <summary>Names under which a client's TLS version, cipher and certificate reach fleets. Default: none, AWS's own names for certificates.</summary>
    public TlsHeaders? TlsHeaders { get; init; }

    /// <summary>How requests that two servers could read differently are treated. Default: defensive, as AWS's.</summary>
    public DesyncMitigation Desync { get; init; } = DesyncMitigation.Defensive;

    /// <summary>Whether clients may speak HTTP/2. Default: yes.</summary>
    public bool Http2 { get; init; } = true;

    /// <summary>Whether requests pass when the firewall cannot be asked. Default: no, they are refused.</summary>
    public bool WafFailOpen { get; init; }

    /// <summary>Whether AWS may lead traffic away from a zone that fails (zonal shift). Default: no.</summary>
    public bool ZonalShift { get; init; }

    /// <summary>
    /// Capacity units (LCU) that are ready before the load comes, billed whether used or not; 100 to 15,000, or 0. Default: 0. Source: ELB User Guide, capacity reservations; the least and the
    /// most are remembered, not read.
    /// </summary>
    public int ReservedUnits { get; init; }

    /// <summary>Access logs in a bucket of their own. Default: none.</summary>
    public AccessLogs? AccessLogs { get; init; }

    /// <summary>The web application firewall. Default: none.</summary>
    public Waf? Waf { get; init; }

    /// <summary>
    /// The name that users call: <c>shop.example.com</c>. The load balancer then makes its certificate and its DNS record itself, in a hosted zone that is wiring of the
    /// component. Default: none; certificate and record are made elsewhere.
    /// </summary>
    public string? DomainName { get; init; }

    /// <summary>Further names of the certificate, also in the hosted zone; at most 9. Default: none.</summary>
    public ValueList<string> AlternativeNames { get; init; } = [];

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Range("idleTimeoutSeconds", IdleTimeoutSeconds, 1, 4_000);
        problems.Range("targets.count", Targets.Count, 1, MaxTargets);
        problems.Range("routes.count", Routes.Count, 0, MaxRoutes);
        if (Targets.Count > MaxTargets || Routes.Count > MaxRoutes)
            return;
        problems.Unique("targets", Targets.Select(target => target.Fleet));
        problems.Unique("routes", Routes.Select(route => route.Name));

        for (var i = 0; i < Targets.Count; i++)
            Targets[i].Validate(problems.At($"targets[{i}]"), blueprint);
        for (var i = 0; i < Routes.Count; i++)
            Routes[i].Validate(problems.At($"routes[{i}]"), this);
        if (!TlsPolicy.StartsWith("ELBSecurityPolicy-", StringComparison.Ordinal))
            problems.Add("tlsPolicy", $"\"{TlsPolicy}\"", "the name of an AWS policy, ELBSecurityPolicy-…", "correct it");
        foreach (var fleet in Targets.Select(target => target.Fleet))
            RefusePublicFleet(fleet, problems, blueprint);
        ValidateOptions(problems);
        BalancerNames.Validate(problems, this);
        if (DomainName is not null && blueprint.ReplicaRegions.Count > 0)
            problems.Add("domainName", $"\"{DomainName}\" in {blueprint.ReplicaRegions.Count + 1} regions", "a name in a blueprint of one region", "name the domain on a global-entry block, and pass a certificate for each region");
    }

    /// <summary>Reports a fleet that is not among the targets.</summary>
    internal void RequireTarget(ProblemCollector problems, string fleet)
    {
        if (!Targets.Any(target => target.Fleet == fleet))
            problems.Add("fleet", $"\"{fleet}\"", $"a target: {string.Join(", ", Targets.Select(target => target.Fleet))}", "name a target, or add one");
    }

    void ValidateOptions(ProblemCollector problems)
    {
        if (DefaultForward is not null && DefaultResponse is not null)
            problems.Add("defaultResponse", "set beside defaultForward", "one of them", "remove one");
        DefaultForward?.Validate(problems.At("defaultForward"), this);
        DefaultResponse?.Validate(problems.At("defaultResponse"));
        problems.Range("clientKeepAliveSeconds", ClientKeepAliveSeconds, 60, 604_800);
        problems.Defined("forwardedFor", ForwardedFor);
        problems.Defined("mutualTls", MutualTls);
        SignIn?.Validate(problems.At("signIn"));
        Tokens?.Validate(problems.At("tokens"));
        problems.Defined("desync", Desync);
        ResponseHeaders?.Validate(problems.At("responseHeaders"));
        TlsHeaders?.Validate(problems.At("tlsHeaders"), MutualTls);
        if (ReservedUnits != 0)
            problems.Range("reservedUnits", ReservedUnits, LeastReserved, MostReserved);
        if (WafFailOpen && Waf is null)
            problems.Add("wafFailOpen", "true without a waf", "true beside a waf", "set waf, or remove it");
        AccessLogs?.Validate(problems.At("accessLogs"));
        Waf?.Validate(problems.At("waf"));
    }

    static void RefusePublicFleet(string fleet, ProblemCollector problems, Blueprint blueprint)
    {
        if (blueprint.Blocks.TryGet<IServerSpec>(fleet, out var spec) && spec.PublicAddresses)
            problems.Add("targets", $"\"{fleet}\", which has public addresses", "a fleet in private subnets", "set publicAddresses to false on the fleet");
    }
}
