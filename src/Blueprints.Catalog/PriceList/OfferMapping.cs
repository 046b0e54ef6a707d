using System.Globalization;
using Blueprints.Catalog.PriceList.Services;

namespace Blueprints.Catalog.PriceList;

/// <summary>Turns the products of one offer into prices of the catalog. What is not understood is counted by its reason, never guessed.</summary>
/// <param name="rules">What the products of the service are in the catalog.</param>
/// <param name="region">The region of the offer.</param>
/// <param name="known">The catalog that ships; it says which SKUs have an allowance, and where their tiers begin.</param>
sealed class OfferMapping(ServiceRules rules, string region, PriceCatalog known)
{
    /// <summary>The version of the rules. Raise it when a service learns a product: documents read before are then read again.</summary>
    public const int Version = 1;

    readonly Dictionary<string, CatalogKey> _keys = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, List<Part>> _parts = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);

    /// <summary>AWS's code of the service.</summary>
    public string OfferCode => rules.OfferCode;

    /// <summary>How many products, prices or SKUs were left out, by reason.</summary>
    public IReadOnlyDictionary<string, int> Skipped => _skipped;

    /// <summary>Takes a product.</summary>
    /// <param name="awsSku">AWS's own key of it.</param>
    /// <param name="product">The product.</param>
    public void Add(string awsSku, OfferProduct product)
    {
        if (!rules.IsGlobal && (IsElsewhere(product["regionCode"]) || IsElsewhere(product["fromRegionCode"])))
            Skip("sold in another place");
        else if (rules.KeyOf(product) is { } key)
            _keys[awsSku] = key;
        else
            Skip("not in the catalog");
    }

    /// <summary>Whether the terms of a product are wanted.</summary>
    /// <param name="awsSku">AWS's key of it.</param>
    /// <param name="reserved">Whether those of reservations are.</param>
    public bool Asks(string awsSku, bool reserved) => _keys.TryGetValue(awsSku, out var key) && (!reserved || key.Reserved is not null);

    /// <summary>Takes a term of a product that <see cref="Asks"/> wants.</summary>
    public void Add(string awsSku, OfferTerm term)
    {
        var key = _keys[awsSku];
        if (!term.IsOnDemand)
        {
            if (term.Purchase != "No Upfront" || ReservationOf(term) is not { } reservation)
                return;
            key = key with { Sku = $"{key.Reserved}/{reservation}" };
        }

        foreach (var rate in term.Rates)
            Add(key, rate, term.Effective);
    }

    /// <summary>The prices that the offer gives.</summary>
    /// <param name="version">The offer's version, for the source of each price.</param>
    public List<Price> Prices(string version)
    {
        var source = SourceOf(rules.OfferCode) + version;
        var place = rules.IsGlobal ? PriceCatalog.GlobalRegion : region;
        List<Price> prices = [];
        foreach (var (sku, parts) in _parts)
        {
            var spans = parts.DistinctBy(part => (part.From, part.To, part.Usd, part.Unit)).OrderBy(part => part.From).ToList();
            if (spans.Zip(spans.Skip(1)).Any(pair => pair.First.From == pair.Second.From))
                Skip("several prices for one SKU");
            else if (TiersOf(sku, spans, source) is { } tiers)
                prices.Add(new(place, sku, spans[0].Unit, [.. tiers]));
            else
                Skip("tiers with gaps");
        }

        return prices;
    }

    /// <summary>What the source of each price of an offer begins with.</summary>
    public static string SourceOf(string offerCode) => $"aws-price-list/{offerCode}@";

    static string? ReservationOf(OfferTerm term) => (term.Lease, term.Class) switch
    {
        ("1yr" or "3yr", "standard") => $"ri-{term.Lease}-no-upfront",
        ("1yr" or "3yr", "convertible") => $"ri-convertible-{term.Lease}-no-upfront",
        _ => null,
    };

    void Add(CatalogKey key, OfferRate rate, string effective)
    {
        var unit = PriceUnit.Of(key.Unit);
        if (rate.Usd is not { } usd)
            Skip("no price in USD");
        else if (AwsUnits.SizeOf(rate.Unit, unit.Measure) is not { } size)
            Skip($"unit \"{Short(rate.Unit)}\" for {unit.Measure}");
        else if (rate.From is not { } from || rate.To <= from || usd >= 1e9m || rate.To > 1e15m || from > 1e15m)
            Skip("a range or a price that is none");
        else
            Parts(key.Sku).Add(new(Whole(key.From + (from * size)), rate.To is { } to ? Whole(key.From + (to * size)) : key.To, Exact(usd * unit.Size / size), key.Unit, effective));
    }

    // A price has to go on to any quantity, from where the catalog's own begins.
    List<PriceTier>? TiersOf(string sku, List<Part> spans, string source)
    {
        var tiers = spans.Select(part => new PriceTier(part.From, part.To, part.Usd, source, part.Effective)).ToList();
        // What AWS lists as a first tier at no charge the catalog keeps as an allowance of the account; it must not count twice.
        if (tiers is [{ UnitPrice: 0, To: { } }, { } second, ..] && tiers[0].To == second.From && known.FindAllowance(sku) is not null)
            tiers = [second with { From = tiers[0].From }, .. tiers.Skip(2)];
        var start = spans[0].From == 0 || known.Regions.Any(place => known.Find(place.Code, sku).Price?.Tiers[0].From == spans[0].From);
        return start && tiers[^1].To is null && TierRules.Violation(tiers.ToArray()) is null ? tiers : null;
    }

    List<Part> Parts(string sku)
    {
        if (!_parts.TryGetValue(sku, out var parts))
            _parts.Add(sku, parts = []);
        return parts;
    }

    bool IsElsewhere(string code) => code.Length > 0 && code != region;

    void Skip(string reason) => _skipped[reason] = _skipped.GetValueOrDefault(reason) + 1;

    // Without the zeros at the end that AWS writes, so that equal prices are equal texts.
    static decimal Exact(decimal usd) => Math.Round(usd, 12) / 1.0000000000000000000000000000m;

    static decimal Whole(decimal bound) => decimal.Round(bound) / 1.0000000000000000000000000000m;

    static string Short(string text) => text.Length <= 32 ? text : string.Create(CultureInfo.InvariantCulture, $"{text[..32]}…");

    readonly record struct Part(decimal From, decimal? To, decimal Usd, string Unit, string Effective);
}
