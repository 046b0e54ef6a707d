namespace Blueprints.Catalog.PriceList;

/// <summary>One service of one region in a user's catalog, and where its prices came from.</summary>
/// <param name="OfferCode">AWS's code of the service: <c>AmazonEC2</c>.</param>
/// <param name="Region">The region; <see cref="PriceCatalog.GlobalRegion"/> for a service without regions.</param>
/// <param name="Version">The version of the offer: <c>20261120183045</c>.</param>
/// <param name="Published">The day AWS published the offer.</param>
/// <param name="Checked">The day of the price list's index that named this offer as the current one: how old the prices are.</param>
/// <param name="Document">The document's address, without the host.</param>
/// <param name="Bytes">The document's length in bytes.</param>
/// <param name="Sha256">The document's SHA-256, in hex.</param>
/// <param name="Prices">How many prices of the catalog it gave.</param>
/// <param name="Mapping">The version of the rules that took the prices over; a document is read again when they know more.</param>
public sealed record UpdatedOffer(
    string OfferCode, string Region, string Version, DateOnly Published, DateOnly Checked,
    string Document, long Bytes, string Sha256, int Prices, int Mapping);
