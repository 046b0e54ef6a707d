namespace Blueprints.Estimation.Cost;

/// <summary>Something that costs money and has no price here. It is never counted as zero: the estimate that holds it is incomplete.</summary>
/// <param name="Block">The block that causes the cost.</param>
/// <param name="Resource">The cloud resource, by its logical name.</param>
/// <param name="Type">The resource's type token.</param>
/// <param name="Item">What would be billed, in words.</param>
/// <param name="Sku">The catalog key that has no price.</param>
/// <param name="Quantity">Units of measure in a month that stay unpriced.</param>
/// <param name="Reason">Why there is no price.</param>
public sealed record UnpricedItem(string Block, string Resource, string Type, string Item, string Sku, Cases Quantity, string Reason);
