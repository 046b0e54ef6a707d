using System.Net;
using System.Text.Json.Serialization;
using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>
/// What happens to requests that match all of its conditions: a fleet takes them, several share them, or the load balancer answers itself. AWS allows five values in all
/// conditions of a rule together.
/// </summary>
public sealed record Route
{
    const int MaxValues = 5;

    /// <summary>The route's name, unique in its load balancer; part of the listener rule's name.</summary>
    public required string Name { get; init; }

    /// <summary>The fleet that takes the requests: one of the load balancer's targets. Default: none; then <see cref="Forward"/> or <see cref="Response"/> is set.</summary>
    public string? Fleet { get; init; }

    /// <summary>Several fleets that share the requests. Default: none.</summary>
    public WeightedForward? Forward { get; init; }

    /// <summary>What the load balancer answers itself. Default: none.</summary>
    public FixedResponse? Response { get; init; }

    /// <summary>Whether the requests pass without the sign-in or token that the load balancer asks for. Default: no.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Whether the requests carry a token where others sign in: programs that call beside people. Default: no; without a sign-in every route asks for the token.</summary>
    public bool Token { get; init; }

    /// <summary>Path patterns, any of which matches: <c>/api/*</c>. Default: any path.</summary>
    public ValueList<string> Paths { get; init; } = [];

    /// <summary>Host patterns, any of which matches: <c>api.example.com</c>, <c>*.example.com</c>. Default: any host.</summary>
    public ValueList<string> Hosts { get; init; } = [];

    /// <summary>Header conditions, all of which must match. Default: none.</summary>
    public ValueList<HeaderCondition> Headers { get; init; } = [];

    /// <summary>HTTP methods, in capitals, any of which matches: <c>POST</c>. Default: any method.</summary>
    public ValueList<string> Methods { get; init; } = [];

    /// <summary>Query parameters, any of which matches. Default: any query.</summary>
    public ValueList<QueryCondition> Query { get; init; } = [];

    /// <summary>Ranges of the client's address in CIDR notation, any of which matches: <c>192.0.2.0/24</c>. Default: any address.</summary>
    public ValueList<string> SourceAddresses { get; init; } = [];

    /// <summary>What of the address is rewritten before a fleet sees it. Default: nothing.</summary>
    public Rewrite? Rewrite { get; init; }

    /// <summary>The fleets that the route sends requests to.</summary>
    [JsonIgnore]
    public IEnumerable<string> Fleets => Fleet is { } fleet ? [fleet] : Forward?.Targets.Select(target => target.Fleet) ?? [];

    internal void Validate(ProblemCollector problems, LoadBalancerSpec balancer)
    {
        problems.Name("name", Name);
        ValidateAction(problems, balancer);
        ValidateConditions(problems);
        Rewrite?.Validate(problems.At("rewrite"));
        if (Rewrite is not null && Response is not null)
            problems.Add("rewrite", "set beside response", "a rewrite where a fleet takes the requests", "remove one of them");
        if (Anonymous && balancer.DefaultCheck == RequestCheck.None)
            problems.Add("anonymous", "true", "true where the load balancer has a signIn or tokens", "remove it");
        if (Token && (balancer.Tokens is null || Anonymous))
            problems.Add("token", Anonymous ? "true beside anonymous" : "true without tokens", "true where the load balancer has tokens and the route is not anonymous", "remove it");
    }

    void ValidateAction(ProblemCollector problems, LoadBalancerSpec balancer)
    {
        var actions = new object?[] { Fleet, Forward, Response }.Count(action => action is not null);
        if (actions != 1)
            problems.Add("", $"{actions} of fleet, forward and response", "exactly one", actions == 0 ? "say who takes the requests" : "keep one");
        if (Fleet is { } fleet)
            balancer.RequireTarget(problems, fleet);
        Forward?.Validate(problems.At("forward"), balancer);
        Response?.Validate(problems.At("response"));
    }

    void ValidateConditions(ProblemCollector problems)
    {
        var values = Paths.Count + Hosts.Count + Headers.Sum(header => header.Values.Count) + Methods.Count + Query.Count + SourceAddresses.Count;
        if (values is 0 or > MaxValues)
            problems.Add("", $"{values} condition values", $"1 to {MaxValues}", values == 0 ? "add a path, host or header" : "split the route in two");
        if (Paths.FirstOrDefault(path => !path.StartsWith('/') && !path.StartsWith('*')) is { } path)
            problems.Add("paths", $"\"{path}\"", "patterns that start with / or *", "add the slash");
        if (Methods.FirstOrDefault(method => method.Length is 0 or > 40 || !method.All(letter => char.IsAsciiLetterUpper(letter) || letter is '-' or '_')) is { } method)
            problems.Add("methods", $"\"{method}\"", "HTTP methods in capitals, such as POST", "correct it");
        if (SourceAddresses.FirstOrDefault(range => !IPNetwork.TryParse(range, out _)) is { } range)
            problems.Add("sourceAddresses", $"\"{range}\"", "ranges in CIDR notation, such as 192.0.2.0/24", "correct it");
    }
}
