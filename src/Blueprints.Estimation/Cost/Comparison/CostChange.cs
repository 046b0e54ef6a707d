using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Comparison;

/// <summary>A line that differs between two bills; the tiers of a price are one line here.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="Block">The block that causes the cost.</param>
/// <param name="Resource">The cloud resource billed, by its logical name.</param>
/// <param name="Type">The resource's type token.</param>
/// <param name="Item">What is billed, in words.</param>
/// <param name="Sku">The catalog key of the price; empty for a resource of an unknown type.</param>
/// <param name="Before">What it cost a month; null where the old bill does not have it or does not know its cost.</param>
/// <param name="After">What it will cost a month; null where the new bill does not have it or does not know its cost.</param>
/// <param name="Reason">Why a cost is not known; empty where both are.</param>
public sealed record CostChange(
    CostChangeKind Kind, string Block, string Resource, string Type, string Item, string Sku, MoneyRange? Before, MoneyRange? After, string Reason)
{
    /// <summary>What it costs more, negative for less; null where one of the bills does not know its cost.</summary>
    public MoneyRange? Delta => Kind == CostChangeKind.Unknown ? null : CostDiff.Difference(Before.GetValueOrDefault(), After.GetValueOrDefault());
}
