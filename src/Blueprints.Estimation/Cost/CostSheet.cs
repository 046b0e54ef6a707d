using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Catalog;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost;

/// <summary>Collects the lines of one region's part of an estimate: looks prices up, splits tiers, and notes what has no price.</summary>
sealed class CostSheet(PriceCatalog catalog, RegionPart part, BlueprintLoad load, TierLedger tiers)
{
    readonly List<CostItem> _items = [];
    readonly List<UnpricedItem> _unpriced = [];

    /// <summary>The load that usage is taken from.</summary>
    public BlueprintLoad Load => load;

    public PriceCatalog Catalog => catalog;

    public ImmutableArray<CostItem> Items => [.. _items];

    public ImmutableArray<UnpricedItem> Unpriced => [.. _unpriced];

    /// <summary>Adds what a quantity costs; nothing for a quantity of 0.</summary>
    /// <param name="billable">The resource billed.</param>
    /// <param name="item">What is billed, in words.</param>
    /// <param name="sku">The catalog key.</param>
    /// <param name="kind">Fixed or usage.</param>
    /// <param name="quantity">The month's quantity in the unit's single measure: requests, not thousands of them.</param>
    /// <param name="assumption">Why the quantity is what it is.</param>
    public void Add(Billable billable, string item, string sku, ItemKind kind, Cases quantity, string assumption)
    {
        if (quantity.IsZero)
            return;

        var answer = catalog.Find(billable.Region ?? part.Blueprint.Region, sku);
        if (!answer.IsFound)
        {
            AddUnpriced(quantity, answer.Missing.Reason);
            return;
        }

        foreach (var placed in tiers.Place(answer.Price, quantity))
        {
            if (placed.Kind == TierKind.Unpriced)
                AddUnpriced(placed.Quantity, string.Create(CultureInfo.InvariantCulture, $"priced up to {answer.Price.Tiers[^1].To:#,##0} {PriceUnit.Of(answer.Price.Unit).Measure} only"));
            else
                _items.Add(Item(billable, item, kind, assumption, answer.Price, placed));
        }

        void AddUnpriced(Cases missing, string reason) => _unpriced.Add(new(part.Label(billable.Block), billable.Resource, billable.Type, item, sku, missing, reason));
    }

    CostItem Item(Billable billable, string item, ItemKind kind, string assumption, Price price, TierPart placed)
    {
        var units = placed.Quantity.Map(value => Math.Round(value / price.UnitSize, 6));
        var unitPrice = new Money(placed.Tier?.UnitPrice ?? 0);
        return new()
        {
            Block = part.Label(billable.Block),
            Resource = billable.Resource,
            Type = billable.Type,
            Item = item + Suffix(price, placed.Tier),
            Sku = price.Sku,
            Kind = kind,
            Unit = price.Unit,
            UnitPrice = unitPrice,
            Derived = placed.Tier?.IsDerived ?? false,
            Quantity = units,
            Monthly = new(Cost(unitPrice, units.Low), Cost(unitPrice, units.Expected), Cost(unitPrice, units.High)),
            Assumption = assumption,
            Source = placed.Tier is { } tier ? $"{tier.Source} ({tier.Effective})" : "always-free quantity of the account",
        };
    }

    static Money Cost(Money unitPrice, decimal units) => new(Math.Round((unitPrice * units).Usd, 6));

    // Which tier a line is, in the measure that the tiers count.
    static string Suffix(Price price, PriceTier? tier)
    {
        if (tier is null)
            return ", always free";
        if (price.Tiers.Length == 1)
            return "";
        var measure = Measure(price);
        return tier switch
        {
            { From: 0, To: { } to } => string.Create(CultureInfo.InvariantCulture, $", first {to:#,##0} {measure}"),
            { To: { } to } => string.Create(CultureInfo.InvariantCulture, $", {tier.From:#,##0} to {to:#,##0} {measure}"),
            _ => string.Create(CultureInfo.InvariantCulture, $", above {tier.From:#,##0} {measure}"),
        };
    }

    static string Measure(Price price)
    {
        var measure = PriceUnit.Of(price.Unit).Measure.Replace("gb", "GB", StringComparison.Ordinal).Replace("-month", "", StringComparison.Ordinal);
        return measure == "GB" || measure.EndsWith('s') ? measure : $"{measure}s";
    }
}
