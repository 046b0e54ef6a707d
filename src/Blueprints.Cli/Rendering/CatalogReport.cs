using System.Globalization;
using Blueprints.Catalog;

namespace Blueprints.Cli.Rendering;

/// <summary>How old and how complete the catalog is.</summary>
static class CatalogReport
{
    /// <summary>The report, line by line: the catalog, then its regions with their gaps by service.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="age">Days since it was gathered; null where nobody asked.</param>
    public static IEnumerable<string> Lines(PriceCatalog catalog, int? age)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"catalog {catalog.Version}, gathered {catalog.Effective:yyyy-MM-dd}{(age is null ? "" : $", {age} days ago")}, {catalog.PriceCount:#,##0} prices");
        var global = Skus(catalog, PriceCatalog.GlobalRegion);
        var regions = catalog.Regions.Select(region => (region.Code, Skus: Skus(catalog, region.Code))).ToList();
        var all = regions.SelectMany(region => region.Skus).Where(sku => !global.Contains(sku)).ToHashSet(StringComparer.Ordinal);
        foreach (var (code, skus) in regions)
        {
            var missing = all.Where(sku => !skus.Contains(sku)).ToList();
            yield return string.Create(CultureInfo.InvariantCulture, $"{code}: {all.Count - missing.Count:#,##0} of {all.Count:#,##0} SKUs priced{(missing.Count == 0 ? "" : $"; missing: {ByService(missing)}")}");
        }
    }

    static HashSet<string> Skus(PriceCatalog catalog, string region) => catalog.Prices(region).Select(price => price.Sku).ToHashSet(StringComparer.Ordinal);

    static string ByService(IEnumerable<string> skus) => string.Join(", ", skus.GroupBy(sku => sku.Split('/')[0], StringComparer.Ordinal)
        .OrderByDescending(service => service.Count()).ThenBy(service => service.Key, StringComparer.Ordinal)
        .Select(service => string.Create(CultureInfo.InvariantCulture, $"{service.Key} {service.Count()}")));
}
