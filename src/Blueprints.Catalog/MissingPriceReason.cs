namespace Blueprints.Catalog;

/// <summary>Why there is no price.</summary>
public enum MissingPriceReason
{
    /// <summary>The catalog does not have the region.</summary>
    UnknownRegion,

    /// <summary>The catalog has no price for the SKU in any region.</summary>
    UnknownSku,

    /// <summary>The SKU is priced, but neither in this region nor globally.</summary>
    NotPricedInRegion,
}
