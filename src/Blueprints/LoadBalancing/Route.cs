using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>Sends requests that match all of its conditions to one fleet. AWS allows five values in all conditions of a rule together.</summary>
public sealed record Route
{
    const int MaxValues = 5;

    /// <summary>The route's name, unique in its load balancer; part of the listener rule's name.</summary>
    public required string Name { get; init; }

    /// <summary>The fleet that takes the requests: one of the load balancer's targets.</summary>
    public required string Fleet { get; init; }

    /// <summary>Path patterns, any of which matches: <c>/api/*</c>. Default: any path.</summary>
    public ValueList<string> Paths { get; init; } = [];

    /// <summary>Host patterns, any of which matches: <c>api.example.com</c>, <c>*.example.com</c>. Default: any host.</summary>
    public ValueList<string> Hosts { get; init; } = [];

    /// <summary>Header conditions, all of which must match. Default: none.</summary>
    public ValueList<HeaderCondition> Headers { get; init; } = [];

    internal void Validate(ProblemCollector problems, LoadBalancerSpec balancer)
    {
        problems.Name("name", Name);
        if (!balancer.Targets.Any(target => target.Fleet == Fleet))
            problems.Add("fleet", $"\"{Fleet}\"", $"a target: {string.Join(", ", balancer.Targets.Select(target => target.Fleet))}", "name a target, or add one");

        var values = Paths.Count + Hosts.Count + Headers.Sum(header => header.Values.Count);
        if (values is 0 or > MaxValues)
            problems.Add("", $"{values} condition values", $"1 to {MaxValues}", values == 0 ? "add a path, host or header" : "split the route in two");
        if (Paths.FirstOrDefault(path => !path.StartsWith('/') && !path.StartsWith('*')) is { } bad)
            problems.Add("paths", $"\"{bad}\"", "patterns that start with / or *", "add the slash");
    }
}
