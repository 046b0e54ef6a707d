namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>
/// A random time, composed of others: one after the other, one of several, the slowest of several. Quantiles come from the whole distribution and not from moments, so what only
/// some requests meet shows in the tail and nowhere else.
/// </summary>
/// <remarks>
/// Method: every part is laid on a grid of 1,024 equal steps so that its mean is kept, sums are convolutions, choices are weighted sums. The grid ends a little above the quantile asked
/// for; cutting off what is longer changes nothing below, because times are not negative. The error is at most two steps or so, 0.3 % of the quantile. Times share one unit.
/// </remarks>
public abstract class Delay
{
    /// <summary>No time at all.</summary>
    public static Delay None { get; } = new ConstantDelay(0);

    /// <summary>A time without end: what an overloaded station makes of its requests.</summary>
    public static Delay Unbounded { get; } = new UnboundedDelay();

    /// <summary>Its mean; 0 or more, infinite where a part of it has no end.</summary>
    public abstract double Mean { get; }

    /// <summary>The probability that it ends; 0 to 1.</summary>
    internal abstract double FiniteShare { get; }

    /// <summary>Always the same time.</summary>
    /// <param name="time">The time; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    public static Delay Constant(double time) => new ConstantDelay(Require.NotNegative(time));

    /// <summary>An exponential time.</summary>
    /// <param name="mean">Its mean; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is out of range.</exception>
    public static Delay Exponentially(double mean) => Require.NotNegative(mean) == 0 ? None : new ExponentialDelay(mean);

    /// <summary>
    /// The wait before service at a station of equal servers: with the Erlang C probability an exponential time, else none. Services other than exponential scale it by
    /// Allen and Cunneen, (1 + cs²) / 2. At a utilisation of 1 or more it is <see cref="Unbounded"/>.
    /// </summary>
    /// <param name="offered">The load in servers, arrival rate × service time; 0 or more.</param>
    /// <param name="servers">Servers; 1 or more.</param>
    /// <param name="serviceTime">The mean service time; 0 or more.</param>
    /// <param name="serviceScv">The squared coefficient of variation of service times; 0 or more. Default: 1, exponential.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Delay Wait(double offered, int servers, double serviceTime, double serviceScv = 1)
    {
        Require.NotNegative(offered);
        if (offered >= Require.AtLeast(servers, 1))
            return Unbounded;
        var waits = ErlangC.WaitProbability(offered, servers);
        return OneOf([(waits, Exponentially(Require.NotNegative(serviceTime) / (servers - offered) * (1 + Require.NotNegative(serviceScv)) / 2)), (1 - waits, None)]);
    }

    /// <summary>This one and then another, independent of it.</summary>
    /// <param name="next">What follows.</param>
    public Delay Then(Delay next) => InTurn([this, next]);

    /// <summary>Several, one after the other, independent of each other.</summary>
    /// <param name="parts">The parts; none is no time.</param>
    public static Delay InTurn(IEnumerable<Delay> parts) => parts.Where(part => part is not ConstantDelay { Mean: 0 }).ToArray() switch
    {
        [] => None,
        [var only] => only,
        var several => new SumDelay(several),
    };

    /// <summary>One of several, by their weights.</summary>
    /// <param name="choices">Weights of 0 or more, which need not add up to 1, and what is chosen. Something must have a weight above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is out of range, or all are 0.</exception>
    public static Delay OneOf(IEnumerable<(double Weight, Delay Delay)> choices)
    {
        var likely = choices.Where(choice => Require.NotNegative(choice.Weight) > 0).ToArray();
        var all = Require.Positive(likely.Sum(choice => choice.Weight), nameof(choices));
        return likely.Length == 1 ? likely[0].Delay : new MixtureDelay([.. likely.Select(choice => (choice.Weight / all, choice.Delay))]);
    }

    /// <summary>This one so many times in a row; of a fraction, once more with that probability.</summary>
    /// <param name="times">How many times; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public Delay Times(double times)
    {
        var whole = Math.Floor(Require.NotNegative(times));
        var fraction = times - whole;
        Delay[] repeated = whole == 0 ? [] : whole == 1 ? [this] : [new RepeatedDelay(this, (long)Math.Min(whole, 1e9))];
        return InTurn(fraction > 0 ? [.. repeated, OneOf([(fraction, this), (1 - fraction, None)])] : repeated);
    }

    /// <summary>The slowest of several like this one that start together.</summary>
    /// <param name="parts">How many; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public Delay SlowestOf(int parts) => Require.AtLeast(parts, 1) == 1 ? this : new SlowestDelay(this, parts);

    /// <summary>The time that a share of all times does not exceed.</summary>
    /// <param name="percentile">The share, such as 0.99; 0 or more and below 1.</param>
    /// <returns>0 or more; infinite where less than that share ends.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public double Quantile(double percentile) => DelayQuantile.Of(this, Require.Percentile(percentile));

    /// <summary>The probabilities of the multiples of a step, as far as there are cells.</summary>
    internal abstract double[] On(DelayGrid grid);
}
