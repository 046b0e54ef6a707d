namespace Blueprints.Catalog.PriceList;

/// <summary>What a document of the price list says of itself.</summary>
/// <param name="OfferCode">AWS's code of the service: <c>AmazonEC2</c>.</param>
/// <param name="Version">The version of the offer: <c>20261120183045</c>.</param>
/// <param name="Published">The day it was published.</param>
/// <param name="Products">How many products it holds.</param>
sealed record OfferHeader(string OfferCode, string Version, DateOnly Published, int Products);
