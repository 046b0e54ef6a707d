namespace Blueprints.Catalog.Image;

/// <summary>
/// The layout of a catalog image. All numbers are little-endian. The header is: magic, format version, total length, effective date (yyyymmdd), text id
/// of the version, then offset and length of each section.
/// </summary>
static class ImageFormat
{
    public const uint Version = 1;

    public const int VersionAt = 8;
    public const int LengthAt = 12;
    public const int EffectiveAt = 16;
    public const int NameAt = 20;
    public const int DirectoryAt = 24;
    public const int DirectoryEntrySize = 8;

    public const int RegionSize = 4;
    public const int PriceSize = 12;
    public const int TierSize = 16;
    public const int SpanSize = 16;
    public const int ShapeSize = 32;
    public const int AllowanceSize = 16;

    /// <summary>A text id of a region code that has no facts: "global".</summary>
    public const ushort NoText = ushort.MaxValue;

    /// <summary>The end of a span without end.</summary>
    public const ulong NoEnd = ulong.MaxValue;

    public const int MaxRegions = 256;

    public static ReadOnlySpan<byte> Magic => "BPCATLG\n"u8;

    public static int SectionCount => (int)Section.Allowances + 1;

    public static int HeaderSize => DirectoryAt + (SectionCount * DirectoryEntrySize);

    /// <summary>The size of a section's records; 0 for a table of strings.</summary>
    public static int RecordSize(Section section) => section switch
    {
        Section.Regions => RegionSize,
        Section.Prices => PriceSize,
        Section.Tiers => TierSize,
        Section.Spans => SpanSize,
        Section.Shapes => ShapeSize,
        Section.Allowances => AllowanceSize,
        _ => 0,
    };

    /// <summary>The key that prices are sorted by: SKU, then region.</summary>
    public static uint PriceKey(int sku, int region) => ((uint)sku << 8) | (uint)region;
}
