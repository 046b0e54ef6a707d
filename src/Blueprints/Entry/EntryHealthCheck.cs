using System.Text.Json.Serialization;
using Blueprints.Validation;

namespace Blueprints.Entry;

/// <summary>
/// A check of each region from outside by Route 53's checkers around the world, beside the target health that DNS looks at anyway: it notices a region whose balancer has healthy
/// targets and still does not answer users.
/// </summary>
public sealed record EntryHealthCheck
{
    const int MaxPathLength = 255;

    /// <summary>What the checkers speak. Default: HTTPS.</summary>
    public EntryCheckProtocol Protocol { get; init; } = EntryCheckProtocol.Https;

    /// <summary>The port; 1 to 65,535. Default: 443.</summary>
    public int Port { get; init; } = 443;

    /// <summary>The path asked for, with a leading slash; at most 255 characters. TCP asks for none. Default: <c>/health</c>.</summary>
    public string Path { get; init; } = "/health";

    /// <summary>Text that the first 5,120 bytes of the answer must contain; at most 255 characters. AWS bills it as an optional feature. Default: none, the status decides.</summary>
    public string? Contains { get; init; }

    /// <summary>Whether each checker asks every 10 seconds instead of every 30. AWS bills it as an optional feature; a change replaces the check. Default: no.</summary>
    public bool Fast { get; init; }

    /// <summary>Whether latencies are measured and shown. AWS bills it as an optional feature; a change replaces the check. Default: no.</summary>
    public bool MeasureLatency { get; init; }

    /// <summary>Bad answers in a row that make a region unhealthy, good ones that make it healthy; 1 to 10. Default: 3.</summary>
    public int FailureThreshold { get; init; } = 3;

    /// <summary>The optional features that AWS bills for each check: HTTPS, a text to find, the fast interval, measured latency.</summary>
    [JsonIgnore]
    public int OptionalFeatures => new[] { Protocol == EntryCheckProtocol.Https, Contains is not null, Fast, MeasureLatency }.Count(feature => feature);

    internal void Validate(ProblemCollector problems)
    {
        problems.Defined("protocol", Protocol);
        problems.Range("port", Port, 1, 65_535);
        problems.Range("failureThreshold", FailureThreshold, 1, 10);
        if (Path.Length > MaxPathLength || !Path.StartsWith('/'))
            problems.Add("path", $"\"{Path}\"", "a path of at most 255 characters that starts with /", "correct it");
        if (Contains is { Length: 0 or > MaxPathLength })
            problems.Add("contains", $"{Contains.Length} characters", "1 to 255", "shorten it, or remove it");
        if (Contains is not null && Protocol == EntryCheckProtocol.Tcp)
            problems.Add("contains", $"\"{Contains}\" with protocol Tcp", "a text with Https or Http", "remove it, or change the protocol");
    }
}
