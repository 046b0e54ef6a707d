using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Blueprints.Catalog.Image;

/// <summary>Turns records of an image into facts. Texts are made once and shared.</summary>
sealed class ImageReader(CatalogImage image)
{
    readonly string?[] _texts = new string?[image.Strings(Section.Texts).Count];
    readonly string?[] _regions = new string?[image.Strings(Section.RegionCodes).Count];

    public CatalogImage Image { get; } = image;

    public int RegionCount => _regions.Length;

    public string Text(int id) => _texts[id] ??= Image.Strings(Section.Texts)[id];

    public string RegionCode(int region) => _regions[region] ??= Image.Strings(Section.RegionCodes)[region];

    public string Sku(int sku) => Image.Strings(Section.Skus)[sku];

    /// <summary>Where the price of a SKU in a region is, or a negative number.</summary>
    public int FindPrice(int sku, int region)
    {
        var key = ImageFormat.PriceKey(sku, region);
        var at = FirstPriceFrom(key);
        return at < Image.Count(Section.Prices) && PriceKey(at) == key ? at : -1;
    }

    /// <summary>The regions that price a SKU, in order.</summary>
    public ImmutableArray<string> RegionsOf(int sku)
    {
        var regions = ImmutableArray.CreateBuilder<string>();
        var end = ImageFormat.PriceKey(sku + 1, 0);
        for (var at = FirstPriceFrom(ImageFormat.PriceKey(sku, 0)); at < Image.Count(Section.Prices) && PriceKey(at) < end; at++)
        {
            regions.Add(RegionCode(RegionOf(at)));
        }

        return regions.ToImmutable();
    }

    public int RegionOf(int price) => (int)(PriceKey(price) & 0xFF);

    public string UnitOf(int price) => Text(BinaryPrimitives.ReadUInt16LittleEndian(Image.Record(Section.Prices, price)[4..]));

    public Price Price(int at, string? sku = null)
    {
        var record = Image.Record(Section.Prices, at);
        var key = BinaryPrimitives.ReadUInt32LittleEndian(record);
        var unit = BinaryPrimitives.ReadUInt16LittleEndian(record[4..]);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(record[6..]);
        var first = (int)BinaryPrimitives.ReadUInt32LittleEndian(record[8..]);
        var tiers = new PriceTier[count];
        for (var i = 0; i < count; i++)
        {
            tiers[i] = Tier(first + i);
        }

        return new Price(ImmutableCollectionsMarshal.AsImmutableArray(tiers), RegionCode((int)(key & 0xFF)), sku ?? Sku((int)(key >> 8)), Text(unit));
    }

    public InstanceShape Shape(int at)
    {
        var record = Image.Record(Section.Shapes, at);
        return new InstanceShape(
            Image.Strings(Section.ShapeNames)[at],
            BinaryPrimitives.ReadUInt16LittleEndian(record),
            Field(record, 0),
            (CpuArchitecture)record[4],
            Field(record, 1),
            Field(record, 2),
            Field(record, 3),
            Field(record, 4),
            Text(BinaryPrimitives.ReadUInt16LittleEndian(record[2..])));

        static decimal Field(ReadOnlySpan<byte> record, int field) =>
            new PackedDecimal(BinaryPrimitives.ReadUInt32LittleEndian(record[(12 + (4 * field))..]), record[5 + field]).Value;
    }

    public AwsRegion? Region(int at)
    {
        var record = Image.Record(Section.Regions, at);
        var name = BinaryPrimitives.ReadUInt16LittleEndian(record);
        return name == ImageFormat.NoText ? null : new AwsRegion(RegionCode(at), Text(name), Text(BinaryPrimitives.ReadUInt16LittleEndian(record[2..])));
    }

    public Allowance Allowance(int at)
    {
        var record = Image.Record(Section.Allowances, at);
        return new Allowance(
            Image.Strings(Section.AllowanceSkus)[at],
            Text(BinaryPrimitives.ReadUInt16LittleEndian(record[8..])),
            new PackedDecimal(BinaryPrimitives.ReadUInt64LittleEndian(record), record[14]).Value,
            Text(BinaryPrimitives.ReadUInt16LittleEndian(record[10..])),
            Text(BinaryPrimitives.ReadUInt16LittleEndian(record[12..])));
    }

    PriceTier Tier(int at)
    {
        var record = Image.Record(Section.Tiers, at);
        var span = Image.Record(Section.Spans, BinaryPrimitives.ReadUInt16LittleEndian(record[10..]));
        var to = BinaryPrimitives.ReadUInt64LittleEndian(span[8..]);
        return new PriceTier(
            BinaryPrimitives.ReadUInt64LittleEndian(span),
            to == ImageFormat.NoEnd ? null : to,
            new PackedDecimal(BinaryPrimitives.ReadUInt64LittleEndian(record), record[14]).Value,
            Text(BinaryPrimitives.ReadUInt16LittleEndian(record[8..])),
            Text(BinaryPrimitives.ReadUInt16LittleEndian(record[12..])));
    }

    int FirstPriceFrom(uint key)
    {
        var (low, high) = (0, Image.Count(Section.Prices));
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = PriceKey(middle) < key ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    uint PriceKey(int at) => BinaryPrimitives.ReadUInt32LittleEndian(Image.Record(Section.Prices, at));
}
