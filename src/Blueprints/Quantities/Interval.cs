using System.Globalization;
using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Quantities;

/// <summary>
/// A figure that is not known exactly: a low, an expected and a high value, in the unit that the property holding it names.
/// A single number converts to an exact interval. In JSON it is a number or
/// <c>{ "low": 10, "expected": 20, "high": 40, "confidence": 0.9 }</c>.
/// </summary>
/// <remarks>
/// Arithmetic is end by end, which is exact for the non-negative, monotone formulas of an estimate: more load never costs less.
/// </remarks>
[JsonConverter(typeof(IntervalConverter))]
public readonly record struct Interval
{
    /// <summary>The confidence assumed when an interval does not state one.</summary>
    public const decimal DefaultConfidence = 0.9m;

    // Kept instead of the confidence, so that the default value is an exact 0.
    readonly decimal _doubt;

    /// <summary>An interval from its three values.</summary>
    /// <param name="low">The value undercut only with probability (1 - confidence) / 2.</param>
    /// <param name="expected">The best single guess; between <paramref name="low"/> and <paramref name="high"/>.</param>
    /// <param name="high">The value exceeded only with probability (1 - confidence) / 2.</param>
    /// <param name="confidence">The probability that the true value lies inside; 0 (exclusive) to 1. Default 0.9.</param>
    /// <exception cref="ArgumentException">The values are not in order, or the confidence is out of range.</exception>
    public Interval(decimal low, decimal expected, decimal high, decimal confidence = DefaultConfidence)
    {
        if (low > expected || expected > high)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"low, expected and high must be in order, got {low}, {expected}, {high}"));
        if (confidence is <= 0 or > 1)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"confidence must be above 0 and at most 1, got {confidence}"));

        (Low, Expected, High) = (low, expected, high);
        _doubt = low == high ? 0 : 1 - confidence;
    }

    /// <summary>The low end.</summary>
    public decimal Low { get; }

    /// <summary>The best single guess.</summary>
    public decimal Expected { get; }

    /// <summary>The high end.</summary>
    public decimal High { get; }

    /// <summary>The probability that the true value lies between the ends: above 0 to 1; exactly 1 when the ends are equal.</summary>
    public decimal Confidence => 1 - _doubt;

    /// <summary>Whether the figure is a single number.</summary>
    public bool IsExact => Low == High;

    /// <summary>An exact figure.</summary>
    /// <param name="value">The single value.</param>
    public static implicit operator Interval(decimal value) => new(value, value, value, 1);

    /// <summary>An exact figure.</summary>
    /// <param name="value">The single value.</param>
    public static implicit operator Interval(int value) => (decimal)value;

    /// <summary>End-by-end sum.</summary>
    public static Interval operator +(Interval a, Interval b) => a.Combine(b, static (x, y) => x + y);

    /// <summary>End-by-end product; meant for values of 0 or more.</summary>
    public static Interval operator *(Interval a, Interval b) => a.Combine(b, static (x, y) => x * y);

    /// <summary>All three values over a positive divisor.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Interval operator /(Interval a, decimal divisor) => a.Map(x => x / divisor);

    /// <summary>The same function on each of the three values.</summary>
    /// <param name="function">A non-decreasing function, so that the ends stay in order.</param>
    /// <exception cref="ArgumentException">The function was not monotone and the ends changed order.</exception>
    public Interval Map(Func<decimal, decimal> function) => new(function(Low), function(Expected), function(High), Confidence);

    /// <summary>The same function on each pair of ends.</summary>
    /// <param name="other">The second operand.</param>
    /// <param name="function">A function that is non-decreasing in both operands.</param>
    /// <exception cref="ArgumentException">The function was not monotone and the ends changed order.</exception>
    public Interval Combine(Interval other, Func<decimal, decimal, decimal> function) =>
        new(function(Low, other.Low), function(Expected, other.Expected), function(High, other.High), Math.Min(Confidence, other.Confidence));

    /// <summary>What is left of a share of 1, with the ends exchanged: 1 - [0.6, 0.8, 0.9] is [0.1, 0.2, 0.4].</summary>
    public Interval Complement() => new(1 - High, 1 - Expected, 1 - Low, Confidence);

    /// <summary>The single number, or "low to high, expected e".</summary>
    public override string ToString() => IsExact
        ? Expected.ToString("0.######", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Low:0.######} to {High:0.######}, expected {Expected:0.######}");
}
