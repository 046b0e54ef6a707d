using System.Globalization;
using Blueprints.Catalog;
using Blueprints.Catalog.PriceList;

namespace Blueprints.Cli.Rendering;

/// <summary>How old and how complete the catalog is.</summary>
static class CatalogReport
{
    /// <summary>The report, line by line: the catalog, what was taken from AWS's price list, then its regions with their gaps by service.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="offers">What the user's catalog holds.</param>
    /// <param name="today">The day to count from.</param>
    public static IEnumerable<string> Lines(PriceCatalog catalog, IEnumerable<UpdatedOffer> offers, DateOnly today)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"catalog {catalog.Version}, gathered {Day(catalog.Effective, today)}, {catalog.PriceCount:#,##0} prices");
        foreach (var offer in offers)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{offer.OfferCode} in {offer.Region}: {offer.Prices:#,##0} prices from AWS's price list of {Day(offer.Checked, today)}; this offer was published {offer.Published:yyyy-MM-dd}");
        }

        var global = Skus(catalog, PriceCatalog.GlobalRegion);
        var regions = catalog.Regions.Select(region => (region.Code, Skus: Skus(catalog, region.Code))).ToList();
        var all = regions.SelectMany(region => region.Skus).Where(sku => !global.Contains(sku)).ToHashSet(StringComparer.Ordinal);
        foreach (var (code, skus) in regions)
        {
            var missing = all.Where(sku => !skus.Contains(sku)).ToList();
            yield return string.Create(CultureInfo.InvariantCulture, $"{code}: {all.Count - missing.Count:#,##0} of {all.Count:#,##0} SKUs priced{(missing.Count == 0 ? "" : $"; missing: {ByService(missing)}")}");
        }
    }

    static string Day(DateOnly day, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}, {Figures.Count(Math.Max(0, today.DayNumber - day.DayNumber), "day")} ago");

    static HashSet<string> Skus(PriceCatalog catalog, string region) => catalog.Prices(region).Select(price => price.Sku).ToHashSet(StringComparer.Ordinal);

    static string ByService(IEnumerable<string> skus) => string.Join(", ", skus.GroupBy(sku => sku.Split('/')[0], StringComparer.Ordinal)
        .OrderByDescending(service => service.Count()).ThenBy(service => service.Key, StringComparer.Ordinal)
        .Select(service => string.Create(CultureInfo.InvariantCulture, $"{service.Key} {service.Count()}")));
}
