using Blueprints.Validation;

namespace Blueprints.Observability;

/// <summary>
/// Distributed tracing of servers with AWS X-Ray: AWS's OpenTelemetry collector runs beside the application and takes its spans on OTLP, a sampling rule says which requests are
/// traced, and a group gathers the service's traces. The application has to be instrumented with an OpenTelemetry SDK; what that needs to know is in its environment.
/// </summary>
/// <remarks>
/// The application is told the sampler <c>xray</c>, which asks the rule, so that the share changes without a deployment; AWS's distributions of OpenTelemetry have it. An SDK that does
/// not know the sampler traces every request: give its share yourself, <c>OTEL_TRACES_SAMPLER=parentbased_traceidratio</c> and <c>OTEL_TRACES_SAMPLER_ARG=0.05</c>.
/// </remarks>
public sealed record Tracing
{
    /// <summary>The share of requests traced beyond the reservoir; 0 to 1. Default: 0.05, as X-Ray's own rule.</summary>
    public decimal SampledShare { get; init; } = 0.05m;

    /// <summary>Requests a second that are always traced, all servers together; 0 to 1,000. Default: 1, as X-Ray's own rule, so that a quiet service has traces too.</summary>
    public int ReservoirPerSecond { get; init; } = 1;

    /// <summary>The collector's image: <c>registry/name:tag</c>. Default: AWS's distribution of the OpenTelemetry collector, release 0.45.0, from the public registry.</summary>
    public string CollectorImage { get; init; } = "public.ecr.aws/aws-observability/aws-otel-collector:v0.45.0";

    /// <summary>CPU of the collector, in units of 1/1,024 vCPU, taken from the task's or the instance's; 32 to 4,096. Default: 128.</summary>
    public int CollectorCpuUnits { get; init; } = 128;

    /// <summary>The collector's most memory, in MiB, taken from the task's or the instance's; 64 to 16,384. Default: 256.</summary>
    public int CollectorMemoryMiB { get; init; } = 256;

    /// <summary>The requests traced of those that arrive in a second: the reservoir first, then the share of the others.</summary>
    /// <param name="requestsPerSecond">Requests a second; 0 or more.</param>
    /// <returns>min(r, reservoir) + share × max(0, r - reservoir): of 101 requests a second 1 + 5 % of 100 = 6.</returns>
    public decimal TracedPerSecond(decimal requestsPerSecond)
    {
        var kept = Math.Min(requestsPerSecond, ReservoirPerSecond);
        return kept + (requestsPerSecond - kept) * SampledShare;
    }

    internal void Validate(ProblemCollector problems)
    {
        problems.Range("sampledShare", SampledShare, 0, 1);
        problems.Range("reservoirPerSecond", ReservoirPerSecond, 0, 1_000);
        problems.Range("collectorImage.length", CollectorImage.Length, 1, 1_024);
        problems.Range("collectorCpuUnits", CollectorCpuUnits, 32, 4_096);
        problems.Range("collectorMemoryMiB", CollectorMemoryMiB, 64, 16_384);
    }

    // The application needs the larger part of its task.
    internal void Validate(ProblemCollector problems, int cpuUnits, int memoryMiB)
    {
        Validate(problems);
        if (CollectorCpuUnits > cpuUnits / 2)
            problems.Add("collectorCpuUnits", $"{CollectorCpuUnits}", $"at most half of the task's {cpuUnits}", "lower it or raise cpuUnits");
        if (CollectorMemoryMiB > memoryMiB / 2)
            problems.Add("collectorMemoryMiB", $"{CollectorMemoryMiB}", $"at most half of the task's {memoryMiB}", "lower it or raise memoryMiB");
    }
}
