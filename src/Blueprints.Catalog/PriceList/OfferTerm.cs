namespace Blueprints.Catalog.PriceList;

/// <summary>What a product costs on demand, or reserved for a time.</summary>
/// <param name="Effective">The day since when, <c>yyyy-MM-dd</c>.</param>
/// <param name="Lease">For how long it is reserved: <c>1yr</c>; empty on demand.</param>
/// <param name="Class">Of which class the reservation is: <c>standard</c> or <c>convertible</c>.</param>
/// <param name="Purchase">How it is paid: <c>No Upfront</c>.</param>
/// <param name="Rates">The prices.</param>
sealed record OfferTerm(string Effective, string Lease, string Class, string Purchase, IReadOnlyList<OfferRate> Rates)
{
    /// <summary>Whether it is on demand.</summary>
    public bool IsOnDemand => Lease.Length == 0;
}
