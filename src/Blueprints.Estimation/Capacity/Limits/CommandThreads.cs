using Blueprints.Traffic;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>What threads of a cache work through: the service time of a command is the workload's, 10 µs unless measured. Source of the 10 µs: rule of thumb without pipelining, within a factor of three; redis-benchmark measures it.</summary>
static class CommandThreads
{
    const decimal MicrosecondsPerSecond = 1_000_000;

    /// <summary>Commands a second of one thread.</summary>
    public static decimal PerSecond(Workload workload) => MicrosecondsPerSecond / workload.CacheMicrosecondsPerCommand.Expected;

    /// <summary>The limit of so many threads. A service time that is an interval makes demand one, in commands of the expected service time.</summary>
    public static CapacityLimit Limit(LimitContext context, string block, decimal threads, string whose)
    {
        var time = context.Workload.CacheMicrosecondsPerCommand;
        return context.Limit("commands", LimitedResource.Cpu, "commands/s", context.Calls(block) * (time / time.Expected), threads * PerSecond(context.Workload),
            $"{whose}, service time of the workload: {Math.Round(time.Expected, 2):0.##} µs a command; 10 without pipelining is a rule of thumb within a factor of three");
    }
}
