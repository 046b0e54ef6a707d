using Blueprints.Validation;

namespace Blueprints.Kubernetes;

/// <summary>A web service's way in from outside, where no load balancer block of the blueprint leads to it.</summary>
public sealed record HttpEntry
{
    /// <summary>The ingress class of the AWS Load Balancer Controller.</summary>
    internal const string AlbClass = "alb";

    /// <summary>What leads to it. Default: an Ingress.</summary>
    public RoutingApi Via { get; init; } = RoutingApi.Ingress;

    /// <summary>The ingress class, or the name of the Gateway. Default: <c>alb</c>, the AWS Load Balancer Controller's class.</summary>
    public string Class { get; init; } = AlbClass;

    /// <summary>The Gateway's namespace; has no meaning for an Ingress. Default: <c>gateways</c>.</summary>
    public string GatewayNamespace { get; init; } = "gateways";

    /// <summary>Host names; at most 16. Default: any.</summary>
    public ValueList<string> Hosts { get; init; } = [];

    /// <summary>Path prefixes, each starting with a slash; 1 to 16. Default: <c>/</c>, every path.</summary>
    public ValueList<string> Paths { get; init; } = ["/"];

    /// <summary>The Secret with an Ingress' certificate. Default: none; the AWS Load Balancer Controller finds certificates by host name.</summary>
    public string? TlsSecret { get; init; }

    internal void Validate(ProblemCollector problems)
    {
        problems.Defined("via", Via);
        KubernetesNames.Validate(problems, "class", Class);
        KubernetesNames.Validate(problems, "gatewayNamespace", GatewayNamespace);
        if (TlsSecret is not null)
            KubernetesNames.Validate(problems, "tlsSecret", TlsSecret);
        if (TlsSecret is not null && Via == RoutingApi.Gateway)
            problems.Add("tlsSecret", $"\"{TlsSecret}\" beside a gateway", "none: a Gateway has its own certificates", "remove it");
        problems.Range("hosts.count", Hosts.Count, 0, 16);
        problems.Range("paths.count", Paths.Count, 1, 16);
        problems.Unique("paths", Paths);
        problems.Unique("hosts", Hosts);
        foreach (var host in Hosts.Take(16))
            KubernetesNames.ValidateHost(problems, "hosts", host);
        foreach (var path in Paths.Take(16))
            KubernetesNames.ValidatePath(problems, "paths", path);
    }
}
