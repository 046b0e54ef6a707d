using System.Collections.Immutable;

namespace Blueprints.Catalog;

/// <summary>That a price is missing, and why. A missing price is never zero.</summary>
/// <param name="Region">The region asked for.</param>
/// <param name="Sku">The SKU asked for.</param>
/// <param name="Kind">Why there is none.</param>
/// <param name="Elsewhere">The regions that are in its place: those that price the SKU, or for an unknown region those that the catalog has.</param>
public sealed record MissingPrice(string Region, string Sku, MissingPriceReason Kind, ImmutableArray<string> Elsewhere)
{
    /// <summary>The reason in words, such as <c>not in the catalog for eu-west-1; priced in us-east-1</c>.</summary>
    public string Reason => Kind switch
    {
        MissingPriceReason.UnknownRegion => $"region '{Region}' is not in the catalog; it has {string.Join(", ", Elsewhere)}",
        MissingPriceReason.UnknownSku => $"'{Sku}' is not in the catalog for any region",
        _ => $"not in the catalog for {Region}; priced in {string.Join(", ", Elsewhere)}",
    };
}
