namespace Blueprints.Catalog.PriceList;

/// <summary>What a product of AWS's price list is in the catalog.</summary>
/// <param name="Sku">The catalog's key.</param>
/// <param name="Unit">The catalog's unit.</param>
/// <param name="From">From which quantity on the product's price holds, where AWS lists the tiers of one price as products of their own. Default: 0.</param>
/// <param name="To">Up to which quantity; null for no end. Default: no end.</param>
/// <param name="Reserved">The key to which the names of reservations are added; null where none are taken over. Default: none.</param>
sealed record CatalogKey(string Sku, string Unit, decimal From = 0, decimal? To = null, string? Reserved = null);
