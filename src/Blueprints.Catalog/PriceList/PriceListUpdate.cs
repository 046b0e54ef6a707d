using Blueprints.Catalog.PriceList.Services;

namespace Blueprints.Catalog.PriceList;

/// <summary>
/// Brings a user's catalog up to date from AWS's public price list: for each service the index names the current offer, the offer is downloaded in pieces that survive
/// a kill, read in constant memory, and takes effect as a whole. Whatever goes wrong, the catalog stays as it was.
/// </summary>
/// <param name="http">The client; it decides on proxies. Its time limit has to allow for hundreds of megabytes.</param>
/// <param name="source">Where the price list is. Default: <see cref="Source"/>.</param>
/// <param name="wait">Waits between attempts. Default: as long as it says.</param>
public sealed class PriceListUpdate(HttpClient http, Uri? source = null, Func<TimeSpan, CancellationToken, Task>? wait = null)
{
    readonly Downloader _downloader = new(http, source ?? Source, wait ?? Task.Delay);

    /// <summary>AWS's public price list.</summary>
    public static Uri Source { get; } = new("https://pricing.us-east-1.amazonaws.com");

    /// <summary>The names of the services whose prices can be taken over: <c>ec2</c>. AWS's own codes, such as <c>AmazonEC2</c>, name them as well.</summary>
    public static IReadOnlyList<string> Services { get; } = [.. ServiceRules.All.Select(rules => rules.Name)];

    /// <summary>AWS's code of a service: <c>AmazonEC2</c>.</summary>
    /// <param name="service">The service's name or code.</param>
    /// <exception cref="PriceListException">There is no such service.</exception>
    public static string CodeOf(string service) => Rules(service).OfferCode;

    /// <summary>Updates one service in one region.</summary>
    /// <param name="folder">The folder of the user's catalog; made where it is missing.</param>
    /// <param name="region">The region's code.</param>
    /// <param name="service">The service's name or code.</param>
    /// <param name="progress">Told how many bytes are downloaded, and of how many where that is known.</param>
    /// <param name="cancellation">Stops; what is downloaded is kept, and the next update goes on from there.</param>
    /// <exception cref="PriceListException">The region or service is unknown, or the price list or the folder cannot be used.</exception>
    public async Task<OfferUpdate> RunAsync(string folder, string region, string service, Action<long, long?> progress, CancellationToken cancellation)
    {
        var rules = Rules(service);
        var facts = RegionFacts.Of(region, PriceCatalog.Shipped);
        using var held = UserCatalog.Lock(folder);
        var catalog = UserCatalog.Open(folder);
        var (published, document) = await CurrentAsync(rules, region, cancellation).ConfigureAwait(false);
        var place = rules.IsGlobal ? PriceCatalog.GlobalRegion : region;
        var known = catalog.Offers.FirstOrDefault(offer => (offer.OfferCode, offer.Region) == (rules.OfferCode, place));
        if (known is not null && known.Document == document && known.Mapping == OfferMapping.Version)
        {
            var confirmed = known with { Checked = published };
            catalog.Replace(confirmed, rules.IsGlobal ? null : facts, catalog.PricesOf(known));
            return new(rules.Name, confirmed, 0, 0, 0, new Dictionary<string, int>(), WasCurrent: true);
        }

        var partial = PartialFile.Open(Path.Combine(catalog.Downloads, $"{rules.OfferCode}-{place}.json"), document);
        using (partial)
        {
            await _downloader.GetAsync(document, partial, progress, cancellation).ConfigureAwait(false);
            return Take(catalog, rules, facts, partial, document, published);
        }
    }

    static ServiceRules Rules(string service) =>
        ServiceRules.Find(service) ?? throw new PriceListException($"\"{service}\" is no service that can be updated; allowed: {string.Join(", ", Services)}");

    async Task<(DateOnly Published, string Document)> CurrentAsync(ServiceRules rules, string region, CancellationToken cancellation)
    {
        var index = await _downloader.GetAsync(PriceListIndex.Address, cancellation).ConfigureAwait(false);
        var (published, current, regions) = PriceListIndex.Offer(index, rules.OfferCode);
        if (rules.IsGlobal || regions is null)
            return (published, current);
        return (published, PriceListIndex.Region(await _downloader.GetAsync(regions, cancellation).ConfigureAwait(false), regions, region));
    }

    static OfferUpdate Take(UserCatalog catalog, ServiceRules rules, AwsRegion facts, PartialFile partial, string document, DateOnly published)
    {
        var mapping = new OfferMapping(rules, facts.Code, PriceCatalog.Shipped);
        var (bytes, sha256) = (partial.Bytes, partial.Sha256);
        OfferHeader header;
        List<Price> prices;
        try
        {
            header = OfferReader.Read(partial.Rewind(), mapping);
            prices = mapping.Prices(header.Version);
            if (prices.Count == 0)
                throw new PriceListException($"of its {header.Products} products none is one that the catalog knows");
        }
        catch (PriceListException e)
        {
            // What does not read today will not tomorrow: the next update has to begin anew.
            partial.Delete();
            throw new PriceListException($"{document}: {e.Message}; the catalog stays as it was", e);
        }

        var place = rules.IsGlobal ? PriceCatalog.GlobalRegion : facts.Code;
        var offer = new UpdatedOffer(rules.OfferCode, place, header.Version, header.Published, published, document, bytes, sha256, prices.Count, OfferMapping.Version);
        var before = catalog.Over(PriceCatalog.Shipped);
        var old = prices.Select(price => (price, Old: Own(before, price))).ToList();
        catalog.Replace(offer, rules.IsGlobal ? null : facts, prices);
        partial.Delete();
        return new(rules.Name, offer, header.Products, old.Count(pair => pair.Old is null), old.Count(pair => pair.Old is { } was && !Same(pair.price, was)), mapping.Skipped, WasCurrent: false);
    }

    // The price that held in the same place, not one of a service without regions instead.
    static Price? Own(PriceCatalog catalog, Price price) => catalog.Find(price.Region, price.Sku).Price is { } found && found.Region == price.Region ? found : null;

    static bool Same(Price price, Price other) =>
        price.Unit == other.Unit && price.Tiers.Select(tier => (tier.From, tier.To, tier.UnitPrice)).SequenceEqual(other.Tiers.Select(tier => (tier.From, tier.To, tier.UnitPrice)));
}
