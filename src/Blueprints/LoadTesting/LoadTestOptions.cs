namespace Blueprints.LoadTesting;

/// <summary>What a load test is told beside the workload. Its parts are requests to one service, whose address k6 gets as <c>BASE_URL</c>.</summary>
public sealed record LoadTestOptions
{
    /// <summary>The path of a static file. Default: <c>/static/app.js</c>.</summary>
    public string StaticPath { get; init; } = "/static/app.js";

    /// <summary>The path of a read; <c>{key}</c> stands for the key asked for. Default: <c>/items/{key}</c>.</summary>
    public string ReadPath { get; init; } = "/items/{key}";

    /// <summary>The path that writes are posted to. Default: <c>/items</c>.</summary>
    public string WritePath { get; init; } = "/items";

    /// <summary>Keys that cached reads ask for; 1 to 1,000,000. Default: 1,000. All other reads ask for keys of their own, which no cache holds.</summary>
    public int HotKeys { get; init; } = 1_000;

    /// <summary>The response time that 95 of 100 requests keep, in milliseconds; 1 to 600,000. Default: none.</summary>
    public int? P95Milliseconds { get; init; }

    /// <summary>The response time that 99 of 100 requests keep, in milliseconds; 1 to 600,000; null for none. Default: 500.</summary>
    public int? P99Milliseconds { get; init; } = 500;

    /// <summary>The share of requests, in per cent, that keep <see cref="ObjectiveMilliseconds"/>; 1 to 99.999. Default: none.</summary>
    public decimal? ObjectivePercent { get; init; }

    /// <summary>The response time of a service level objective, in milliseconds; 1 to 600,000. Default: none.</summary>
    public int? ObjectiveMilliseconds { get; init; }

    /// <summary>Requests that may fail, in per cent: a server error, or no answer; above 0 to 100. Default: 1.</summary>
    public decimal FailedPercent { get; init; } = 1;

    /// <summary>Runs of k6 at the same time that share the load, each told its part as <c>SEGMENT=0/4:1/4</c>; 1 to 50. Default: 1. Each judges the limits on its own part.</summary>
    public int Tasks { get; init; } = 1;

    /// <summary>Minutes at the average load and then at the busiest hour's; 1 to 1,440 each. Default: 10.</summary>
    public int HoldMinutes { get; init; } = 10;

    /// <summary>The part of the workload that the test sends; above 0 to 10 (ten times the load). Default: 1.</summary>
    public decimal Scale { get; init; } = 1;
}
