using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Blueprints.Catalog.Image;

namespace Blueprints.Catalog;

/// <summary>
/// AWS list prices, instance shapes, regions and always-free allowances of one day. Immutable and safe to share between threads. A look-up is a binary
/// search over the catalog's bytes: nothing is parsed when a catalog is opened.
/// </summary>
public sealed class PriceCatalog
{
    /// <summary>The region of services without regions, such as CloudFront: <c>global</c>.</summary>
    public const string GlobalRegion = "global";

    internal const int MaxKeyLength = 256;

    static readonly Lazy<PriceCatalog> LazyShipped = new(OpenShipped);

    readonly ImageReader _reader;
    readonly int _global;
    AwsRegion[]? _regions;

    internal PriceCatalog(CatalogImage image)
    {
        _reader = new ImageReader(image);
        _global = image.Strings(Section.RegionCodes).Find(GlobalRegion);
    }

    /// <summary>The catalog that ships with this version of Blueprints.</summary>
    public static PriceCatalog Shipped => LazyShipped.Value;

    /// <summary>The catalog's version, which every estimate prints, such as <c>2026-11-23.1</c>.</summary>
    public string Version => _reader.Text(_reader.Image.VersionText);

    /// <summary>The day the figures were gathered; each price says how old its own source is.</summary>
    public DateOnly Effective => _reader.Image.Effective;

    /// <summary>The regions with prices, by code.</summary>
    public ImmutableArray<AwsRegion> Regions => ImmutableCollectionsMarshal.AsImmutableArray(_regions ??= ReadRegions());

    /// <summary>The number of prices, over all regions; the tiers of one price count once.</summary>
    public int PriceCount => _reader.Image.Count(Section.Prices);

    /// <summary>The instance shapes by name, made as they are asked for.</summary>
    public IEnumerable<InstanceShape> Shapes => Enumerable.Range(0, _reader.Image.Count(Section.Shapes)).Select(_reader.Shape);

    /// <summary>The always-free allowances by SKU, made as they are asked for.</summary>
    public IEnumerable<Allowance> Allowances => Enumerable.Range(0, _reader.Image.Count(Section.Allowances)).Select(_reader.Allowance);

    /// <summary>The units that the prices use, by code.</summary>
    public ImmutableArray<PriceUnit> Units =>
    [
        .. Enumerable.Range(0, PriceCount).Select(_reader.UnitOf).Distinct().Order(StringComparer.Ordinal).Select(PriceUnit.Of),
    ];

    /// <summary>Opens a compiled catalog, checking all of it.</summary>
    /// <param name="stream">What <see cref="PriceCatalogBuilder.ToBytes"/> or the catalog compiler made; read to its end, not closed.</param>
    /// <returns>The catalog.</returns>
    /// <exception cref="InvalidDataException">It is not a catalog, is cut off or damaged, or has a format that this version does not read.</exception>
    public static PriceCatalog Load(Stream stream)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var image = CatalogImage.Open(buffer.ToArray());
        ImageVerifier.Verify(image);
        return new PriceCatalog(image);
    }

    /// <summary>Looks a price up: in the region, else among the services without regions.</summary>
    /// <param name="region">A region code, such as <c>eu-west-1</c>, or <see cref="GlobalRegion"/>.</param>
    /// <param name="sku">A key, such as <c>alb/hour</c>.</param>
    /// <returns>The price, or why there is none: never a zero in its place.</returns>
    public PriceAnswer Find(string region, string sku)
    {
        var regionAt = _reader.Image.Strings(Section.RegionCodes).Find(region);
        if (regionAt < 0)
        {
            return new(new MissingPrice(region, sku, MissingPriceReason.UnknownRegion, [.. Regions.Select(known => known.Code)]));
        }

        var skuAt = _reader.Image.Strings(Section.Skus).Find(sku);
        if (skuAt < 0)
        {
            return new(new MissingPrice(region, sku, MissingPriceReason.UnknownSku, []));
        }

        var price = _reader.FindPrice(skuAt, regionAt);
        price = price < 0 && _global >= 0 ? _reader.FindPrice(skuAt, _global) : price;
        return price < 0
            ? new(new MissingPrice(region, sku, MissingPriceReason.NotPricedInRegion, _reader.RegionsOf(skuAt)))
            : new(_reader.Price(price, sku));
    }

    /// <summary>The prices of one region by SKU, made as they are asked for; those of services without regions are not among them.</summary>
    /// <param name="region">A region code or <see cref="GlobalRegion"/>.</param>
    /// <returns>The prices.</returns>
    /// <exception cref="ArgumentException">The catalog does not have the region.</exception>
    public IEnumerable<Price> Prices(string region)
    {
        var regionAt = _reader.Image.Strings(Section.RegionCodes).Find(region);
        return regionAt < 0
            ? throw new ArgumentException($"got the region '{region}', allowed: {string.Join(", ", Regions.Select(known => known.Code))}.", nameof(region))
            : Enumerable.Range(0, PriceCount).Where(price => _reader.RegionOf(price) == regionAt).Select(price => _reader.Price(price));
    }

    /// <summary>Looks a region up.</summary>
    /// <param name="code">A region code, such as <c>eu-west-1</c>.</param>
    /// <returns>The region; null when the catalog does not have it.</returns>
    public AwsRegion? FindRegion(string code) => Regions.FirstOrDefault(region => region.Code == code);

    /// <summary>Looks an instance shape up.</summary>
    /// <param name="name">A name, such as <c>m7g.large</c>, <c>db.r6g.large</c> or <c>cache.t4g.small</c>.</param>
    /// <returns>The shape, or the names that come nearest.</returns>
    public ShapeAnswer FindShape(string name)
    {
        var at = _reader.Image.Strings(Section.ShapeNames).Find(name);
        return at < 0 ? new(name, NearMiss.Of(name, Strings(Section.ShapeNames))) : new(_reader.Shape(at));
    }

    /// <summary>Looks an always-free quantity up.</summary>
    /// <param name="sku">A key, such as <c>data-transfer/internet-out</c>.</param>
    /// <returns>The allowance; null when AWS charges from the first unit.</returns>
    public Allowance? FindAllowance(string sku)
    {
        var at = _reader.Image.Strings(Section.AllowanceSkus).Find(sku);
        return at < 0 ? null : _reader.Allowance(at);
    }

    /// <summary>The keys that come nearest to one that is mistyped.</summary>
    /// <param name="sku">A key that the catalog does not have.</param>
    /// <returns>Up to 3 keys, all equally near; empty when none is near.</returns>
    public ImmutableArray<string> SuggestSkus(string sku) => NearMiss.Of(sku, Strings(Section.Skus));

    static PriceCatalog OpenShipped()
    {
        using var stream = typeof(PriceCatalog).Assembly.GetManifestResourceStream("catalog.bin")
            ?? throw CatalogImage.Damaged("this build of Blueprints.Catalog has no catalog.bin");
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length));
        stream.ReadExactly(bytes);
        return new PriceCatalog(CatalogImage.Open(bytes));
    }

    IEnumerable<string> Strings(Section section) =>
        Enumerable.Range(0, _reader.Image.Strings(section).Count).Select(at => _reader.Image.Strings(section)[at]);

    AwsRegion[] ReadRegions() => [.. Enumerable.Range(0, _reader.RegionCount).Select(_reader.Region).OfType<AwsRegion>()];
}
