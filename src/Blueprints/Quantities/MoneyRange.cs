namespace Blueprints.Quantities;

/// <summary>A range of money: what a thing costs at least, as expected, and at most. Default: nothing.</summary>
/// <param name="Low">The cost at the low end of load and scaling.</param>
/// <param name="Expected">The cost to plan with.</param>
/// <param name="High">The cost at the upper scaling limits and the high end of load.</param>
public readonly record struct MoneyRange(Money Low, Money Expected, Money High)
{
    /// <summary>End-by-end sum.</summary>
    public static MoneyRange operator +(MoneyRange a, MoneyRange b) => new(a.Low + b.Low, a.Expected + b.Expected, a.High + b.High);

    /// <summary>A unit price over a quantity range.</summary>
    /// <param name="unitPrice">The price of one unit.</param>
    /// <param name="quantity">The units.</param>
    public static MoneyRange Of(Money unitPrice, Interval quantity) =>
        new(unitPrice * quantity.Low, unitPrice * quantity.Expected, unitPrice * quantity.High);

    /// <summary>"low to high, expected e", or the single amount.</summary>
    public override string ToString() => Low == High ? Expected.ToString() : $"{Low} to {High}, expected {Expected}";
}
