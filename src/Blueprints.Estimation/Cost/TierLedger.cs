using Blueprints.Catalog;

namespace Blueprints.Estimation.Cost;

/// <summary>
/// Splits quantities over the tiers of a price. AWS counts tiers and always-free quantities over a whole account, so consumers of the same SKU continue
/// where the one before stopped; the first ones get the free quantity.
/// </summary>
sealed class TierLedger(PriceCatalog catalog)
{
    readonly Dictionary<(string Region, string Sku), Cases> _used = [];
    readonly Dictionary<string, Cases> _freeUsed = new(StringComparer.Ordinal);

    /// <summary>
    /// The parts of a quantity, in the order of the tiers; parts that are 0 in every case are left out. Where the catalog's last tier has an end, what lies above
    /// is a part without a price.
    /// </summary>
    /// <param name="price">The price; quantities are in its unit's single measure.</param>
    /// <param name="quantity">The quantity to place.</param>
    public IEnumerable<TierPart> Place(Price price, Cases quantity)
    {
        var position = (price.Region, price.Sku);
        var from = _used.GetValueOrDefault(position);
        var to = from + quantity;
        _used[position] = to;

        var free = TakeFree(price.Sku, quantity);
        if (!free.IsZero)
            yield return new(TierKind.Free, null, free);

        // The free quantity counts towards the tiers: 150 GB are 100 free and 50 at the first tier's price.
        foreach (var part in Parts(price, from + free, to))
            yield return part;
    }

    /// <summary>The parts of a quantity whose tiers begin anew for each item, such as the I/O of one volume.</summary>
    /// <param name="price">The price.</param>
    /// <param name="quantity">The quantity of one item.</param>
    public static IEnumerable<TierPart> PlaceAlone(Price price, Cases quantity) => Parts(price, default, quantity);

    static IEnumerable<TierPart> Parts(Price price, Cases paidFrom, Cases to)
    {
        foreach (var tier in price.Tiers)
        {
            var part = Overlap(tier.From, tier.To ?? decimal.MaxValue, paidFrom, to);
            if (!part.IsZero)
                yield return new(TierKind.Priced, tier, part);
        }

        var beyond = Overlap(price.Tiers[^1].To ?? decimal.MaxValue, decimal.MaxValue, paidFrom, to);
        if (!beyond.IsZero)
            yield return new(TierKind.Unpriced, null, beyond);
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

    static Cases Overlap(decimal start, decimal end, Cases from, Cases to) => new(
        Overlap(start, end, from.Low, to.Low), Overlap(start, end, from.Expected, to.Expected), Overlap(start, end, from.High, to.High));

    static decimal Overlap(decimal start, decimal end, decimal from, decimal to) => Math.Max(0, Math.Min(to, end) - Math.Max(from, start));
}

/// <summary>How a part of a quantity is billed.</summary>
enum TierKind
{
    /// <summary>Within the account's always-free quantity.</summary>
    Free,

    /// <summary>At a tier's price.</summary>
    Priced,

    /// <summary>Above the last tier that the catalog knows.</summary>
    Unpriced,
}

/// <summary>A part of a quantity that is billed alike.</summary>
/// <param name="Kind">How it is billed.</param>
/// <param name="Tier">The tier that prices it; null where none does.</param>
/// <param name="Quantity">The part, in the single measure.</param>
readonly record struct TierPart(TierKind Kind, PriceTier? Tier, Cases Quantity);
