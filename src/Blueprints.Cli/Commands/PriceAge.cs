using Blueprints.Catalog;
using Blueprints.Catalog.PriceList;

namespace Blueprints.Cli.Commands;

/// <summary>How old some of a catalog's prices are.</summary>
/// <param name="What">Which prices.</param>
/// <param name="Day">The day they were gathered.</param>
/// <param name="Remedy">How to get newer ones.</param>
sealed record PriceAge(string What, DateOnly Day, string Remedy)
{
    /// <summary>How many days ago; 0 for a day that lies ahead.</summary>
    public int Days(DateOnly today) => Math.Max(0, today.DayNumber - Day.DayNumber);

    /// <summary>The ages of the prices that are asked about: each offer in the user's catalog by itself, all others as those that ship.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="offers">What the user's catalog holds.</param>
    /// <param name="region">The region; null for all.</param>
    /// <param name="services">The services; none for all.</param>
    public static IReadOnlyList<PriceAge> Of(PriceCatalog catalog, IReadOnlyCollection<UpdatedOffer> offers, string? region, IReadOnlyCollection<string> services)
    {
        var shipped = new PriceAge($"the prices of catalog {catalog.Version.Split('+')[0]}", catalog.Effective, "take a newer version of blueprints, or judge with --region and --service what prices update brought");
        var asked = offers.Where(offer => region is null || offer.Region == region || offer.Region == PriceCatalog.GlobalRegion).ToList();
        if (services.Count == 0)
            return [shipped, .. asked.Select(Of)];
        var codes = services.Select(PriceListUpdate.CodeOf).ToList();
        var updated = asked.Where(offer => codes.Contains(offer.OfferCode)).ToList();
        return codes.All(code => Covers(updated, code, catalog, region)) ? [.. updated.Select(Of)] : [shipped, .. updated.Select(Of)];
    }

    static bool Covers(List<UpdatedOffer> offers, string code, PriceCatalog catalog, string? region) =>
        offers.Any(offer => offer.OfferCode == code && offer.Region == PriceCatalog.GlobalRegion)
        || (region is null ? catalog.Regions.Select(known => known.Code) : [region]).All(place => offers.Any(offer => offer.OfferCode == code && offer.Region == place));

    static PriceAge Of(UpdatedOffer offer) => new($"the prices of {offer.OfferCode} in {offer.Region}", offer.Checked, "run prices update");
}
