namespace Blueprints.Catalog;

/// <summary>One price of one span of the monthly quantity.</summary>
/// <param name="From">Where the span starts, inclusive, 0 or more, in the single <see cref="PriceUnit.Measure"/> of the price's unit.</param>
/// <param name="To">Where it ends, exclusive; null for no end.</param>
/// <param name="UnitPrice">USD for one unit, 0 or more.</param>
/// <param name="Source">Where the figure was read; begins with <c>derived:</c> when a rule made it from another row.</param>
/// <param name="Effective">The day, month or year the source dates it by, as given; <c>derived</c> when a rule made it from figures of more than one date.</param>
public sealed record PriceTier(decimal From, decimal? To, decimal UnitPrice, string Source, string Effective)
{
    const string DerivedPrefix = "derived:";

    /// <summary>Whether the figure was computed by a rule instead of being read.</summary>
    public bool IsDerived => Source.StartsWith(DerivedPrefix, StringComparison.Ordinal);
}
