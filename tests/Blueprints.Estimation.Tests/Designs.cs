using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Networking;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Tests;

/// <summary>Small designs and a workload with round figures, so that a bill can be worked out on paper.</summary>
static class Designs
{
    /// <summary>Kilobytes of which a million make one billing gigabyte of 2^30 bytes.</summary>
    public const decimal Millionth = 1.048576m;

    /// <summary>
    /// 24,000 users × 10 requests a day × 730 / 24 days: 7,300,000 requests a month, 2.777… a second. Half of them read, half write; nothing else is used
    /// until a test sets it.
    /// </summary>
    public static readonly Workload Quiet = new()
    {
        DailyUsers = 24_000,
        RequestsPerUserPerDay = 10,
        PeakToAverage = 2,
        StaticShare = 0,
        ReadShare = 0.5m,
        CacheHitRatio = 0.8m,
        RequestKilobytes = 0,
        DynamicResponseKilobytes = 0,
        StaticResponseKilobytes = 0,
        CpuMillisecondsPerRequest = 0,
        CpuMillisecondsPerStaticRequest = 0,
        QueriesPerRequest = 0,
        InputOutputsPerQuery = 0,
        OutboundKilobytesPerRequest = 0,
        ConnectionsPerUserPerDay = 0,
        ConnectionSeconds = 0,
        DatabaseMegabytesPerUser = 0,
        DailyDatabaseChange = 0,
        FileMegabytesPerUser = 0,
    };

    public static readonly NetworkSpec Closed = new() { Nat = NatStrategy.None };

    /// <summary>Three servers that do not scale.</summary>
    public static readonly FleetSpec Fleet = new() { InstanceType = "m7g.large", MinInstances = 3, MaxInstances = 3, Scaling = [], DetailedMonitoring = false };

    public static readonly AuroraClusterSpec Aurora = new() { Instances = [new() { Name = "writer", InstanceClass = "db.r7g.large" }] };

    public static Blueprint Of(NetworkSpec network, Blocks blocks, params ReadOnlySpan<Flow> flows) =>
        new() { Name = "test", Blocks = [new("network", network), .. blocks], Flows = [.. flows] };

    public static Flow Call(string from, string to, decimal callsPerCall = 1, decimal? kilobytes = null, TrafficClass carries = TrafficClass.All, string? behind = null) =>
        new() { From = from, To = to, CallsPerCall = callsPerCall, PayloadKilobytes = kilobytes, Carries = carries, Behind = behind };
}
