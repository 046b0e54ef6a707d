namespace Blueprints.Estimation.Capacity;

/// <summary>
/// Staleness of partial quorums: of N replicas a write waits for W and a read asks R. Valid where the replicas asked are chosen at random and a write has reached exactly W
/// of them, which is the worst case: no repair in the background.
/// </summary>
/// <remarks>Source: P. Bailis et al., "Probabilistically bounded staleness for practical partial quorums", PVLDB 5, 2012.</remarks>
public static class QuorumReads
{
    /// <summary>The probability that a read misses the last write: C(N - W, R) / C(N, R); 0 when R + W is above N.</summary>
    /// <param name="replicas">Replicas, N; 1 to 10,000.</param>
    /// <param name="readQuorum">Replicas a read asks, R; 1 to N.</param>
    /// <param name="writeQuorum">Replicas a write waits for, W; 1 to N.</param>
    /// <returns>0 or more and below 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double StaleProbability(int replicas, int readQuorum, int writeQuorum)
    {
        Require.InRange(replicas, 1, 10_000);
        Require.InRange(readQuorum, 1, replicas);
        Require.InRange(writeQuorum, 1, replicas);
        var probability = 1.0;
        for (var i = 0; i < readQuorum && probability > 0; i++)
            probability *= Math.Max(0, replicas - writeQuorum - i) / (double)(replicas - i);
        return probability;
    }

    /// <summary>The probability that a read sees one of the last k versions: 1 - (C(N - W, R) / C(N, R))^k.</summary>
    /// <param name="replicas">Replicas, N; 1 to 10,000.</param>
    /// <param name="readQuorum">Replicas a read asks, R; 1 to N.</param>
    /// <param name="writeQuorum">Replicas a write waits for, W; 1 to N.</param>
    /// <param name="versions">Versions, k; 1 or more. Default: 1, the last write.</param>
    /// <returns>0 to 1; with N = 3 and R = W = 1: .556, .704, .868, .983 for k = 2, 3, 5, 10.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double FreshProbability(int replicas, int readQuorum, int writeQuorum, int versions = 1) =>
        1 - Math.Pow(StaleProbability(replicas, readQuorum, writeQuorum), Require.AtLeast(versions, 1));
}
