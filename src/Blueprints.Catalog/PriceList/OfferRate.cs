namespace Blueprints.Catalog.PriceList;

/// <summary>One price of a term.</summary>
/// <param name="From">Where its span of the monthly quantity starts, in AWS's unit.</param>
/// <param name="To">Where it ends; null for no end.</param>
/// <param name="Unit">AWS's unit: <c>Hrs</c>.</param>
/// <param name="Usd">USD for one unit; null where AWS names another currency, or no number.</param>
readonly record struct OfferRate(decimal? From, decimal? To, string Unit, decimal? Usd);
