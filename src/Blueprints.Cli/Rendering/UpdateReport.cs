using System.Globalization;
using Blueprints.Catalog.PriceList;

namespace Blueprints.Cli.Rendering;

/// <summary>What an update of the catalog did.</summary>
static class UpdateReport
{
    /// <summary>The report, line by line: the prices, then what was left out and why.</summary>
    /// <param name="update">The update.</param>
    public static IEnumerable<string> Lines(OfferUpdate update)
    {
        var offer = update.Offer;
        yield return update.WasCurrent
            ? string.Create(CultureInfo.InvariantCulture, $"{update.Service} {offer.Region}: {offer.Prices:#,##0} prices, already those of offer {offer.Version}")
            : string.Create(CultureInfo.InvariantCulture,
                $"{update.Service} {offer.Region}: {offer.Prices:#,##0} prices from offer {offer.Version}, published {offer.Published:yyyy-MM-dd}: {update.New:#,##0} new, {update.Changed:#,##0} changed");
        if (update.Skipped.Count > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"  left out, of {update.Products:#,##0} products: {string.Join("; ", update.Skipped.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value:#,##0} {pair.Key}")))}");
    }
}
