using System.Globalization;
using Blueprints.Compute;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Cost.Blocks;
using Blueprints.Estimation.Load;
using Blueprints.Kubernetes;
using Blueprints.Quantities;
using Blueprints.Scaling;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>How many servers the busiest hour asks for.</summary>
static class ServerSizes
{
    const decimal UnitsPerVcpu = 1_024;

    /// <summary>vCPUs of a container service's task.</summary>
    public static decimal Vcpu(ContainerServiceSpec spec) => spec.CpuUnits / UnitsPerVcpu;

    /// <summary>vCPUs that a pod asks for.</summary>
    public static decimal Vcpu(IPodsSpec spec) => spec.Pod.CpuMillicores / 1_000m;

    /// <summary>A pod in words.</summary>
    public static string PodText(IPodsSpec spec) => string.Create(CultureInfo.InvariantCulture, $"{Vcpu(spec):0.###} vCPU, {spec.Pod.MemoryMiB} MiB pod");

    /// <summary>The servers, tasks and pods that blocks need together; other blocks need none.</summary>
    public static Demand Needed(LimitContext context, IEnumerable<string> blocks) => blocks.Distinct().Aggregate(default(Demand), (sum, block) => sum + Needed(context, block));

    static Demand Needed(LimitContext context, string block)
    {
        if (context.Blueprint.Blocks.TryGet<FleetSpec>(block, out var fleet))
            return Needed(context, block, fleet, (fleet.MinInstances, fleet.MaxInstances), context.Shape(fleet.InstanceType)?.VCpu ?? 0);
        if (context.Blueprint.Blocks.TryGet<ContainerServiceSpec>(block, out var service))
            return Needed(context, block, service, (service.MinTasks, service.MaxTasks), Vcpu(service));
        if (!context.Blueprint.Blocks.TryGet<IPodsSpec>(block, out var pods))
            return default;
        return pods switch
        {
            WebServiceSpec web => Needed(context, block, web, (web.MinReplicas, web.MaxReplicas), Vcpu(web)),
            QueueWorkerSpec worker => new(context.Calls(worker.Queue) * worker.SecondsPerMessage / worker.Concurrency, worker.MinReplicas),
            _ => new(0, pods.MostPods),
        };
    }

    // For each daily user and the least that run, by the policies' targets; those that do not scale ask for what they are.
    static Demand Needed(LimitContext context, string block, IServerSpec spec, (int Min, int Max) range, decimal vcpu)
    {
        var target = spec.Scaling.OfType<TargetTracking>().Where(policy => policy.Metric == ScalingMetric.CpuPercent).Select(policy => policy.Target).DefaultIfEmpty(100).Min();
        var byCpu = range.Min == range.Max || vcpu == 0 ? 0 : context.Cpu(block) / (vcpu * target / 100);
        return new(byCpu, range.Min);
    }

    /// <summary>The size in words.</summary>
    public static string Text(LimitContext context, string block, IServerSpec spec, (int Min, int Max) range, decimal vcpu, string machine)
    {
        var asked = Asked(context, block, spec, range.Min, vcpu);
        var size = range.Min == range.Max ? $"{range.Max} × {machine}" : $"{range.Min} to {range.Max} × {machine}";
        return range.Min == range.Max ? size : string.Create(CultureInfo.InvariantCulture, $"{size}, {asked:0} asked for");
    }

    /// <summary>The servers that the policies ask for in the busiest hour, at least those that always run; it may be more than there may be.</summary>
    public static decimal Asked(LimitContext context, string block, IServerSpec spec, int min, decimal vcpu) =>
        Math.Max(min, new ScalingDemand(block, ScalingReader.Read(spec.Scaling), context.Load, vcpu).Of(context.Workload.PeakToAverage));

    /// <summary>Jobs a second that workers of a queue have the hands for.</summary>
    public static IEnumerable<CapacityLimit> Hands(LimitContext context, IServerSpec spec, int max) => spec.Scaling.OfType<QueueBacklog>().Select(backlog => context.Limit(
        $"hands for {backlog.Queue}", LimitedResource.Requests, "messages/s", context.Calls(backlog.Queue), max * backlog.Concurrency / backlog.SecondsPerMessage,
        "instances × concurrency ÷ seconds of a message, of the backlog policy (Little)"));
}
