using System.Globalization;
using System.Text.Json;

namespace Blueprints.Catalog.PriceList;

/// <summary>The indexes of the price list: which document is the current one of a service and a region.</summary>
static class PriceListIndex
{
    /// <summary>The address of the index of all services.</summary>
    public const string Address = "/offers/v1.0/aws/index.json";

    /// <summary>The day of the index, and where a service's current offer is: for all regions in one document, and the index of its regions.</summary>
    /// <exception cref="PriceListException">It is no index, or does not have the service.</exception>
    public static (DateOnly Published, string Current, string? Regions) Offer(byte[] json, string offerCode) => Read(json, Address, root =>
    {
        if (!root.GetProperty("offers").TryGetProperty(offerCode, out var offer))
            throw new PriceListException($"the price list has no offer {offerCode}");
        var published = Text(root, "publicationDate");
        return (
            DateOnly.ParseExact(published.AsSpan(0, Math.Min(10, published.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Text(offer, "currentVersionUrl"),
            offer.TryGetProperty("currentRegionIndexUrl", out _) ? Text(offer, "currentRegionIndexUrl") : null);
    });

    /// <summary>Where a region's current offer is.</summary>
    /// <param name="json">The index of the regions.</param>
    /// <param name="address">Its address, for messages.</param>
    /// <param name="region">The region.</param>
    /// <exception cref="PriceListException">It is no index of regions, or does not have the region.</exception>
    public static string Region(byte[] json, string address, string region) => Read(json, address, root =>
        root.GetProperty("regions").TryGetProperty(region, out var place) ? Text(place, "currentVersionUrl") : throw new PriceListException($"{address}: AWS lists no prices for {region}"));

    static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException(name);

    static T Read<T>(byte[] json, string address, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new PriceListException($"{address}: it is no index of AWS's price list", e);
        }
    }
}
