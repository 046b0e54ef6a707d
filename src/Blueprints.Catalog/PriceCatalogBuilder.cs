using System.Collections.Immutable;
using System.Text;
using Blueprints.Catalog.Image;

namespace Blueprints.Catalog;

/// <summary>
/// Makes a catalog in memory: a small one for a test, or the shipped one with prices of your own on top. What is added later replaces what has the same
/// key. Mutable; the catalogs it builds are not.
/// </summary>
public sealed class PriceCatalogBuilder
{
    readonly CatalogFacts _facts;

    /// <summary>Starts with no facts but the region <see cref="PriceCatalog.GlobalRegion"/>.</summary>
    /// <param name="version">The version that estimates will print, such as <c>2026-11-23.1</c>; not empty.</param>
    /// <param name="effective">The day the figures were looked up.</param>
    /// <exception cref="ArgumentException">The version is empty.</exception>
    public PriceCatalogBuilder(string version, DateOnly effective)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(version);
        _facts = new CatalogFacts(version, effective);
        _facts.Regions.Add(PriceCatalog.GlobalRegion, null);
    }

    /// <summary>Adds everything that a catalog holds.</summary>
    /// <param name="catalog">The catalog to copy from.</param>
    /// <returns>This builder.</returns>
    public PriceCatalogBuilder AddAll(PriceCatalog catalog)
    {
        foreach (var region in catalog.Regions)
        {
            Add(region);
        }

        foreach (var price in catalog.Regions.Select(region => region.Code).Append(PriceCatalog.GlobalRegion).SelectMany(catalog.Prices))
        {
            Add(price);
        }

        foreach (var shape in catalog.Shapes)
        {
            Add(shape);
        }

        foreach (var allowance in catalog.Allowances)
        {
            Add(allowance);
        }

        return this;
    }

    /// <summary>Adds a region.</summary>
    /// <param name="region">The region; its code is ASCII.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The code is empty, not ASCII or <see cref="PriceCatalog.GlobalRegion"/>.</exception>
    public PriceCatalogBuilder Add(AwsRegion region)
    {
        CheckKey(region.Code);
        if (region.Code == PriceCatalog.GlobalRegion)
        {
            throw new ArgumentException($"got the region code '{region.Code}', which is kept for services without regions.", nameof(region));
        }

        _facts.Regions[region.Code] = region;
        return this;
    }

    /// <summary>Adds a price.</summary>
    /// <param name="price">The price; its region was added before or is <see cref="PriceCatalog.GlobalRegion"/>. Tier bounds are whole numbers.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The region is unknown, or the SKU is empty or not ASCII.</exception>
    public PriceCatalogBuilder Add(Price price)
    {
        CheckKey(price.Sku);
        if (!_facts.Regions.ContainsKey(price.Region))
        {
            throw new ArgumentException(
                $"{price.Sku}: got the region '{price.Region}', allowed: {string.Join(", ", _facts.Regions.Keys)}. Add the region first.", nameof(price));
        }

        _facts.Prices[(price.Sku, price.Region)] = price;
        return this;
    }

    /// <summary>Adds a price without tiers.</summary>
    /// <param name="region">A region added before, or <see cref="PriceCatalog.GlobalRegion"/>.</param>
    /// <param name="sku">The key; ASCII.</param>
    /// <param name="unit">The unit's code; see <see cref="PriceUnit"/>.</param>
    /// <param name="unitPrice">USD for one unit, 0 or more.</param>
    /// <param name="source">Where the figure comes from.</param>
    /// <param name="effective">The date of the source, as given.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The region is unknown, the SKU is empty or not ASCII, or the price is negative.</exception>
    public PriceCatalogBuilder AddPrice(string region, string sku, string unit, decimal unitPrice, string source, string effective) =>
        Add(new Price(region, sku, unit, [new PriceTier(0, null, unitPrice, source, effective)]));

    /// <summary>Adds an instance shape.</summary>
    /// <param name="shape">The shape; no figure is negative, the name is ASCII.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The name is empty or not ASCII, or the shape has no CPU or no memory.</exception>
    public PriceCatalogBuilder Add(InstanceShape shape)
    {
        CheckKey(shape.Name);
        ArgumentOutOfRangeException.ThrowIfLessThan(shape.VCpu, 1, nameof(shape));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shape.VCpu, ushort.MaxValue, nameof(shape));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape.MemoryGiB, nameof(shape));
        _facts.Shapes[shape.Name] = shape;
        return this;
    }

    /// <summary>Adds an always-free quantity.</summary>
    /// <param name="allowance">The allowance; its quantity is more than 0.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The SKU is empty or not ASCII, or the quantity is not more than 0.</exception>
    public PriceCatalogBuilder Add(Allowance allowance)
    {
        CheckKey(allowance.Sku);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(allowance.Quantity, nameof(allowance));
        _facts.Allowances[allowance.Sku] = allowance;
        return this;
    }

    /// <summary>Makes the catalog.</summary>
    /// <returns>A catalog of what was added so far.</returns>
    /// <exception cref="ArgumentException">A tier bound is not a whole number, or a figure has more than 19 digits.</exception>
    public PriceCatalog Build() => new(CatalogImage.Open(ToBytes()));

    /// <summary>The catalog as <see cref="PriceCatalog.Load"/> reads it: the same facts give the same bytes.</summary>
    /// <returns>The bytes.</returns>
    /// <exception cref="ArgumentException">A tier bound is not a whole number, or a figure has more than 19 digits.</exception>
    public byte[] ToBytes() => ImageWriter.Write(_facts);

    static void CheckKey(string key)
    {
        if (key.Length is 0 or > PriceCatalog.MaxKeyLength || !Ascii.IsValid(key))
        {
            throw new ArgumentException($"got the key '{key}', allowed: 1 to {PriceCatalog.MaxKeyLength} ASCII characters.", nameof(key));
        }
    }
}
