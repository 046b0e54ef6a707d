using System.Globalization;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Gates;

/// <summary>How much more a month may cost than before: an amount, or a share of what it cost.</summary>
/// <param name="Value">US dollars, or per cent; 0 or more.</param>
/// <param name="IsPercent">Whether it is per cent.</param>
public readonly record struct IncreaseLimit(decimal Value, bool IsPercent)
{
    /// <summary>The most that a month may cost more.</summary>
    /// <param name="before">What a month cost.</param>
    public Money Over(Money before) => new(IsPercent ? before.Usd * Value / 100 : Value);

    /// <summary><c>10 %</c> or <c>$100.00</c>.</summary>
    public override string ToString() => IsPercent ? string.Create(CultureInfo.InvariantCulture, $"{Value:0.####} %") : new Money(Value).ToString();
}
