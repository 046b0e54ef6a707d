using System.Globalization;
using Blueprints.Compute;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Cost.Blocks;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;
using Blueprints.Scaling;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>How many servers the busiest hour asks for.</summary>
static class ServerSizes
{
    /// <summary>Servers for each daily user and the least that run, by the policies' targets; those that do not scale ask for what they are.</summary>
    public static Demand Needed(LimitContext context, string block, IServerSpec spec, (int Min, int Max) range, decimal vcpu)
    {
        var target = spec.Scaling.OfType<TargetTracking>().Where(policy => policy.Metric == ScalingMetric.CpuPercent).Select(policy => policy.Target).DefaultIfEmpty(100).Min();
        var byCpu = range.Min == range.Max || vcpu == 0 ? 0 : context.Cpu(block) / (vcpu * target / 100);
        return new(byCpu, range.Min);
    }

    /// <summary>The size in words.</summary>
    public static string Text(LimitContext context, string block, IServerSpec spec, (int Min, int Max) range, decimal vcpu, string machine)
    {
        var asked = Math.Max(range.Min, new ScalingDemand(block, ScalingReader.Read(spec.Scaling), context.Load, vcpu).Of(context.Workload.PeakToAverage));
        var size = range.Min == range.Max ? $"{range.Max} × {machine}" : $"{range.Min} to {range.Max} × {machine}";
        return range.Min == range.Max ? size : string.Create(CultureInfo.InvariantCulture, $"{size}, {asked:0} asked for");
    }

    /// <summary>Jobs a second that workers of a queue have the hands for.</summary>
    public static IEnumerable<CapacityLimit> Hands(LimitContext context, IServerSpec spec, int max) => spec.Scaling.OfType<QueueBacklog>().Select(backlog => context.Limit(
        $"hands for {backlog.Queue}", LimitedResource.Requests, "messages/s", context.Calls(backlog.Queue), max * backlog.Concurrency / backlog.SecondsPerMessage,
        "instances × concurrency ÷ seconds of a message, of the backlog policy (Little)"));
}
