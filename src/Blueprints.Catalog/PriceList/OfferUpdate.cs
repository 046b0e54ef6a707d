namespace Blueprints.Catalog.PriceList;

/// <summary>What an update did for one service of one region.</summary>
/// <param name="Service">The service's name: <c>ec2</c>.</param>
/// <param name="Offer">The offer that the catalog now holds.</param>
/// <param name="Products">How many products the document has; 0 where it was not read.</param>
/// <param name="New">How many prices had none before.</param>
/// <param name="Changed">How many prices are other figures than before.</param>
/// <param name="Skipped">How many products, prices or SKUs were left out, by reason.</param>
/// <param name="WasCurrent">Whether the catalog had the current offer already.</param>
public sealed record OfferUpdate(string Service, UpdatedOffer Offer, int Products, int New, int Changed, IReadOnlyDictionary<string, int> Skipped, bool WasCurrent);
