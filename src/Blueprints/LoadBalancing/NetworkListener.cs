using Blueprints.Compute;
using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>A port of a network load balancer, and who takes what comes in: a fleet, a container service, or an Application Load Balancer.</summary>
public sealed record NetworkListener
{
    /// <summary>What its resources are named after; 1 to 24 of a-z, 0-9 and inner hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>The fleet, container service or load balancer that takes the connections.</summary>
    public required string Target { get; init; }

    /// <summary>The port that callers use; 1 to 65,535. Default: 443.</summary>
    public int Port { get; init; } = 443;

    /// <summary>What it speaks. Default: TCP.</summary>
    public NetworkProtocol Protocol { get; init; } = NetworkProtocol.Tcp;

    /// <summary>The target's port; 1 to 65,535. Default: the fleet's own, 443 of a load balancer.</summary>
    public int? TargetPort { get; init; }

    /// <summary>The TLS security policy of a TLS listener. Default: TLS 1.2 and 1.3 with forward secrecy (<c>ELBSecurityPolicy-TLS13-1-2-2021-06</c>).</summary>
    public string TlsPolicy { get; init; } = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    /// <summary>The application protocols that a TLS listener negotiates. Default: none.</summary>
    public AlpnPolicy Alpn { get; init; } = AlpnPolicy.None;

    /// <summary>Seconds that an idle TCP connection is kept; 60 to 6,000. Default: 350, as AWS's.</summary>
    public int IdleTimeoutSeconds { get; init; } = NetworkLoadBalancerSpec.DefaultIdleSeconds;

    /// <summary>Whether targets see the caller's own address. Default: AWS's rule: yes for instances and for UDP, no for TCP and TLS to container services. A load balancer always does.</summary>
    public bool? PreserveClientAddress { get; init; }

    /// <summary>Whether the caller's address is told by proxy protocol version 2, which targets have to read. Default: no. Not for UDP, nor before a load balancer.</summary>
    public bool ProxyProtocol { get; init; }

    /// <summary>Whether a caller stays with a target, by its address. Default: no. Not for TLS.</summary>
    public bool StickyAddresses { get; init; }

    /// <summary>Seconds that connections get before a leaving target is cut off; 0 to 3,600. Default: 30 (AWS's 300 slows every deployment).</summary>
    public int DeregistrationDelaySeconds { get; init; } = 30;

    /// <summary>Whether connections are closed when that time is over. Default: no. UDP flows always are.</summary>
    public bool CloseOnDeregistration { get; init; }

    /// <summary>Whether connections to a target that turns unhealthy are closed. Default: yes, as AWS's. Other values are for TCP and TLS only.</summary>
    public bool CloseOnUnhealthy { get; init; } = true;

    /// <summary>How a target proves that it can serve.</summary>
    public NetworkHealthCheck HealthCheck { get; init; } = new();

    /// <summary>Whether UDP comes in.</summary>
    internal bool TakesUdp => Protocol is NetworkProtocol.Udp or NetworkProtocol.TcpUdp;

    internal void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Name("name", Name);
        problems.Range("port", Port, 1, 65_535);
        problems.Range("targetPort", TargetPort ?? 1, 1, 65_535);
        problems.Defined("protocol", Protocol);
        problems.Defined("alpn", Alpn);
        problems.Range("idleTimeoutSeconds", IdleTimeoutSeconds, 60, 6_000);
        problems.Range("deregistrationDelaySeconds", DeregistrationDelaySeconds, 0, 3_600);
        HealthCheck.Validate(problems.At("healthCheck"));
        if (blueprint.Blocks.TryGet<LoadBalancerSpec>(Target, out var balancer))
            ValidateBalancer(problems, balancer);
        else if (!blueprint.Blocks.TryGet<IServerSpec>(Target, out var servers) || servers.PublicAddresses)
            problems.Add("target", $"\"{Target}\"", "a fleet or container service in private subnets, or an internal load balancer", "name one of these");
        ValidateProtocol(problems);
    }

    // An Application Load Balancer takes TCP with the callers' own addresses, checked by HTTP or HTTPS.
    void ValidateBalancer(ProblemCollector problems, LoadBalancerSpec balancer)
    {
        if (!balancer.Internal)
            problems.Add("target", $"\"{Target}\", which faces the internet itself", "a load balancer that is internal", "set internal on it");
        if (Protocol != NetworkProtocol.Tcp)
            problems.Add("protocol", $"{Protocol} to a load balancer", "Tcp", "let the load balancer end TLS");
        if (ProxyProtocol || StickyAddresses || PreserveClientAddress is not null)
            problems.Add("target", $"\"{Target}\" with proxyProtocol, stickyAddresses or preserveClientAddress", "none of these before a load balancer", "remove them");
        if (HealthCheck.Path is null)
            problems.Add("healthCheck.path", "missing", "a path, as a load balancer is checked by HTTPS", "set it, such as /health");
    }

    void ValidateProtocol(ProblemCollector problems)
    {
        if (!TlsPolicy.StartsWith("ELBSecurityPolicy-", StringComparison.Ordinal))
            problems.Add("tlsPolicy", $"\"{TlsPolicy}\"", "the name of an AWS policy, ELBSecurityPolicy-…", "correct it");
        if (Alpn != AlpnPolicy.None && Protocol != NetworkProtocol.Tls)
            problems.Add("alpn", $"{Alpn} with {Protocol}", "a policy of a TLS listener", "remove it, or choose Tls");
        if (StickyAddresses && Protocol == NetworkProtocol.Tls)
            problems.Add("stickyAddresses", "true with Tls", "true with Tcp, Udp or TcpUdp", "remove it");
        if (ProxyProtocol && TakesUdp)
            problems.Add("proxyProtocol", $"true with {Protocol}", "true with Tcp or Tls", "remove it; UDP keeps the caller's address");
        if (PreserveClientAddress == false && TakesUdp)
            problems.Add("preserveClientAddress", $"false with {Protocol}", "true, or nothing, for UDP", "remove it");
        if (Protocol != NetworkProtocol.Tcp && IdleTimeoutSeconds != NetworkLoadBalancerSpec.DefaultIdleSeconds)
            problems.Add("idleTimeoutSeconds", $"{IdleTimeoutSeconds} with {Protocol}", $"{NetworkLoadBalancerSpec.DefaultIdleSeconds} except for Tcp", "remove it");
        if (!CloseOnUnhealthy && TakesUdp)
            problems.Add("closeOnUnhealthy", $"false with {Protocol}", "false with Tcp or Tls", "remove it");
        if (Protocol == NetworkProtocol.Udp && HealthCheck.Port is null)
            problems.Add("healthCheck.port", "missing", "a TCP port that the targets answer on, as UDP cannot be checked", "set it");
    }
}
