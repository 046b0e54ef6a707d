using Blueprints.Estimation.Capacity;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>How sure a ranking over random scenarios is.</summary>
static class Ranking
{
    // Designs that differ by less are as good as each other.
    const double Indifferent = 0.005;

    /// <summary>One less the probability that a design which holds in just the asked share of futures would have held in as many of these scenarios, or more.</summary>
    public static double HoldsOften(int met, int scenarios, double asked) => Below(met, scenarios, asked);

    /// <summary>The same for a design that does not hold often enough: one less the probability of so few.</summary>
    public static double HoldsTooSeldom(int met, int scenarios, double asked) => 1 - Below(met + 1, scenarios, asked);

    /// <summary>The probability that one design is cheaper than another, from their paired differences; 1 where both are as good as the same.</summary>
    public static double Cheaper(double[] cost, double[] other)
    {
        var differences = other.Zip(cost, (b, a) => b - a).ToArray();
        var mean = differences.Average();
        if (Math.Abs(mean) <= Indifferent * cost.Average())
            return 1;
        var variance = differences.Sum(difference => (difference - mean) * (difference - mean)) / Math.Max(1, differences.Length - 1);
        return variance <= 0 ? 1 : NormalDistribution.Cumulative(mean / Math.Sqrt(variance / differences.Length));
    }

    // P(X < count) of a binomial, summed from its logarithms.
    static double Below(int count, int trials, double share)
    {
        var (sum, log) = (0.0, trials * Math.Log(1 - share));
        for (var k = 0; k < count; k++)
        {
            sum += Math.Exp(log);
            log += Math.Log((double)(trials - k) / (k + 1)) + Math.Log(share / (1 - share));
        }

        return Math.Min(1, sum);
    }
}
