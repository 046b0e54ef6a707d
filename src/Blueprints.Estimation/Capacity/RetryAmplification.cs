namespace Blueprints.Estimation.Capacity;

/// <summary>
/// How retries multiply load. The failure probability is taken as given; in truth it rises with the load, so a simulation has to close the loop.
/// </summary>
/// <remarks>Source: M. Brooker, "Timeouts, retries and backoff with jitter", Amazon Builders' Library; B. Beyer et al., Site Reliability Engineering, 2016, chapter 22.</remarks>
public static class RetryAmplification
{
    /// <summary>Calls at the bottom of a stack of layers that each try several times while everything fails: attempts^layers.</summary>
    /// <param name="attempts">Attempts of each layer, the first one included; 1 or more.</param>
    /// <param name="layers">Layers that retry; 0 or more.</param>
    /// <returns>1 or more: 243 for 3 attempts in 5 layers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double WorstCase(int attempts, int layers) => Math.Pow(Require.AtLeast(attempts, 1), Require.AtLeast(layers, 0));

    /// <summary>Mean attempts of a call that is tried again until it succeeds or the attempts are spent: (1 - p^m) / (1 - p).</summary>
    /// <param name="failureProbability">The probability that an attempt fails, p; 0 to 1.</param>
    /// <param name="maxAttempts">Attempts at most, m, the first one included; 1 or more.</param>
    /// <returns>1 to m.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ExpectedAttempts(double failureProbability, int maxAttempts)
    {
        var p = Require.Share(failureProbability);
        Require.AtLeast(maxAttempts, 1);
        return p == 1 ? maxAttempts : Math.Clamp(-Exponential.MinusOne(maxAttempts * Exponential.LogOnePlus(p - 1)) / (1 - p), 1, maxAttempts);
    }

    /// <summary>Mean attempts when layers retry, each (1 - p^m) / (1 - p) times the one above it.</summary>
    /// <param name="failureProbability">The probability that an attempt fails at each layer; 0 to 1.</param>
    /// <param name="maxAttempts">Attempts of each layer at most; 1 or more.</param>
    /// <param name="layers">Layers that retry; 0 or more.</param>
    /// <returns>1 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ExpectedAttempts(double failureProbability, int maxAttempts, int layers) =>
        Math.Pow(ExpectedAttempts(failureProbability, maxAttempts), Require.AtLeast(layers, 0));

    /// <summary>The most that a retry budget lets through, 1 + b: 1.1 with 10 %.</summary>
    /// <param name="budget">Retries allowed for each first attempt, b; 0 or more.</param>
    /// <returns>1 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The argument is out of range.</exception>
    public static double WithBudget(double budget) => 1 + Require.NotNegative(budget);

    /// <summary>Mean attempts with both a highest number of attempts and a budget: the smaller of the two.</summary>
    /// <param name="failureProbability">The probability that an attempt fails; 0 to 1.</param>
    /// <param name="maxAttempts">Attempts at most; 1 or more.</param>
    /// <param name="budget">Retries allowed for each first attempt; 0 or more.</param>
    /// <returns>1 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ExpectedAttemptsWithinBudget(double failureProbability, int maxAttempts, double budget) =>
        Math.Min(ExpectedAttempts(failureProbability, maxAttempts), WithBudget(budget));
}
