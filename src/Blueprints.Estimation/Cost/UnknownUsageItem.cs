using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost;

/// <summary>Something billed by use of which nobody said how much it is: its rate is known, its cost is not. It is neither counted as zero nor a missing price.</summary>
/// <param name="Block">The block or component that causes the cost.</param>
/// <param name="Resource">The cloud resource, by its logical name.</param>
/// <param name="Type">The resource's type token.</param>
/// <param name="Item">What is billed, in words.</param>
/// <param name="Sku">The catalog key of the price.</param>
/// <param name="UsageKey">The key of a usage file that would say how much: <c>monthly_requests</c>.</param>
/// <param name="Unit">What the price is for one of.</param>
/// <param name="UnitPrice">The list price of one unit; of several tiers, the first one's.</param>
public sealed record UnknownUsageItem(string Block, string Resource, string Type, string Item, string Sku, string UsageKey, string Unit, Money UnitPrice);
