namespace Blueprints.Estimation.Capacity;

/// <summary>
/// Asynchronous replicas: how far they lag behind their primary, how often a reader notices, and what "read your own writes" costs. Valid for Poisson reads and writes.
/// </summary>
public static class Replication
{
    /// <summary>The mean lag of a replica that applies writes one by one: the way there plus the time in an M/M/1 queue, network + 1 / (apply rate - write rate).</summary>
    /// <param name="writeRate">Writes per unit of time at the primary; 0 or more and below <paramref name="applyRate"/>.</param>
    /// <param name="applyRate">Writes per unit of time that the replica can apply; above 0.</param>
    /// <param name="networkDelay">Time for a write to get there; 0 or more. Default: 0.</param>
    /// <returns>Above 0, in the rates' unit of time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeanLag(double writeRate, double applyRate, double networkDelay = 0)
    {
        Require.Stable(Require.NotNegative(writeRate), Require.Positive(applyRate), nameof(writeRate));
        return Require.NotNegative(networkDelay) + 1 / (applyRate - writeRate);
    }

    /// <summary>The lag that a share of writes does not exceed, with the same model: network + ln(1 / (1 - q)) / (apply rate - write rate).</summary>
    /// <param name="writeRate">Writes per unit of time at the primary; 0 or more and below <paramref name="applyRate"/>.</param>
    /// <param name="applyRate">Writes per unit of time that the replica can apply; above 0.</param>
    /// <param name="percentile">The share, q; 0 or more and below 1.</param>
    /// <param name="networkDelay">Time for a write to get there; 0 or more. Default: 0.</param>
    /// <returns>0 or more, in the rates' unit of time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double LagPercentile(double writeRate, double applyRate, double percentile, double networkDelay = 0) =>
        Require.NotNegative(networkDelay) - Exponential.LogOnePlus(-Require.Percentile(percentile)) * MeanLag(writeRate, applyRate);

    /// <summary>The share of reads from a replica that miss a write to the same key, at a constant lag: 1 - e^(-w lag).</summary>
    /// <param name="keyWriteRate">Writes to the key per unit of time, w; 0 or more.</param>
    /// <param name="lag">The replica's lag; 0 or more.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double StaleReadShare(double keyWriteRate, double lag) => TtlCache.RenewedHitRatio(keyWriteRate, lag);

    /// <summary>
    /// The share of reads that go to the primary when a user's reads do so for a while after each of the user's writes ("read your own writes"): the user wrote within the
    /// window with probability 1 - e^(-w T).
    /// </summary>
    /// <param name="userWriteRate">Writes of one active user per unit of time, w; 0 or more.</param>
    /// <param name="window">How long reads stay with the primary after a write, T, usually the highest lag expected; 0 or more.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double PrimaryReadShare(double userWriteRate, double window) => TtlCache.RenewedHitRatio(userWriteRate, window);

    /// <summary>The load of the primary: all writes, and the reads that stay with it.</summary>
    /// <param name="readRate">Reads per unit of time; 0 or more.</param>
    /// <param name="writeRate">Writes per unit of time; 0 or more.</param>
    /// <param name="primaryReadShare">The share of reads that go to the primary; 0 to 1.</param>
    /// <returns>Calls per unit of time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double PrimaryRate(double readRate, double writeRate, double primaryReadShare) =>
        Require.NotNegative(writeRate) + Require.NotNegative(readRate) * Require.Share(primaryReadShare);

    /// <summary>The load of each replica: the reads that do not stay with the primary, shared out evenly.</summary>
    /// <param name="readRate">Reads per unit of time; 0 or more.</param>
    /// <param name="primaryReadShare">The share of reads that go to the primary; 0 to 1.</param>
    /// <param name="replicas">Replicas; 1 or more.</param>
    /// <returns>Calls per unit of time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ReplicaRate(double readRate, double primaryReadShare, int replicas) =>
        Require.NotNegative(readRate) * (1 - Require.Share(primaryReadShare)) / Require.AtLeast(replicas, 1);
}
