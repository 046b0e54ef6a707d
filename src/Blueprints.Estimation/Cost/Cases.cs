using System.Globalization;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost;

/// <summary>A quantity in each of the three cases of an estimate.</summary>
/// <param name="Low">The quantity at the low end of load and scaling.</param>
/// <param name="Expected">The quantity to plan with.</param>
/// <param name="High">The quantity at the upper scaling limits and the high end of load.</param>
/// <remarks>
/// Usually ascending. Not always for one tier of a tiered price: what a block uses may lie in a dear tier in the low case and in a cheap one in the high case.
/// </remarks>
public readonly record struct Cases(decimal Low, decimal Expected, decimal High)
{
    /// <summary>The same quantity in every case.</summary>
    /// <param name="value">The quantity.</param>
    public static implicit operator Cases(decimal value) => new(value, value, value);

    /// <summary>The ends of an interval as cases.</summary>
    /// <param name="interval">The interval.</param>
    public static implicit operator Cases(Interval interval) => new(interval.Low, interval.Expected, interval.High);

    /// <summary>Case-by-case sum.</summary>
    public static Cases operator +(Cases a, Cases b) => new(a.Low + b.Low, a.Expected + b.Expected, a.High + b.High);

    /// <summary>Case-by-case difference.</summary>
    public static Cases operator -(Cases a, Cases b) => new(a.Low - b.Low, a.Expected - b.Expected, a.High - b.High);

    /// <summary>Every case times a number.</summary>
    public static Cases operator *(Cases a, decimal factor) => a.Map(value => value * factor);

    /// <summary>Whether the quantity is 0 in every case.</summary>
    public bool IsZero => Low == 0 && Expected == 0 && High == 0;

    /// <summary>The same function on each case.</summary>
    /// <param name="function">The function.</param>
    public Cases Map(Func<decimal, decimal> function) => new(function(Low), function(Expected), function(High));

    /// <summary>"low / expected / high", or the single number.</summary>
    public override string ToString() => Low == Expected && Expected == High
        ? Expected.ToString("0.######", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Low:0.######} / {Expected:0.######} / {High:0.######}");
}
