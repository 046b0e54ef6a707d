using System.Globalization;

namespace Blueprints.Quantities;

/// <summary>An amount of US dollars, exact to the last decimal; list price, without tax. Default: 0.</summary>
/// <param name="Usd">The amount in dollars.</param>
public readonly record struct Money(decimal Usd) : IComparable<Money>
{
    /// <summary>No money.</summary>
    public static readonly Money Zero;

    /// <summary>The sum.</summary>
    public static Money operator +(Money a, Money b) => new(a.Usd + b.Usd);

    /// <summary>The difference; may be negative.</summary>
    public static Money operator -(Money a, Money b) => new(a.Usd - b.Usd);

    /// <summary>Price times quantity.</summary>
    public static Money operator *(Money price, decimal quantity) => new(price.Usd * quantity);

    /// <summary>Whether the first amount is the smaller.</summary>
    public static bool operator <(Money a, Money b) => a.Usd < b.Usd;

    /// <summary>Whether the first amount is the larger.</summary>
    public static bool operator >(Money a, Money b) => a.Usd > b.Usd;

    /// <summary>Whether the first amount is the smaller or equal.</summary>
    public static bool operator <=(Money a, Money b) => a.Usd <= b.Usd;

    /// <summary>Whether the first amount is the larger or equal.</summary>
    public static bool operator >=(Money a, Money b) => a.Usd >= b.Usd;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Usd.CompareTo(other.Usd);

    /// <summary>To the cent, with thousands separators: <c>$1,234.50</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Usd < 0 ? "-" : "")}${Math.Abs(Usd):#,##0.00}");
}
