namespace Blueprints.Catalog.PriceList;

/// <summary>One product of an offer, as AWS describes it.</summary>
/// <param name="family">AWS's product family, such as <c>Compute Instance</c>; empty where there is none.</param>
/// <param name="attributes">The attributes by name.</param>
sealed class OfferProduct(string family, IReadOnlyDictionary<string, string> attributes)
{
    /// <summary>AWS's product family.</summary>
    public string Family => family;

    /// <summary>An attribute; empty where there is none.</summary>
    public string this[string name] => attributes.GetValueOrDefault(name, "");

    /// <summary>The usage type without the region's prefix: <c>BoxUsage:m5.large</c> of <c>EUC1-BoxUsage:m5.large</c>.</summary>
    public string Usage => WithoutRegion(this["usagetype"]);

    /// <summary>Whether an attribute has a value.</summary>
    public bool Is(string name, string value) => this[name] == value;

    /// <summary>Whether it is sold in a region, not in a local zone, at a carrier's edge or on an outpost.</summary>
    public bool IsInRegion => this["locationType"] is "" or "AWS Region";

    // Prefixes are EU- for Ireland and four characters elsewhere, such as EUC1-; us-east-1 mostly has none.
    static string WithoutRegion(string usage) => usage switch
    {
        ['E', 'U', '-', .. var rest] => rest,
        [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z', >= '0' and <= '9', '-', .. var rest] => rest,
        _ => usage,
    };
}
