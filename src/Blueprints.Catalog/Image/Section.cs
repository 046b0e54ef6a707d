namespace Blueprints.Catalog.Image;

/// <summary>The parts of a catalog image, in file order. Tables of names are sorted, so that a look-up is a binary search over the bytes.</summary>
enum Section
{
    /// <summary>Every text that is not looked up: version, units, sources, dates, names.</summary>
    Texts,

    /// <summary>Region codes, among them "global".</summary>
    RegionCodes,

    /// <summary>Name and zones of each region code, in the same order.</summary>
    Regions,

    /// <summary>The SKUs.</summary>
    Skus,

    /// <summary>Prices by SKU, then region: unit and where the tiers are.</summary>
    Prices,

    /// <summary>Tiers, in the order of the prices.</summary>
    Tiers,

    /// <summary>The spans that tiers refer to.</summary>
    Spans,

    /// <summary>The names of the instance shapes.</summary>
    ShapeNames,

    /// <summary>The shapes, in the order of the names.</summary>
    Shapes,

    /// <summary>The SKUs with an allowance.</summary>
    AllowanceSkus,

    /// <summary>The allowances, in the order of their SKUs.</summary>
    Allowances,
}
