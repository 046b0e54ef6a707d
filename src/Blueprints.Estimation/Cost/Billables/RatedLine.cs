using Blueprints.Estimation.Cost.Usage;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>One line of a bill: how much of what.</summary>
/// <param name="Item">What is billed, in words.</param>
/// <param name="Sku">The catalog key; empty for what has no price here, with the reason as the assumption.</param>
/// <param name="Kind">Fixed or usage.</param>
/// <param name="Quantity">The month's quantity in the unit's single measure.</param>
/// <param name="Assumption">Why the quantity is what it is.</param>
public sealed record RatedLine(string Item, string Sku, ItemKind Kind, Figure Quantity, string Assumption)
{
    /// <summary>The region whose prices hold, where it is another than the resource's; null for the resource's own.</summary>
    public string? Region { get; init; }

    /// <summary>What is paid for being there.</summary>
    public static RatedLine Fixed(string item, string sku, Cases quantity, string assumption) => new(item, sku, ItemKind.Fixed, quantity, assumption);

    /// <summary>What is paid for being there, where its size is known; listed as not priced where it is not.</summary>
    public static RatedLine Sized(string item, string sku, decimal? quantity, string assumption) =>
        quantity is { } known ? Fixed(item, sku, known, assumption) : Unpriced(item, "its size is not known before deployment");

    /// <summary>What is paid by use.</summary>
    public static RatedLine Use(string item, string sku, Figure quantity, string assumption = "") => new(item, sku, ItemKind.Usage, quantity, assumption);

    /// <summary>What is billed and has no price here.</summary>
    public static RatedLine Unpriced(string item, string reason) => new(item, "", ItemKind.Fixed, default, reason);
}
