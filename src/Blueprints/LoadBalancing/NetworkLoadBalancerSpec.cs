using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>
/// A Network Load Balancer: connections of TCP, UDP or TLS passed on at the lowest latency and the highest rate, on addresses that do not change. It reads no requests: paths, hosts and
/// headers belong to a <c>load-balancer</c> block, which it can stand in front of.
/// </summary>
public sealed record NetworkLoadBalancerSpec : BlockSpec, IBalancerSpec
{
    /// <summary>Seconds that AWS keeps an idle TCP connection unless told otherwise: 350.</summary>
    public const int DefaultIdleSeconds = 350;

    const int MaxListeners = 50;
    const int LeastReserved = 2_750;
    const int MostReserved = 45_000;

    /// <summary>The ports it answers on; 1 to 50, AWS's limit.</summary>
    public required ValueList<NetworkListener> Listeners { get; init; }

    /// <summary>Whether it is reached only from inside the network. Default: no, it faces the internet.</summary>
    public bool Internal { get; init; }

    /// <summary>Whether each zone has an Elastic IP address, which stays when the balancer goes. Default: no, addresses of AWS's choice, which also do not change. Facing the internet only.</summary>
    public bool StaticAddresses { get; init; }

    /// <summary>Who may connect, as ranges in CIDR notation; 1 to 20. Default: anybody; from inside the network only where it is internal.</summary>
    public ValueList<string> AllowedAddresses { get; init; } = [];

    /// <summary>Whether each zone's part sends to targets in all zones. Default: no: no traffic between zones, which AWS bills, but each zone needs its share of targets.</summary>
    public bool CrossZone { get; init; }

    /// <summary>Whether callers inside the network are led to their own zone. Default: to any.</summary>
    public ZonalAffinity Affinity { get; init; } = ZonalAffinity.Any;

    /// <summary>Access logs of TLS listeners in a bucket of their own. Default: none.</summary>
    public AccessLogs? AccessLogs { get; init; }

    /// <summary>
    /// Capacity units that are ready before the load comes, 2.2 Mbit/s each, billed whether used or not; 2,750 to 45,000, or 0. Default: 0. Not with TLS listeners. Source: ELB User Guide,
    /// capacity reservations; the least and the most are remembered, not read.
    /// </summary>
    public int ReservedUnits { get; init; }

    /// <summary>The name that callers use, as a DNS record in a hosted zone that is wiring of the component. Default: none.</summary>
    public string? DomainName { get; init; }

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Range("listeners.count", Listeners.Count, 1, MaxListeners);
        if (Listeners.Count > MaxListeners)
            return;
        problems.Unique("listeners", Listeners.Select(listener => listener.Name));
        problems.Unique("listeners", Listeners.Select(listener => $"port {listener.Port}"));
        for (var i = 0; i < Listeners.Count; i++)
            Listeners[i].Validate(problems.At($"listeners[{i}]"), blueprint);
        if (StaticAddresses && Internal)
            problems.Add("staticAddresses", "true with internal", "true where it faces the internet", "remove one of them");
        problems.Defined("affinity", Affinity);
        problems.Range("allowedAddresses.count", AllowedAddresses.Count, 0, 20);
        foreach (var range in AllowedAddresses.Take(20).Where(range => !System.Net.IPNetwork.TryParse(range, out _)))
            problems.Add("allowedAddresses", $"\"{range}\"", "ranges in CIDR notation, such as 192.0.2.0/24", "correct it");
        ValidateOptions(problems, blueprint);
    }

    void ValidateOptions(ProblemCollector problems, Blueprint blueprint)
    {
        AccessLogs?.Validate(problems.At("accessLogs"));
        if (AccessLogs is { } logs && (logs.Connections || logs.HealthChecks))
            problems.Add("accessLogs", "connections or healthChecks", "logs of access only", "remove them");
        if (AccessLogs is not null && Listeners.All(listener => listener.Protocol != NetworkProtocol.Tls))
            problems.Add("accessLogs", "set without a TLS listener", "logs of TLS listeners, the only ones AWS writes", "remove it, or let a listener end TLS");
        if (ReservedUnits != 0)
            problems.Range("reservedUnits", ReservedUnits, LeastReserved, MostReserved);
        if (ReservedUnits != 0 && Listeners.Any(listener => listener.Protocol == NetworkProtocol.Tls))
            problems.Add("reservedUnits", $"{ReservedUnits} with a TLS listener", "units of TCP and UDP listeners", "remove it, or let targets end TLS");
        if (DomainName is { } name && !BalancerNames.IsDomain(name))
            problems.Add("domainName", $"\"{name}\"", "a domain name such as game.example.com, in small letters", "correct it");
        if (DomainName is not null && blueprint.ReplicaRegions.Count > 0)
            problems.Add("domainName", $"\"{DomainName}\" in {blueprint.ReplicaRegions.Count + 1} regions", "a name in a blueprint of one region", "name the domain on a global-entry block");
    }
}
