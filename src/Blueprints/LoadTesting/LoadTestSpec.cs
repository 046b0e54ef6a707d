using System.Text.Json.Serialization;
using Blueprints.Compute;
using Blueprints.Delivery;
using Blueprints.Entry;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Observability;
using Blueprints.Queues;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.LoadTesting;

/// <summary>
/// A k6 load test that runs on Fargate when somebody starts it: load arrives at a rate, at the average and then at the busiest hour's, and reads miss the cache as often as the
/// workload says. It fails where the service misses its objectives. Between runs it costs nothing.
/// </summary>
public sealed record LoadTestSpec : BlockSpec
{
    const int MinutesPerHour = 60;

    /// <summary>The block that is tested, by its address: a load balancer, a CDN or a global entry. Required.</summary>
    public required string Target { get; init; }

    /// <summary>The address that is called, where the target's certificate is for another name than its own: <c>https://shop.example.com</c>. Default: the target's own address.</summary>
    public string? Url { get; init; }

    /// <summary>Users whose load is sent, on a day; 1 to 10 billion. Default: 10,000.</summary>
    public decimal DailyUsers { get; init; } = 10_000;

    /// <summary>Requests a user makes in a day; 1 to 1,000,000. Default: 50, as the workload's.</summary>
    public decimal RequestsPerUserPerDay { get; init; } = 50;

    /// <summary>The busiest hour over the average hour; 1 to 24. Default: 3, as the workload's.</summary>
    public decimal PeakToAverage { get; init; } = 3;

    /// <summary>Share of requests for static files; 0 to 1. Default: 0.6, as the workload's.</summary>
    public decimal StaticShare { get; init; } = 0.6m;

    /// <summary>Share of the other requests that only read; 0 to 1. Default: 0.9, as the workload's.</summary>
    public decimal ReadShare { get; init; } = 0.9m;

    /// <summary>Share of reads that a cache answers; 0 to 1. Default: 0.8, as the workload's: one read in five misses.</summary>
    public decimal CacheHitRatio { get; init; } = 0.8m;

    /// <summary>The path of a static file; at most 200 characters. Default: <c>/static/app.js</c>.</summary>
    public string StaticPath { get; init; } = "/static/app.js";

    /// <summary>The path of a read, in which <c>{key}</c> stands for the key; at most 200 characters. Default: <c>/items/{key}</c>.</summary>
    public string ReadPath { get; init; } = "/items/{key}";

    /// <summary>The path that writes are posted to; at most 200 characters. Default: <c>/items</c>.</summary>
    public string WritePath { get; init; } = "/items";

    /// <summary>Keys that the requests of cached reads ask for; 1 to 1,000,000. Default: 1,000.</summary>
    public int HotKeys { get; init; } = 1_000;

    /// <summary>Minutes at the average load and then at the busiest hour's; 1 to 1,440 each, beside two to get to each load and two to end. Default: 10.</summary>
    public int HoldMinutes { get; init; } = 10;

    /// <summary>The time that 95 of 100 requests keep, in milliseconds; 1 to 600,000. Default: none.</summary>
    public int? P95Milliseconds { get; init; }

    /// <summary>The time that 99 of 100 requests keep, in milliseconds; 1 to 600,000. Default: the latency objective of the blueprint's monitor; without one, and without a time for 95, 500.</summary>
    public int? P99Milliseconds { get; init; }

    /// <summary>Requests that may fail, in per cent; above 0 to 100. Default: what the availability objective of the blueprint's monitor leaves; 1 without one.</summary>
    public decimal? FailedPercent { get; init; }

    /// <summary>Tasks that share the load; 1 to 50. Default: 1.</summary>
    public int Tasks { get; init; } = 1;

    /// <summary>A task's CPU, in units of 1/1,024 vCPU: one of <see cref="FargateSizes.CpuUnits"/>. Default: 2,048, two vCPUs; a vCPU sends about a thousand requests a second.</summary>
    public int CpuUnits { get; init; } = 2_048;

    /// <summary>A task's memory, in MiB: one of <see cref="FargateSizes.MemoryMiB"/>. Default: 4,096.</summary>
    public int MemoryMiB { get; init; } = 4_096;

    /// <summary>The image of k6, with a shell: <c>registry/name:tag</c>. Default: <c>grafana/k6:1.7.1</c>.</summary>
    public string Image { get; init; } = "grafana/k6:1.7.1";

    /// <summary>Runs a month, each of all tasks, for its cost; 0 to 10,000. Default: 4, once a week.</summary>
    public decimal RunsPerMonth { get; init; } = 4;

    /// <summary>Whether it runs in public subnets with addresses of its own, which a network without NAT asks for. Nothing can call it either way. Default: no.</summary>
    public bool PublicAddresses { get; init; }

    /// <summary>Days that its results are kept in the log: one of CloudWatch's retentions, 1 to 3,653. Default: 30.</summary>
    public int LogRetentionDays { get; init; } = 30;

    /// <summary>It is run in the blueprint's own region only.</summary>
    [JsonIgnore]
    public override bool StandsOnce => true;

    /// <summary>Hours that a month's tasks run together: tasks × minutes of a run × runs a month ÷ 60.</summary>
    public decimal TaskHoursPerMonth() => Tasks * LoadTestScript.Minutes(HoldMinutes) * RunsPerMonth / MinutesPerHour;

    /// <summary>The script that k6 runs.</summary>
    /// <param name="objectives">The monitor whose objectives the service has to keep. Default: none.</param>
    /// <exception cref="InvalidInputException">The spec has figures out of range; all are listed.</exception>
    public string Script(ObservabilitySpec? objectives = null) => LoadTestScript.Write(
        new Workload
        {
            DailyUsers = DailyUsers, RequestsPerUserPerDay = RequestsPerUserPerDay, PeakToAverage = PeakToAverage,
            StaticShare = StaticShare, ReadShare = ReadShare, CacheHitRatio = CacheHitRatio,
        },
        Options(objectives));

    LoadTestOptions Options(ObservabilitySpec? objectives)
    {
        var own = P95Milliseconds is not null || P99Milliseconds is not null;
        var objective = own || objectives is not { LatencyPercent: > 0 } ? null : objectives;
        return new()
        {
            StaticPath = StaticPath, ReadPath = ReadPath, WritePath = WritePath, HotKeys = HotKeys, HoldMinutes = HoldMinutes, Tasks = Tasks,
            P95Milliseconds = P95Milliseconds,
            P99Milliseconds = own ? P99Milliseconds : objective is null ? new LoadTestOptions().P99Milliseconds : null,
            ObjectivePercent = objective?.LatencyPercent,
            ObjectiveMilliseconds = objective?.LatencyMilliseconds,
            FailedPercent = FailedPercent ?? (objectives is { AvailabilityPercent: > 0 } ? 100 - objectives.AvailabilityPercent : new LoadTestOptions().FailedPercent),
        };
    }

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        var target = blueprint.Blocks.FirstOrDefault(block => block.Name == Target)?.Spec;
        if (target is not (LoadBalancerSpec or CdnSpec or GlobalEntrySpec))
            problems.Add("target", $"\"{Target}\"", "a block of kind load-balancer, cdn or global-entry", "name the block that users reach");
        if (Url is not null && (!Uri.TryCreate(Url, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || Url.EndsWith('/') || Url.Length > 200))
            problems.Add("url", $"\"{Url}\"", "an address such as https://shop.example.com, without a slash at its end", "correct it");
        if (!PublicAddresses && blueprint.Blocks.OfKind<NetworkSpec>().FirstOrDefault().Spec is { Nat: NatStrategy.None })
            problems.Add("publicAddresses", "false in a network without NAT", "true, or a network with NAT", "set it: the test needs a way out");
        // What it sends is in no bill but its own: a flow would count its users twice.
        foreach (var name in blueprint.Blocks.OfKind<LoadTestSpec>().Select(test => test.Name).Where(name => blueprint.Flows.Any(flow => flow.From == name || flow.To == name)))
            problems.Add("", $"a flow from or to {name}", "no flow: target says what it calls", "remove the flow");
        ValidateLoad(problems);
        ValidateTasks(problems);
    }

    void ValidateLoad(ProblemCollector problems)
    {
        problems.Range("dailyUsers", DailyUsers, 1, 10_000_000_000);
        problems.Range("requestsPerUserPerDay", RequestsPerUserPerDay, 1, 1_000_000);
        problems.Range("peakToAverage", PeakToAverage, 1, 24);
        problems.Range("staticShare", StaticShare, 0, 1);
        problems.Range("readShare", ReadShare, 0, 1);
        problems.Range("cacheHitRatio", CacheHitRatio, 0, 1);
        LoadTestScript.Validate(problems, Options(null));
    }

    void ValidateTasks(ProblemCollector problems)
    {
        problems.Range("image.length", Image.Length, 1, 1_024);
        problems.Range("runsPerMonth", RunsPerMonth, 0, 10_000);
        LogRetention.Validate(problems, "logRetentionDays", LogRetentionDays);
        var memory = FargateSizes.MemoryMiB(CpuUnits);
        if (memory.Count == 0)
            problems.Add("cpuUnits", $"{CpuUnits}", $"{FargateSizes.CpuUnits}", "use one of these");
        else if (!memory.Contains(MemoryMiB))
            problems.Add("memoryMiB", $"{MemoryMiB}", $"with {CpuUnits} CPU units: {memory}", "use one of these, or other cpuUnits");
    }
}
