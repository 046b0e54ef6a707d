using System.IO.Enumeration;

namespace Blueprints.Estimation.Cost.Discounts;

/// <summary>One private price, or one percentage off.</summary>
/// <param name="Place">Where it stands: <c>discounts.yml:4</c>.</param>
/// <param name="Service">The service, the first part of a SKU; null where a SKU is named.</param>
/// <param name="Sku">The SKU or a pattern of SKUs; null where a service is named.</param>
/// <param name="Percent">How many percent off, 0 to 100; null where a price is given.</param>
/// <param name="Price">USD for one unit; null where a percentage is given.</param>
/// <param name="Unit">The unit of the price; empty for a percentage.</param>
sealed record DiscountRule(string Place, string? Service, string? Sku, decimal? Percent, decimal? Price, string Unit)
{
    /// <summary>How it is called in words.</summary>
    public string What => Service ?? Sku!;

    bool IsPattern => Sku is not null && Sku.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>
    /// How specific it is: a price before a percentage for the same SKU, a SKU before a pattern, of patterns the one with more characters of its own, then the service.
    /// </summary>
    public (int Kind, int Length) Rank => this switch
    {
        { Price: not null } => (3, 0),
        { Service: not null } => (0, 0),
        { IsPattern: true } => (1, Sku!.Count(character => character is not ('*' or '?'))),
        _ => (2, 0),
    };

    /// <summary>Whether it is for a SKU.</summary>
    public bool Matches(string sku) => Service is not null
        ? sku.Length > Service.Length && sku[Service.Length] == '/' && sku.StartsWith(Service, StringComparison.Ordinal)
        : IsPattern ? FileSystemName.MatchesSimpleExpression(Sku, sku, ignoreCase: false) : Sku == sku;
}
