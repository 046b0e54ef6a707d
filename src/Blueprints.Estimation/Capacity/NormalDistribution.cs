namespace Blueprints.Estimation.Capacity;

/// <summary>The standard normal distribution, to about 15 digits also far in the tails.</summary>
public static class NormalDistribution
{
    const double SqrtTwoPi = 2.5066282746310002;

    // From here on the continued fraction of the tail converges fast; before it the series in ascending powers. On the left the series would subtract two numbers near 0.5.
    const double LeftTail = -2;
    const double RightTail = 3;

    /// <summary>The density phi(x) = e^(-x^2/2) / sqrt(2 pi).</summary>
    /// <param name="x">Any finite number.</param>
    /// <returns>0 to 0.3989.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The argument is not a number.</exception>
    public static double Density(double x) => double.IsNaN(x) ? throw Require.Bad(nameof(x), x, "a number") : Math.Exp(-x * x / 2) / SqrtTwoPi;

    /// <summary>The distribution function Phi(x): the probability of a value of at most x.</summary>
    /// <param name="x">Any number, infinities included.</param>
    /// <returns>0 to 1.</returns>
    /// <remarks>Source: Abramowitz and Stegun 26.2.11 (series) and 26.2.14 (continued fraction of the tail).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The argument is not a number.</exception>
    public static double Cumulative(double x)
    {
        if (double.IsNaN(x))
            throw Require.Bad(nameof(x), x, "a number");
        if (x is > LeftTail and < RightTail)
            return 0.5 + Density(x) * OddSeries(x);
        return x < 0 ? Tail(-x) : 1 - Tail(x);
    }

    /// <summary>The quantile: the x with Phi(x) = p.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <remarks>A rational approximation (P. J. Acklam, relative error 1.2e-9), refined by two Halley steps on <see cref="Cumulative"/>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The probability is out of range.</exception>
    public static double Quantile(double probability)
    {
        Require.OpenShare(probability);
        if (probability > 0.5)
            return probability == 1 ? double.PositiveInfinity : -Quantile(1 - probability);
        var x = Approximate(probability);
        for (var i = 0; i < 2; i++)
        {
            // The error over the density; far out in the tail both are tiny and their ratio is not.
            var step = (Cumulative(x) - probability) / Density(x);
            x -= step / (1 + x * step / 2);
        }

        return x;
    }

    static double OddSeries(double x)
    {
        var term = x;
        var sum = x;
        for (var n = 3; Math.Abs(term) > 1e-18 * Math.Abs(sum); n += 2)
        {
            term *= x * x / n;
            sum += term;
        }

        return sum;
    }

    // phi(x) / (x + 1/(x + 2/(x + 3/(x + ...)))), evaluated from the inside.
    static double Tail(double x)
    {
        if (double.IsInfinity(x))
            return 0;
        var fraction = x;
        for (var n = 200; n >= 1; n--)
            fraction = x + n / fraction;
        return Density(x) / fraction;
    }

    static double Approximate(double p)
    {
        if (p < 0.02425)
        {
            var q = Math.Sqrt(-2 * Math.Log(p));
            return Horner(q, -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783)
                / Horner(q, 7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996, 3.754408661907416, 1);
        }

        var d = p - 0.5;
        var r = d * d;
        return d * Horner(r, -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.3577518672690, -30.66479806614716, 2.506628277459239)
            / Horner(r, -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1);
    }

    static double Horner(double x, params ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        foreach (var coefficient in coefficients)
            sum = sum * x + coefficient;
        return sum;
    }
}
