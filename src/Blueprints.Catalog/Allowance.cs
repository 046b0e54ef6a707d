namespace Blueprints.Catalog;

/// <summary>
/// An always-free quantity: what AWS charges nothing for, each month and for every account, without an end date. Twelve-month and credit offers are not
/// among them.
/// </summary>
/// <param name="Sku">The price it applies to, such as <c>lambda/duration/arm</c>.</param>
/// <param name="Pool">
/// What shares the quantity: SKUs with the same pool draw on one quantity together, over all regions of the account, such as <c>lambda/duration</c>.
/// </param>
/// <param name="Quantity">The free quantity a month, more than 0, in <paramref name="Measure"/>.</param>
/// <param name="Measure">What <paramref name="Quantity"/> counts: the <see cref="PriceUnit.Measure"/> of the SKU's unit, such as <c>requests</c>.</param>
/// <param name="Source">Where the figure was read.</param>
public sealed record Allowance(string Sku, string Pool, decimal Quantity, string Measure, string Source);
