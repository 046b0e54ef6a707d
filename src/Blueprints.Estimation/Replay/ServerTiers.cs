using Blueprints.Compute;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Load;
using Blueprints.Kubernetes;
using Blueprints.LoadBalancing;
using Blueprints.Queues;
using Blueprints.Scaling;
using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Scaling;
using static System.FormattableString;

namespace Blueprints.Estimation.Replay;

/// <summary>Fleets and container services, on the way of requests or behind a queue.</summary>
static class ServerTiers
{
    public static IEnumerable<ReplayTier> Of(TierSource source)
    {
        foreach (var (block, spec) in source.Blueprint.Blocks)
        {
            var tier = spec switch
            {
                FleetSpec fleet => Fleet(source, block, fleet),
                ContainerServiceSpec service => Service(source, block, service),
                WebServiceSpec or QueueWorkerSpec => PodTiers.Of(source, block, (IPodsSpec)spec),
                _ => null,
            };
            if (tier is not null)
                yield return tier;
        }
    }

    static ReplayTier? Fleet(TierSource source, string block, FleetSpec spec)
    {
        var shares = MixShares.Of(spec.Mix, spec.InstanceType);
        var middle = Math.Max(1, (spec.MinInstances + spec.MaxInstances) / 2m);
        var health = HealthSeconds(source, block);
        var timing = spec.DetailedMonitoring ? AlarmTiming.Legacy : AlarmTiming.LegacyFiveMinutes;
        var launch = TierSource.BootSeconds + source.Times.ApplicationStartSeconds + health;
        var tier = Tier(source, block, spec, shares.VcpuPerUnit(source.Catalog), spec.Mix is null ? spec.InstanceType : $"mix of {shares.Types.Length} types", Price(source, shares, middle), timing, new()
        {
            RequestsPerSecond = 1,
            MinCapacity = spec.MinInstances,
            MaxCapacity = spec.MaxInstances,
            LaunchSeconds = launch,
            WarmupSeconds = spec.WarmUpSeconds,
            WarmPool = Pool(spec, source.Times.PooledStartSeconds + health),
        });
        return tier is null || spec.WarmPool is not { } pool ? tier : tier with { PooledPricePerHour = PooledPrice(source, spec, pool) };
    }

    // A stopped instance pays for its volumes; a running one for itself too.
    static decimal PooledPrice(TierSource source, FleetSpec spec, Compute.WarmPool pool) =>
        ((spec.RootVolumeGiB + (spec.DataVolumes?.Sum(volume => volume.SizeGiB) ?? 0)) * (source.Price("ebs/gp3") ?? 0) / Quantities.Month.Hours)
        + (pool.State == WarmPoolState.Running ? source.Price($"ec2/{spec.InstanceType}/linux/on-demand") ?? 0 : 0);

    static ReplayTier? Service(TierSource source, string block, ContainerServiceSpec spec)
    {
        var processors = spec.Architecture == ProcessorArchitecture.Arm64 ? "linux-arm" : "linux-x86";
        var spot = spec.SpotPercent / 100m;
        var price = Hour("") * (1 - spot) + (spot == 0 ? 0 : Hour("/spot") * spot);
        // Application Auto Scaling leaves tasks no warm-up: what runs counts.
        return Tier(source, block, spec, ServerSizes.Vcpu(spec), Invariant($"{ServerSizes.Vcpu(spec):0.##} vCPU task"), price, AlarmTiming.Legacy, new()
        {
            RequestsPerSecond = 1,
            MinCapacity = spec.MinTasks,
            MaxCapacity = spec.MaxTasks,
            LaunchSeconds = source.Times.TaskStartSeconds + HealthSeconds(source, block),
            WarmupSeconds = 0,
        });

        decimal? Hour(string way) => source.Price($"fargate/{processors}/vcpu{way}") * ServerSizes.Vcpu(spec) + source.Price($"fargate/{processors}/memory{way}") * spec.MemoryMiB / 1_024;
    }

    /// <summary>A tier of servers that scale by their policies.</summary>
    public static ReplayTier? Tier(TierSource source, string block, IServerSpec spec, decimal vcpu, string machine, decimal? price, AlarmTiming timing, FleetDesign size) =>
        Tier(source, block, spec, vcpu, machine, price, size with { Policies = [.. SimulatedPolicies.Of(spec, timing)] });

    /// <summary>A tier of servers whose rules are in its design.</summary>
    public static ReplayTier? Tier(TierSource source, string block, IServerSpec spec, decimal vcpu, string machine, decimal? price, FleetDesign size)
    {
        var calls = source.Context.PerUser.CallsTo(block);
        var perRequest = source.PerRequest(calls);
        if (perRequest == 0)
            return null;
        var cpuSeconds = CpuSeconds(source, calls) / calls.Total.Expected;
        var (rate, concurrency) = Rate(vcpu, cpuSeconds, spec.Scaling.OfType<QueueBacklog>().FirstOrDefault());
        string[] left = [.. SimulatedPolicies.LeftOut(spec).Select(name => $"policy {name} follows a metric of its own, which no traffic foretells: not simulated")];
        return source.Tier(block, null, machine, perRequest, price, Queue(source, block, spec) is null, size with
        {
            RequestsPerSecond = (double)rate,
            Concurrency = concurrency,
            Queue = Queue(source, block, spec),
            Callers = new() { TimeoutSeconds = source.Times.TimeoutSeconds, RetryShare = source.Times.RetryShare },
            Objective = new() { Seconds = (double)(spec.Scaling.OfType<QueueBacklog>().FirstOrDefault()?.LatencySeconds ?? 1) },
        }, [Invariant($"{cpuSeconds * 1_000:0.##} ms of CPU for a call on {vcpu:0.##} vCPU; a new server serves {size.LaunchSeconds:0} s after the decision"), .. left]);
    }

    // A worker does what its hands and its processors both allow.
    static (decimal Rate, int Concurrency) Rate(decimal vcpu, decimal cpuSeconds, QueueBacklog? backlog)
    {
        // What costs no CPU is bounded by something else; a microsecond keeps the figures finite.
        var byCpu = vcpu / Math.Max(cpuSeconds, 0.000001m);
        return backlog is null
            ? (byCpu, (int)Math.Max(1, Math.Floor(vcpu)))
            : (Math.Min(byCpu, backlog.Concurrency / backlog.SecondsPerMessage), backlog.Concurrency);
    }

    static decimal CpuSeconds(TierSource source, TrafficMix calls)
    {
        var workload = source.Context.Workload;
        return (calls.Dynamic.Expected * workload.CpuMillisecondsPerRequest.Expected + calls.Static.Expected * workload.CpuMillisecondsPerStaticRequest.Expected
            + calls.Jobs.Expected * workload.JobCpuMilliseconds.Expected) / 1_000;
    }

    static WorkQueue? Queue(TierSource source, string block, IServerSpec spec)
    {
        var name = spec.Scaling.OfType<QueueBacklog>().FirstOrDefault()?.Queue
            ?? source.Blueprint.Flows.Where(flow => flow.To == block).Select(flow => flow.From).FirstOrDefault(from => source.Blueprint.Blocks.TryGet<QueueSpec>(from, out _));
        return name is not null && source.Blueprint.Blocks.TryGet<QueueSpec>(name, out var queue)
            ? new() { VisibilitySeconds = queue.VisibilityTimeoutSeconds, MaxReceives = queue.MaxReceives, InFlightLimit = queue.Fifo ? 20_000 : 120_000 }
            : null;
    }

    // The good answers in a row that a load balancer wants before it sends anything.
    public static double HealthSeconds(TierSource source, string block) => source.Blueprint.Blocks.OfKind<LoadBalancerSpec>().SelectMany(balancer => balancer.Spec.Targets)
        .Where(target => target.Fleet == block).Select(target => (double)target.HealthCheck.IntervalSeconds * target.HealthCheck.HealthyThreshold).DefaultIfEmpty(0).Max();

    static Simulation.Fleets.WarmPool? Pool(FleetSpec spec, double seconds) => spec.WarmPool is { } pool
        ? new() { PreparedCapacity = Math.Max(pool.MaxPrepared ?? spec.MaxInstances, spec.MinInstances), LaunchSeconds = seconds }
        : null;

    static decimal? Price(TierSource source, MixShares shares, decimal units)
    {
        decimal? sum = 0;
        foreach (var share in shares.Shares.Where(share => share.Instances(units) > 0))
            sum += share.Instances(units) / units * source.Price($"ec2/{share.InstanceType}/linux/{(share.IsSpot ? "spot" : "on-demand")}");
        return sum;
    }
}
