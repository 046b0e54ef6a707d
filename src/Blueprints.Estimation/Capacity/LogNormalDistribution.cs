namespace Blueprints.Estimation.Capacity;

/// <summary>
/// A log-normal distribution, which rates, sizes and service times tend to follow: ln X is normal. Made through two quantiles it keeps what the interval said: 1,000 to
/// 100,000 at 90 % has its p95 at 100,000 and its median at 10,000.
/// </summary>
/// <param name="Mu">The mean of ln X.</param>
/// <param name="Sigma">The standard deviation of ln X; 0 or more.</param>
public readonly record struct LogNormalDistribution(double Mu, double Sigma)
{
    /// <summary>The mean of ln X; any finite number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public double Mu { get; init; } = double.IsFinite(Mu) ? Mu : throw Require.Bad(nameof(Mu), Mu, "any finite number");

    /// <summary>The standard deviation of ln X; 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double Sigma { get; init; } = Require.NotNegative(Sigma);

    /// <summary>The median, e^mu.</summary>
    public double Median => Math.Exp(Mu);

    /// <summary>The mean, e^(mu + sigma^2 / 2): above the median.</summary>
    public double Mean => Math.Exp(Mu + Sigma * Sigma / 2);

    /// <summary>The standard deviation.</summary>
    public double StandardDeviation => Sigma == 0 ? 0 : Mean * Math.Sqrt(Exponential.MinusOne(Sigma * Sigma));

    /// <summary>The distribution whose values lie between two ends with a probability, and equally often below and above.</summary>
    /// <param name="low">The low end; above 0.</param>
    /// <param name="high">The high end; <paramref name="low"/> or more.</param>
    /// <param name="confidence">The probability of lying between them; above 0 and below 1. Default: 0.9.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static LogNormalDistribution FromInterval(double low, double high, double confidence = 0.9)
    {
        Require.OpenShare(confidence);
        return FromQuantiles(low, (1 - confidence) / 2, high, (1 + confidence) / 2);
    }

    /// <summary>The distribution through two quantiles.</summary>
    /// <param name="low">The lower value; above 0.</param>
    /// <param name="lowProbability">The probability of a value of at most <paramref name="low"/>; above 0.</param>
    /// <param name="high">The higher value; <paramref name="low"/> or more.</param>
    /// <param name="highProbability">The probability of a value of at most <paramref name="high"/>; above <paramref name="lowProbability"/>, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static LogNormalDistribution FromQuantiles(double low, double lowProbability, double high, double highProbability)
    {
        Require.Positive(low);
        Require.AtLeast(high, low);
        var (from, to) = (NormalDistribution.Quantile(lowProbability), NormalDistribution.Quantile(highProbability));
        if (!(from < to))
            throw Require.Bad(nameof(highProbability), highProbability, "above the low probability and below 1");
        var sigma = (Math.Log(high) - Math.Log(low)) / (to - from);
        return new(Math.Log(low) - from * sigma, sigma);
    }

    /// <summary>The distribution with a mean and a squared coefficient of variation: sigma^2 = ln(1 + c^2).</summary>
    /// <param name="mean">The mean; above 0.</param>
    /// <param name="scv">Variance over mean squared; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static LogNormalDistribution FromMean(double mean, double scv)
    {
        var variance = Exponential.LogOnePlus(Require.NotNegative(scv));
        return new(Math.Log(Require.Positive(mean)) - variance / 2, Math.Sqrt(variance));
    }

    /// <summary>The value that a share of values does not exceed.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is out of range.</exception>
    public double Quantile(double probability) => Math.Exp(Mu + Sigma * NormalDistribution.Quantile(probability));

    /// <summary>The probability of a value of at most x.</summary>
    /// <param name="x">0 or more.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The argument is out of range.</exception>
    public double Cumulative(double x)
    {
        if (Require.NotNegative(x) == 0)
            return 0;
        var distance = Math.Log(x) - Mu;
        return Sigma > 0 ? NormalDistribution.Cumulative(distance / Sigma) : distance >= 0 ? 1 : 0;
    }
}
