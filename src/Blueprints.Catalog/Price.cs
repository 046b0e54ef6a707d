using System.Collections.Immutable;

namespace Blueprints.Catalog;

/// <summary>What AWS lists for one thing in one region: USD, on demand, no tax, no private discount.</summary>
public sealed class Price
{
    /// <summary>Makes a price.</summary>
    /// <param name="region">The region code, or <see cref="PriceCatalog.GlobalRegion"/>.</param>
    /// <param name="sku">The key of the thing priced.</param>
    /// <param name="unit">The unit's code; see <see cref="PriceUnit"/>.</param>
    /// <param name="tiers">One tier or more, ascending, each starting where the one before ends.</param>
    /// <exception cref="ArgumentException">There is no tier, or a tier is negative, empty or not where the one before ends.</exception>
    public Price(string region, string sku, string unit, ImmutableArray<PriceTier> tiers)
        : this(tiers, region, sku, unit) => TierRules.Check(region, sku, tiers.AsSpan());

    // A catalog's own rows were checked when it was compiled.
    internal Price(ImmutableArray<PriceTier> checkedTiers, string region, string sku, string unit) =>
        (Region, Sku, Unit, UnitSize, Tiers) = (region, sku, unit, PriceUnit.Of(unit).Size, checkedTiers);

    /// <summary>The region the price is for; <see cref="PriceCatalog.GlobalRegion"/> for services without regions.</summary>
    public string Region { get; }

    /// <summary>The key, such as <c>ec2/m7g.large/linux/on-demand</c>.</summary>
    public string Sku { get; }

    /// <summary>The code of the unit that <see cref="PriceTier.UnitPrice"/> is for one of, such as <c>hour</c> or <c>million-requests</c>.</summary>
    public string Unit { get; }

    /// <summary>How many single measures one unit holds: 1,000,000 for <c>million-requests</c>. Tiers are in single measures.</summary>
    public decimal UnitSize { get; }

    /// <summary>
    /// The tiers, ascending and without gaps. A first tier above 0 means that what lies below is included elsewhere (3,000 I/Os per second of a gp3 volume);
    /// a last tier with an end means that the price above it is not known.
    /// </summary>
    public ImmutableArray<PriceTier> Tiers { get; }

    /// <summary>Whether one price holds for every quantity from 0 up.</summary>
    public bool IsFlat => Tiers is [{ From: 0m, To: null }];

    /// <summary>Whether any tier was computed by a rule instead of being read.</summary>
    public bool IsDerived => Tiers.Any(tier => tier.IsDerived);

    /// <summary>Where the first tier's figure was read.</summary>
    public string Source => Tiers[0].Source;

    /// <summary>The date of the first tier's source, as given.</summary>
    public string Effective => Tiers[0].Effective;

    /// <summary>USD for one unit, where one price holds for every quantity.</summary>
    /// <exception cref="InvalidOperationException">The price has tiers; use <see cref="Tiers"/>.</exception>
    public decimal UnitPrice => IsFlat
        ? Tiers[0].UnitPrice
        : throw new InvalidOperationException(
            $"{Sku} in {Region} has no single price: it has {Tiers.Length} tier(s), the first from {FormattableString.Invariant($"{Tiers[0].From}")}. Use Tiers.");

    /// <summary>The key, region and tiers: <c>alb/hour in us-east-1: 0.0225 USD per hour</c>.</summary>
    public override string ToString() => IsFlat
        ? FormattableString.Invariant($"{Sku} in {Region}: {UnitPrice} USD per {Unit}")
        : $"{Sku} in {Region}: {Tiers.Length} tier(s) per {Unit}";
}
