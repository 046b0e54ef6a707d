using System.Collections.Concurrent;
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
    readonly PriceCatalog? _below;
    readonly ConcurrentDictionary<(string Region, string Sku), Price> _found = new();
    readonly int _global;
    AwsRegion[]? _regions;

    internal PriceCatalog(CatalogImage image) : this(new ImageReader(image), null)
    {
    }

    PriceCatalog(ImageReader reader, PriceCatalog? below)
    {
        (_reader, _below) = (reader, below);
        _global = reader.Image.Strings(Section.RegionCodes).Find(GlobalRegion);
    }

    /// <summary>The catalog that ships with this version of Blueprints.</summary>
    public static PriceCatalog Shipped => LazyShipped.Value;

    /// <summary>
    /// The catalog's version, which every estimate prints, such as <c>2026-11-23.1</c>; of one that stands over another, both: <c>2026-11-23.1+aws.2026-11-28</c>.
    /// </summary>
    public string Version => _below is null ? OwnVersion : $"{_below.Version}+{OwnVersion}";

    /// <summary>The day the figures were gathered, of the catalog below where this one stands over it; each price says how old its own source is.</summary>
    public DateOnly Effective => _below?.Effective ?? _reader.Image.Effective;

    /// <summary>The regions with prices, by code.</summary>
    public ImmutableArray<AwsRegion> Regions => ImmutableCollectionsMarshal.AsImmutableArray(_regions ??= ReadRegions());

    /// <summary>The number of prices, over all regions; the tiers of one price count once.</summary>
    public int PriceCount => _below is null ? OwnCount : Regions.Select(region => region.Code).Append(GlobalRegion).Sum(region => Prices(region).Count());

    /// <summary>The instance shapes by name, made as they are asked for.</summary>
    public IEnumerable<InstanceShape> Shapes => Merge(Enumerable.Range(0, _reader.Image.Count(Section.Shapes)).Select(_reader.Shape), _below?.Shapes, shape => shape.Name);

    /// <summary>The always-free allowances by SKU, made as they are asked for.</summary>
    public IEnumerable<Allowance> Allowances =>
        Merge(Enumerable.Range(0, _reader.Image.Count(Section.Allowances)).Select(_reader.Allowance), _below?.Allowances, allowance => allowance.Sku);

    /// <summary>The units that the prices use, by code.</summary>
    public ImmutableArray<PriceUnit> Units =>
    [
        .. Enumerable.Range(0, OwnCount).Select(_reader.UnitOf).Concat(_below?.Units.Select(unit => unit.Code) ?? []).Distinct().Order(StringComparer.Ordinal).Select(PriceUnit.Of),
    ];

    /// <summary>The SKUs that any region prices, made as they are asked for.</summary>
    public IEnumerable<string> Skus => Names(Section.Skus);

    string OwnVersion => _reader.Text(_reader.Image.VersionText);

    int OwnCount => _reader.Image.Count(Section.Prices);

    /// <summary>A catalog in which what this one has stands before what another one has: a price, a shape or an allowance is looked up here first, then there.</summary>
    /// <param name="below">The other one, such as <see cref="Shipped"/>. It keeps its facts of regions that both have.</param>
    public PriceCatalog Over(PriceCatalog below) => new(_reader, _below is null ? below : _below.Over(below));

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
        // Stacks ask for few prices and these often; only what was found is kept, so that this grows no larger than the catalog.
        if (_found.TryGetValue((region, sku), out var known))
            return new(known);
        if ((FindIn(region, sku) ?? (HasRegion(region) ? FindIn(GlobalRegion, sku) : null)) is { } price)
            return new(_found.GetOrAdd((region, sku), price));
        if (!HasRegion(region))
            return new(new MissingPrice(region, sku, MissingPriceReason.UnknownRegion, [.. Regions.Select(place => place.Code)]));
        var elsewhere = RegionsOf(sku);
        return new(new MissingPrice(region, sku, elsewhere.IsEmpty ? MissingPriceReason.UnknownSku : MissingPriceReason.NotPricedInRegion, elsewhere));
    }

    /// <summary>The prices of one region by SKU, made as they are asked for; those of services without regions are not among them.</summary>
    /// <param name="region">A region code or <see cref="GlobalRegion"/>.</param>
    /// <returns>The prices.</returns>
    /// <exception cref="ArgumentException">The catalog does not have the region.</exception>
    public IEnumerable<Price> Prices(string region) => HasRegion(region)
        ? Merge(OwnPrices(region), _below is not null && _below.HasRegion(region) ? _below.Prices(region) : null, price => price.Sku)
        : throw new ArgumentException($"got the region '{region}', allowed: {string.Join(", ", Regions.Select(known => known.Code))}.", nameof(region));

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
        if (at >= 0)
            return new(_reader.Shape(at));
        return _below is not null && _below.FindShape(name) is { IsFound: true } answer ? answer : new(name, NearMiss.Of(name, Names(Section.ShapeNames)));
    }

    /// <summary>Looks an always-free quantity up.</summary>
    /// <param name="sku">A key, such as <c>data-transfer/internet-out</c>.</param>
    /// <returns>The allowance; null when AWS charges from the first unit.</returns>
    public Allowance? FindAllowance(string sku)
    {
        var at = _reader.Image.Strings(Section.AllowanceSkus).Find(sku);
        return at < 0 ? _below?.FindAllowance(sku) : _reader.Allowance(at);
    }

    /// <summary>The keys that come nearest to one that is mistyped.</summary>
    /// <param name="sku">A key that the catalog does not have.</param>
    /// <returns>Up to 3 keys, all equally near; empty when none is near.</returns>
    public ImmutableArray<string> SuggestSkus(string sku) => NearMiss.Of(sku, Names(Section.Skus));

    static PriceCatalog OpenShipped()
    {
        using var stream = typeof(PriceCatalog).Assembly.GetManifestResourceStream("catalog.bin")
            ?? throw CatalogImage.Damaged("this build of Blueprints.Catalog has no catalog.bin");
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length));
        stream.ReadExactly(bytes);
        return new PriceCatalog(CatalogImage.Open(bytes));
    }

    bool HasRegion(string region) => _reader.Image.Strings(Section.RegionCodes).Find(region) >= 0 || (_below is not null && _below.HasRegion(region));

    Price? FindIn(string region, string sku) => OwnPrice(region, sku) ?? _below?.FindIn(region, sku);

    Price? OwnPrice(string region, string sku)
    {
        var regionAt = region == GlobalRegion ? _global : _reader.Image.Strings(Section.RegionCodes).Find(region);
        var skuAt = regionAt < 0 ? -1 : _reader.Image.Strings(Section.Skus).Find(sku);
        return skuAt >= 0 && _reader.FindPrice(skuAt, regionAt) is >= 0 and var price ? _reader.Price(price, sku) : null;
    }

    IEnumerable<Price> OwnPrices(string region)
    {
        var regionAt = _reader.Image.Strings(Section.RegionCodes).Find(region);
        return Enumerable.Range(0, OwnCount).Where(price => _reader.RegionOf(price) == regionAt).Select(price => _reader.Price(price));
    }

    ImmutableArray<string> RegionsOf(string sku)
    {
        var skuAt = _reader.Image.Strings(Section.Skus).Find(sku);
        ImmutableArray<string> own = skuAt < 0 ? [] : _reader.RegionsOf(skuAt);
        return _below is null ? own : [.. own.Union(_below.RegionsOf(sku)).Order(StringComparer.Ordinal)];
    }

    IEnumerable<string> Names(Section section)
    {
        var own = Enumerable.Range(0, _reader.Image.Strings(section).Count).Select(at => _reader.Image.Strings(section)[at]);
        return _below is null ? own : own.Union(_below.Names(section));
    }

    AwsRegion[] ReadRegions() =>
        [.. (_below?.Regions ?? []).Concat(Enumerable.Range(0, _reader.RegionCount).Select(_reader.Region).OfType<AwsRegion>()).DistinctBy(region => region.Code).OrderBy(region => region.Code, StringComparer.Ordinal)];

    // Both are in the order of their keys; of equal keys the first one's fact counts.
    static IEnumerable<T> Merge<T>(IEnumerable<T> own, IEnumerable<T>? below, Func<T, string> key) =>
        below is null ? own : own.UnionBy(below, key).OrderBy(key, StringComparer.Ordinal);
}
