using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Blueprints.Catalog.Image;

/// <summary>Writes a catalog as bytes: the same facts give the same bytes, in whatever order they were added.</summary>
sealed class ImageWriter
{
    readonly Dictionary<string, int> _textIds = new(StringComparer.Ordinal);
    readonly List<string> _texts = [];
    readonly Dictionary<(ulong From, ulong To), ushort> _spanIds = [];
    readonly List<byte>[] _sections = [.. Enumerable.Range(0, ImageFormat.SectionCount).Select(_ => new List<byte>())];

    public static byte[] Write(CatalogFacts facts)
    {
        var writer = new ImageWriter();
        var version = writer.Text(facts.Version);
        writer.AddRegions(facts.Regions);
        writer.AddPrices(facts.Prices, [.. facts.Regions.Keys]);
        writer.AddShapes(facts.Shapes);
        writer.AddAllowances(facts.Allowances);
        writer.AddStrings(Section.Texts, writer._texts);
        return writer.Assemble(facts.Effective, version);
    }

    void AddRegions(SortedDictionary<string, AwsRegion?> regions)
    {
        if (regions.Count > ImageFormat.MaxRegions)
        {
            throw new InvalidOperationException($"got {regions.Count} regions, allowed: up to {ImageFormat.MaxRegions}.");
        }

        AddStrings(Section.RegionCodes, regions.Keys);
        var records = _sections[(int)Section.Regions];
        foreach (var region in regions.Values)
        {
            Append(records, region is null ? ImageFormat.NoText : Text(region.Name));
            Append(records, region is null ? (ushort)0 : Text(region.ZoneLetters));
        }
    }

    void AddPrices(SortedDictionary<(string Sku, string Region), Price> prices, List<string> regions)
    {
        var records = _sections[(int)Section.Prices];
        List<string> skus = [];
        var tiers = 0u;
        foreach (var ((sku, region), price) in prices)
        {
            if (skus.Count == 0 || skus[^1] != sku)
            {
                skus.Add(sku);
            }

            Append(records, ImageFormat.PriceKey(skus.Count - 1, regions.BinarySearch(region, StringComparer.Ordinal)));
            Append(records, Text(price.Unit));
            Append(records, checked((ushort)price.Tiers.Length));
            Append(records, tiers);
            tiers += (uint)price.Tiers.Length;
            foreach (var tier in price.Tiers)
            {
                AddTier(tier);
            }
        }

        AddStrings(Section.Skus, skus);
    }

    void AddTier(PriceTier tier)
    {
        var records = _sections[(int)Section.Tiers];
        var price = PackedDecimal.Of(tier.UnitPrice);
        Append(records, price.Digits);
        Append(records, Text(tier.Source));
        Append(records, Span(tier));
        Append(records, Text(tier.Effective));
        records.AddRange([price.Scale, 0]);
    }

    ushort Span(PriceTier tier)
    {
        var span = (From: Whole(tier.From), To: tier.To is { } to ? Whole(to) : ImageFormat.NoEnd);
        if (!_spanIds.TryGetValue(span, out var id))
        {
            _spanIds.Add(span, id = checked((ushort)_spanIds.Count));
            Append(_sections[(int)Section.Spans], span.From);
            Append(_sections[(int)Section.Spans], span.To);
        }

        return id;
    }

    static ulong Whole(decimal bound) => bound == decimal.Truncate(bound) && bound < ImageFormat.NoEnd
        ? (ulong)bound
        : throw new ArgumentException(FormattableString.Invariant($"got the tier bound {bound}, allowed: a whole number."), nameof(bound));

    void AddShapes(SortedDictionary<string, InstanceShape> shapes)
    {
        AddStrings(Section.ShapeNames, shapes.Keys);
        var records = _sections[(int)Section.Shapes];
        foreach (var shape in shapes.Values)
        {
            PackedDecimal[] fields =
            [
                .. new[] { shape.MemoryGiB, shape.NetworkBaselineGbps, shape.NetworkBurstGbps, shape.EbsBaselineMbps, shape.ClockGHz }
                    .Select(field => PackedDecimal.Of(field, uint.MaxValue)),
            ];
            Append(records, checked((ushort)shape.VCpu));
            Append(records, Text(shape.Source));
            records.Add((byte)shape.Architecture);
            records.AddRange(fields.Select(field => field.Scale));
            records.AddRange([0, 0]);
            foreach (var field in fields)
            {
                Append(records, (uint)field.Digits);
            }
        }
    }

    void AddAllowances(SortedDictionary<string, Allowance> allowances)
    {
        AddStrings(Section.AllowanceSkus, allowances.Keys);
        var records = _sections[(int)Section.Allowances];
        foreach (var allowance in allowances.Values)
        {
            var quantity = PackedDecimal.Of(allowance.Quantity);
            Append(records, quantity.Digits);
            Append(records, Text(allowance.Pool));
            Append(records, Text(allowance.Measure));
            Append(records, Text(allowance.Source));
            records.AddRange([quantity.Scale, 0]);
        }
    }

    ushort Text(string text)
    {
        if (!_textIds.TryGetValue(text, out var id))
        {
            _textIds.Add(text, id = _texts.Count);
            _texts.Add(text);
        }

        // The last id means "no text".
        return id < ImageFormat.NoText ? (ushort)id : throw new InvalidOperationException($"got more than {ImageFormat.NoText} different texts.");
    }

    void AddStrings(Section section, IReadOnlyCollection<string> strings)
    {
        var bytes = _sections[(int)section];
        List<byte> text = [];
        Append(bytes, (uint)strings.Count);
        Append(bytes, 0u);
        foreach (var value in strings)
        {
            text.AddRange(Encoding.UTF8.GetBytes(value));
            Append(bytes, (uint)text.Count);
        }

        bytes.AddRange(text);
    }

    byte[] Assemble(DateOnly effective, ushort version)
    {
        List<byte> header = [.. ImageFormat.Magic];
        Append(header, ImageFormat.Version);
        Append(header, (uint)(ImageFormat.HeaderSize + _sections.Sum(section => section.Count)));
        Append(header, uint.Parse(effective.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        Append(header, (uint)version);
        var offset = (uint)ImageFormat.HeaderSize;
        foreach (var section in _sections)
        {
            Append(header, offset);
            Append(header, (uint)section.Count);
            offset += (uint)section.Count;
        }

        return [.. header, .. _sections.SelectMany(section => section)];
    }

    static void Append(List<byte> bytes, ushort value)
    {
        Span<byte> buffer = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(buffer, value);
        bytes.AddRange(buffer);
    }

    static void Append(List<byte> bytes, uint value)
    {
        Span<byte> buffer = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(buffer, value);
        bytes.AddRange(buffer);
    }

    static void Append(List<byte> bytes, ulong value)
    {
        Span<byte> buffer = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(buffer, value);
        bytes.AddRange(buffer);
    }
}
