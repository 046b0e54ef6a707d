using Blueprints.Validation;

namespace Blueprints.Entry;

/// <summary>
/// AWS Global Accelerator: two fixed addresses, announced at AWS's edges, from which connections travel AWS's own network to the nearest healthy region. A failed region is left
/// within seconds, whatever resolvers remember. Whether a balancer is healthy, its own target groups say; AWS looks at no other check for balancers.
/// </summary>
public sealed record Accelerator
{
    // AWS's quotas.
    const int MaxListeners = 10;
    const int MaxEndpoints = 10;

    /// <summary>The listeners; 1 to 10, of which no two share a port. Default: one for HTTPS and HTTP.</summary>
    public ValueList<AcceleratorListener> Listeners { get; init; } = [new()];

    /// <summary>Whether balancers see the client's address instead of the accelerator's. Internal application load balancers always do. Default: yes.</summary>
    public bool PreserveClientAddress { get; init; } = true;

    /// <summary>
    /// Balancers that share each region's connections by weight, the entry's target among them: for a move from one to another; at most 10. Default: none, the target takes all.
    /// </summary>
    public ValueList<WeightedBalancer> Endpoints { get; init; } = [];

    /// <summary>Days that flow logs are kept in a private bucket, to which AWS delivers them and bills that by the gigabyte; 1 to 3,650, or 0 for no logs. Default: 0.</summary>
    public int FlowLogDays { get; init; }

    internal void Validate(ProblemCollector problems, GlobalEntrySpec entry, Blueprint blueprint)
    {
        problems.Range("listeners.count", Listeners.Count, 1, MaxListeners);
        problems.Range("endpoints.count", Endpoints.Count, 0, MaxEndpoints);
        if (Listeners.Count > MaxListeners || Endpoints.Count > MaxEndpoints)
            return;
        problems.Range("flowLogDays", FlowLogDays, 0, 3_650);
        problems.Unique("listeners", Listeners.Select(listener => listener.Name));
        for (var i = 0; i < Listeners.Count; i++)
            Listeners[i].Validate(problems.At($"listeners[{i}]"));
        ValidatePorts(problems);
        ValidateEndpoints(problems, entry, blueprint);
    }

    void ValidatePorts(ProblemCollector problems)
    {
        var ranges = Listeners.SelectMany(listener => listener.Ports.Select(range => (listener.Name, listener.Protocol, Range: range))).ToList();
        for (var i = 0; i < ranges.Count; i++)
        {
            var range = ranges[i];
            if (ranges.Take(i).Any(other => other.Protocol == range.Protocol && other.Range.From <= range.Range.Last && range.Range.From <= other.Range.Last))
                problems.Add("listeners", $"port {range.Range.From} of {range.Name} twice", "each port once for a protocol", "remove it from one of the listeners");
        }
    }

    void ValidateEndpoints(ProblemCollector problems, GlobalEntrySpec entry, Blueprint blueprint)
    {
        if (Endpoints.Count == 0)
            return;
        problems.Unique("endpoints", Endpoints.Select(endpoint => endpoint.Balancer));
        for (var i = 0; i < Endpoints.Count; i++)
        {
            GlobalEntrySpec.RequireBalancer(problems.At($"endpoints[{i}]"), "balancer", Endpoints[i].Balancer, blueprint);
            problems.Range($"endpoints[{i}].weight", Endpoints[i].Weight, 0, 255);
        }

        if (!Endpoints.Any(endpoint => endpoint.Balancer == entry.Target))
            problems.Add("endpoints", string.Join(", ", Endpoints.Select(endpoint => endpoint.Balancer)), $"the target \"{entry.Target}\" among them", "add it");
        if (Endpoints.All(endpoint => endpoint.Weight == 0))
            problems.Add("endpoints", "weights of 0 only", "one weight above 0 at least", "give a balancer a part of the connections");
    }
}
