using Blueprints.Catalog;

namespace Blueprints.Estimation.Cost;

/// <summary>
/// Splits quantities over the tiers of a price. AWS counts tiers and always-free quantities over a whole account, so consumers of the same SKU continue
/// where the one before stopped; the first ones get the free quantity.
/// </summary>
sealed class TierLedger(PriceCatalog catalog)
{
    readonly Dictionary<string, Cases> _used = new(StringComparer.Ordinal);
    readonly Dictionary<string, Cases> _freeUsed = new(StringComparer.Ordinal);

    /// <summary>The parts of a quantity, cheapest position first; parts that are 0 in every case are left out.</summary>
    /// <param name="price">The price; quantities are in its unit's single measure.</param>
    /// <param name="quantity">The quantity to place.</param>
    public IEnumerable<TierPart> Place(Price price, Cases quantity)
    {
        var from = _used.GetValueOrDefault(price.Sku);
        var to = from + quantity;
        _used[price.Sku] = to;

        var free = TakeFree(price.Sku, quantity);
        if (!free.IsZero)
            yield return new(null, free);

        // The free quantity counts towards the tiers: 150 GB are 100 free and 50 at the first tier's price.
        var paidFrom = from + free;
        foreach (var tier in price.Tiers)
        {
            var part = Overlap(tier, paidFrom, to);
            if (!part.IsZero)
                yield return new(tier, part);
        }
    }

    Cases TakeFree(string sku, Cases quantity)
    {
        if (catalog.FindAllowance(sku) is not { } allowance)
            return default;

        var used = _freeUsed.GetValueOrDefault(allowance.Pool);
        var free = new Cases(
            Math.Min(quantity.Low, allowance.Quantity - used.Low),
            Math.Min(quantity.Expected, allowance.Quantity - used.Expected),
            Math.Min(quantity.High, allowance.Quantity - used.High));
        _freeUsed[allowance.Pool] = used + free;
        return free;
    }

    static Cases Overlap(PriceTier tier, Cases from, Cases to) => new(
        Overlap(tier, from.Low, to.Low), Overlap(tier, from.Expected, to.Expected), Overlap(tier, from.High, to.High));

    static decimal Overlap(PriceTier tier, decimal from, decimal to) =>
        Math.Max(0, Math.Min(to, tier.To ?? decimal.MaxValue) - Math.Max(from, tier.From));
}

/// <summary>A part of a quantity that one tier prices.</summary>
/// <param name="Tier">The tier; null for the always-free part.</param>
/// <param name="Quantity">The part, in the single measure.</param>
readonly record struct TierPart(PriceTier? Tier, Cases Quantity);
