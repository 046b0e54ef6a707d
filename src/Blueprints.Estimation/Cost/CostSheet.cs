using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Catalog;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost;

/// <summary>Collects the lines of one region's part of an estimate: looks prices up, splits tiers, and notes what has no price or no known use.</summary>
/// <param name="catalog">The prices.</param>
/// <param name="region">The region whose prices hold, unless a billable stands elsewhere.</param>
/// <param name="tiers">How far the account is in each price's tiers.</param>
sealed class CostSheet(PriceCatalog catalog, string region, TierLedger tiers)
{
    readonly List<CostItem> _items = [];
    readonly List<UnpricedItem> _unpriced = [];
    readonly List<UnknownUsageItem> _unknown = [];
    readonly RegionPart? _part;
    readonly BlueprintLoad? _load;

    /// <summary>A sheet for the part of a blueprint that stands in one region.</summary>
    public CostSheet(PriceCatalog catalog, RegionPart part, BlueprintLoad load, TierLedger tiers) : this(catalog, part.Blueprint.Region, tiers) => (_part, _load) = (part, load);

    /// <summary>The load that usage is taken from.</summary>
    /// <exception cref="InvalidOperationException">There is no blueprint here: the use comes from <see cref="Billable.Usage"/>.</exception>
    public BlueprintLoad Load => _load ?? throw new InvalidOperationException("a resource outside of a blueprint takes its use from a usage file, not from a load");

    /// <summary>The region whose prices hold.</summary>
    public string Region => region;

    public PriceCatalog Catalog => catalog;

    public ImmutableArray<CostItem> Items => [.. _items];

    public ImmutableArray<UnpricedItem> Unpriced => [.. _unpriced];

    public ImmutableArray<UnknownUsageItem> UnknownUsage => [.. _unknown];

    /// <summary>Adds what a use costs; where it is not known, the rate alone.</summary>
    /// <param name="billable">The resource billed.</param>
    /// <param name="item">What is billed, in words.</param>
    /// <param name="sku">The catalog key.</param>
    /// <param name="use">The month's use in the unit's single measure.</param>
    /// <param name="assumption">Why the quantity is what it is, where it comes from a load or is AWS's default.</param>
    public void AddUse(Billable billable, string item, string sku, Figure use, string assumption)
    {
        if (use.Quantity is { } quantity)
        {
            Add(billable, item, sku, ItemKind.Usage, quantity, use.Origin.Length > 0 ? use.Origin : assumption);
            return;
        }

        var answer = catalog.Find(billable.Region ?? region, sku);
        if (answer.IsFound)
            _unknown.Add(new(Label(billable), billable.Resource, billable.Type, item, sku, use.Key, answer.Price.Unit, new(answer.Price.Tiers[0].UnitPrice)));
        else
            _unpriced.Add(new(Label(billable), billable.Resource, billable.Type, item, sku, default, answer.Missing.Reason));
    }

    /// <summary>Notes a resource that cannot be priced at all.</summary>
    /// <param name="block">The block or component that it belongs to.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="reason">Why it has no price here.</param>
    public void AddUnpriced(string block, Graph.GraphResource resource, string reason) => _unpriced.Add(new(block, resource.Name, resource.Type, "the resource", "", 1, reason));

    /// <summary>Notes something that is billed and cannot be priced.</summary>
    /// <param name="billable">The resource billed.</param>
    /// <param name="item">What is billed, in words.</param>
    /// <param name="reason">Why it has no price here.</param>
    public void AddUnpriced(Billable billable, string item, string reason) => _unpriced.Add(new(Label(billable), billable.Resource, billable.Type, item, "", 1, reason));

    /// <summary>Adds what a quantity costs; nothing for a quantity of 0.</summary>
    /// <param name="billable">The resource billed.</param>
    /// <param name="item">What is billed, in words.</param>
    /// <param name="sku">The catalog key.</param>
    /// <param name="kind">Fixed or usage.</param>
    /// <param name="quantity">The month's quantity in the unit's single measure: requests, not thousands of them.</param>
    /// <param name="assumption">Why the quantity is what it is.</param>
    public void Add(Billable billable, string item, string sku, ItemKind kind, Cases quantity, string assumption) =>
        Add(billable, item, sku, kind, quantity, assumption, price => tiers.Place(price, quantity));

    /// <summary>Adds what a quantity costs at a price that the user told, where the catalog can have none.</summary>
    /// <param name="billable">The resource billed.</param>
    /// <param name="item">What is billed, in words.</param>
    /// <param name="sku">What to call the price.</param>
    /// <param name="unit">What the price is for one of.</param>
    /// <param name="unitPrice">The price.</param>
    /// <param name="quantity">The month's quantity.</param>
    /// <param name="assumption">Where the price was told.</param>
    public void AddAtPrice(Billable billable, string item, string sku, string unit, Money unitPrice, Cases quantity, string assumption)
    {
        if (quantity.Low < 0 || unitPrice.Usd < 0)
            AddUnpriced(billable, item, "its quantity or its price is below 0");
        else if (!quantity.IsZero)
        {
            var tier = new PriceTier(0, null, unitPrice.Usd, "the user", "usage file");
            _items.Add(Item(billable, item, ItemKind.Usage, assumption, new(region, sku, unit, [tier]), new(TierKind.Priced, tier, quantity)));
        }
    }

    /// <summary>Adds what equal items cost together, where tiers begin anew for each: the I/O of volumes, of which each has some free.</summary>
    /// <param name="billable">The resource billed.</param>
    /// <param name="item">What is billed, in words.</param>
    /// <param name="sku">The catalog key.</param>
    /// <param name="each">The month's quantity of one item.</param>
    /// <param name="count">How many items there are.</param>
    /// <param name="assumption">Why the quantity is what it is.</param>
    public void AddEach(Billable billable, string item, string sku, decimal each, Cases count, string assumption) =>
        Add(billable, item, sku, ItemKind.Fixed, count * each, assumption,
            price => TierLedger.PlaceAlone(price, each).Select(part => part with { Quantity = count * part.Quantity.Expected }));

    void Add(Billable billable, string item, string sku, ItemKind kind, Cases quantity, string assumption, Func<Price, IEnumerable<TierPart>> place)
    {
        if (quantity.IsZero)
            return;
        if (quantity.Low < 0 || quantity.Expected < 0 || quantity.High < 0)
        {
            AddUnpriced(default, "its quantity is below 0");
            return;
        }

        var answer = catalog.Find(billable.Region ?? region, sku);
        if (!answer.IsFound)
        {
            AddUnpriced(quantity, answer.Missing.Reason);
            return;
        }

        foreach (var placed in place(answer.Price))
        {
            if (placed.Kind == TierKind.Unpriced)
                AddUnpriced(placed.Quantity, string.Create(CultureInfo.InvariantCulture, $"priced up to {answer.Price.Tiers[^1].To:#,##0} {PriceUnit.Of(answer.Price.Unit).Measure} only"));
            else
                _items.Add(Item(billable, item, kind, assumption, answer.Price, placed));
        }

        void AddUnpriced(Cases missing, string reason) => _unpriced.Add(new(Label(billable), billable.Resource, billable.Type, item, sku, missing, reason));
    }

    string Label(Billable billable) => _part?.Label(billable.Block) ?? billable.Block;

    CostItem Item(Billable billable, string item, ItemKind kind, string assumption, Price price, TierPart placed)
    {
        var units = placed.Quantity.Map(value => Math.Round(value / price.UnitSize, 6));
        var unitPrice = new Money(placed.Tier?.UnitPrice ?? 0);
        return new()
        {
            Block = Label(billable),
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
