using Blueprints.Validation;

namespace Blueprints.Entry;

/// <summary>Ports of an accelerator and what becomes of their connections.</summary>
public sealed record AcceleratorListener
{
    // AWS's quotas.
    const int MaxRanges = 10;
    const int MaxOverrides = 10;

    /// <summary>The listener's name, unique in its accelerator; part of resource names. Default: <c>web</c>.</summary>
    public string Name { get; init; } = "web";

    /// <summary>The ports; 1 to 10 ranges. Default: 443, and 80, which balancers redirect.</summary>
    public ValueList<PortRange> Ports { get; init; } = [new(443), new(80)];

    /// <summary>TCP or UDP; UDP needs a network load balancer. Default: TCP.</summary>
    public AcceleratorProtocol Protocol { get; init; } = AcceleratorProtocol.Tcp;

    /// <summary>Whether all connections of a client's address go to one region and balancer. Default: no, each is decided by itself.</summary>
    public bool SticksToClient { get; init; }

    /// <summary>Ports that are others at the balancer; at most 10. Default: none.</summary>
    public ValueList<PortOverride> PortOverrides { get; init; } = [];

    internal void Validate(ProblemCollector problems)
    {
        problems.Name("name", Name);
        problems.Range("ports.count", Ports.Count, 1, MaxRanges);
        problems.Defined("protocol", Protocol);
        for (var i = 0; i < Math.Min(Ports.Count, MaxRanges); i++)
            Ports[i].Validate(problems.At($"ports[{i}]"));
        problems.Range("portOverrides.count", PortOverrides.Count, 0, MaxOverrides);
        for (var i = 0; i < Math.Min(PortOverrides.Count, MaxOverrides); i++)
            ValidateOverride(problems.At($"portOverrides[{i}]"), PortOverrides[i]);
    }

    void ValidateOverride(ProblemCollector problems, PortOverride port)
    {
        if (!Ports.Any(range => range.Has(port.ListenerPort)))
            problems.Add("listenerPort", $"{port.ListenerPort}", "a port of the listener", "name one of its ports, or add it");
        problems.Range("endpointPort", port.EndpointPort, 1, 65_535);
    }
}
