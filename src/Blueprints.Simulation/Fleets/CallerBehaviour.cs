namespace Blueprints.Simulation.Fleets;

/// <summary>What callers do when the fleet cannot keep up.</summary>
public sealed record CallerBehaviour
{
    /// <summary>Seconds of waiting after which a request is given up and lost; above 0. Default: 30.</summary>
    public double TimeoutSeconds { get; init; } = 30;

    /// <summary>The share of lost requests that callers send again in the next step, 0 to 0.99; a retry that fails is retried by the same share. Default: 0.</summary>
    public double RetryShare { get; init; }

    /// <summary>Requests per second let in at most, the rest is turned away; above 0. Default: null, no limit.</summary>
    public double? AdmissionLimit { get; init; }

    internal IEnumerable<string> Problems() => new Check("callers")
        .Above(TimeoutSeconds, 0, "timeout, seconds").Between(RetryShare, 0, 0.99, "retry share").Above(AdmissionLimit ?? 1, 0, "admission limit, requests per second").Found;
}
