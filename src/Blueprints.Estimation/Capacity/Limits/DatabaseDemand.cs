using Blueprints.Databases;
using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Estimation.Cost;
using Blueprints.Kubernetes;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>What each daily user asks of a database block, or of one shard of it, in the busiest hour.</summary>
sealed class DatabaseDemand(LimitContext context, string block, string? shard = null)
{
    readonly Interval _all = context.PeakPerSecond(DatabaseUse.Calls(context.PerUser, block, shard));
    readonly Interval _changing = context.PeakPerSecond(DatabaseUse.ChangingCalls(context.PerUser, block, shard));

    /// <summary>vCPUs of the writer: changes, and the reads that have to see them; all reads where there are no readers.</summary>
    public Interval WriterCpu(bool hasReaders) => (_changing + (hasReaders ? Reads * context.Workload.PrimaryReadShare : Reads)) * CpuSeconds;

    /// <summary>vCPUs of the readers.</summary>
    public Interval ReaderCpu => Reads * context.Workload.PrimaryReadShare.Complement() * CpuSeconds;

    /// <summary>All reads, in vCPUs, where there is no writer to send some to.</summary>
    public Interval AllReadsCpu => Reads * CpuSeconds;

    /// <summary>All changes, in vCPUs.</summary>
    public Interval ChangesCpu => _changing * CpuSeconds;

    /// <summary>Storage operations a second.</summary>
    public Interval InputOutputs => _all * context.Workload.QueriesPerRequest * context.Workload.InputOutputsPerQuery;

    /// <summary>
    /// Connections in use at a time, which a pool has to hold open (Little): a call keeps one for all of its statements, with their way, processor time and storage, and for its commit.
    /// </summary>
    public Interval Concurrency => _all * HoldingSeconds + _changing * LatencyMilliseconds(LatencyAssumptions.Commit);

    /// <summary>Connections that servers keep to it without a pool between: servers needed × connections of each.</summary>
    public Demand Connections =>
        ServerSizes.Needed(context, context.Blueprint.Flows.Where(flow => flow.To == block).Select(flow => flow.From)) * context.Workload.DatabaseConnectionsPerServer;

    /// <summary>Whether a pool of connections stands before it.</summary>
    public bool HasPool => context.Blueprint.Flows.Any(flow => flow.To == block && context.Blueprint.Blocks.FirstOrDefault(from => from.Name == flow.From)?.Spec is DatabaseProxySpec or PgBouncerSpec);

    Interval HoldingSeconds => CpuSeconds + context.Workload.QueriesPerRequest
        * (LatencyMilliseconds(LatencyAssumptions.Hop) + context.Workload.InputOutputsPerQuery * LatencyMilliseconds(LatencyAssumptions.Storage));

    Interval CpuSeconds => context.Workload.QueriesPerRequest * context.Workload.DatabaseMillisecondsPerQuery / 1_000;

    // Changes are among all calls in each case.
    Interval Reads => new(Left(_all.Low, _changing.Low), Math.Max(Left(_all.Low, _changing.Low), Left(_all.Expected, _changing.Expected)),
        Math.Max(Math.Max(Left(_all.Low, _changing.Low), Left(_all.Expected, _changing.Expected)), Left(_all.High, _changing.High)), _all.Confidence);

    static Interval LatencyMilliseconds(double milliseconds) => (decimal)milliseconds / 1_000;

    static decimal Left(decimal all, decimal part) => Math.Max(0, all - part);
}
