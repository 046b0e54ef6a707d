using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Comparison;

/// <summary>What a bill says of one resource and SKU: the sum of its tiers, and why it is not the whole cost, if it is not.</summary>
/// <param name="Block">The block that causes the cost.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Item">What is billed, in words.</param>
/// <param name="Sku">The catalog key.</param>
/// <param name="Monthly">The part of the cost that is known.</param>
/// <param name="Gap">Why there is more than that; empty for the whole cost.</param>
/// <param name="Missing">How much of it has no price.</param>
sealed record BillLine(string Block, string Resource, string Type, string Item, string Sku, MoneyRange Monthly, string Gap, Cases Missing)
{
    /// <summary>Whether the bill knows the whole cost.</summary>
    public bool IsKnown => Gap.Length == 0;

    /// <summary>The lines of a bill, in its order: first what has a price, then what has none, then what nothing says the use of.</summary>
    public static IEnumerable<BillLine> Of(CostEstimate estimate) =>
        estimate.Items.Select(item => new BillLine(item.Block, item.Resource, item.Type, Plain(item), item.Sku, item.Monthly, "", default))
            .Concat(estimate.Unpriced.Select(item => new BillLine(item.Block, item.Resource, item.Type, item.Item, item.Sku, default, $"no price: {item.Reason}", item.Quantity)))
            .Concat(estimate.UnknownUsage.Select(item => new BillLine(item.Block, item.Resource, item.Type, item.Item, item.Sku, default, $"the use is not known: {item.UsageKey}", default)))
            .GroupBy(line => (line.Block, line.Resource, line.Type, line.Sku, Item: line.Sku.Length == 0 ? line.Item : ""))
            .Select(lines => lines.Aggregate(static (a, b) => a with { Monthly = a.Monthly + b.Monthly, Gap = a.IsKnown ? b.Gap : a.Gap, Missing = a.Missing + b.Missing }));

    // Tiers differ in the suffix that names them.
    static string Plain(CostItem item)
    {
        var end = item.Item.LastIndexOf(", ", StringComparison.Ordinal);
        var isTier = end > 0 && item.Item[(end + 2)..] is var suffix
            && (suffix.StartsWith("first ", StringComparison.Ordinal) || suffix.StartsWith("above ", StringComparison.Ordinal) || suffix.Contains(" to ", StringComparison.Ordinal) || suffix == "always free");
        return isTier ? item.Item[..end] : item.Item;
    }
}
