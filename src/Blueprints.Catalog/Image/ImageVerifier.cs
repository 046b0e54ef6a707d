using System.Buffers.Binary;

namespace Blueprints.Catalog.Image;

/// <summary>Checks that every reference in an image leads somewhere. For images of unknown origin; a test does it for the one shipped.</summary>
sealed class ImageVerifier
{
    readonly CatalogImage _image;
    readonly int _texts;

    ImageVerifier(CatalogImage image)
    {
        _image = image;
        foreach (var (section, areKeys) in new[]
        {
            (Section.Texts, false), (Section.RegionCodes, true), (Section.Skus, true), (Section.ShapeNames, true), (Section.AllowanceSkus, true),
        })
        {
            if (image.Strings(section).Damage(areKeys) is { } damage)
            {
                throw CatalogImage.Damaged($"{section}: {damage}");
            }
        }

        _texts = image.Strings(Section.Texts).Count;
    }

    public static void Verify(CatalogImage image)
    {
        var verifier = new ImageVerifier(image);
        verifier.CheckCounts();
        verifier.CheckRegions();
        verifier.CheckSpans();
        verifier.CheckPrices();
        verifier.CheckTiers();
        verifier.CheckShapes();
        verifier.CheckAllowances();
    }

    void CheckCounts()
    {
        Require((uint)_image.VersionText < (uint)_texts, Section.Texts, 0);
        Require(_image.Strings(Section.RegionCodes).Count == _image.Count(Section.Regions), Section.Regions, 0);
        Require(_image.Count(Section.Regions) <= ImageFormat.MaxRegions, Section.Regions, 0);
        Require(_image.Strings(Section.RegionCodes).Find(PriceCatalog.GlobalRegion) >= 0, Section.RegionCodes, 0);
        Require(_image.Strings(Section.ShapeNames).Count == _image.Count(Section.Shapes), Section.Shapes, 0);
        Require(_image.Strings(Section.AllowanceSkus).Count == _image.Count(Section.Allowances), Section.Allowances, 0);
    }

    void CheckRegions()
    {
        for (var i = 0; i < _image.Count(Section.Regions); i++)
        {
            var record = _image.Record(Section.Regions, i);
            var name = BinaryPrimitives.ReadUInt16LittleEndian(record);
            Require(name == ImageFormat.NoText || (name < _texts && IsText(record[2..])), Section.Regions, i);
        }
    }

    void CheckSpans()
    {
        for (var i = 0; i < _image.Count(Section.Spans); i++)
        {
            var record = _image.Record(Section.Spans, i);
            var from = BinaryPrimitives.ReadUInt64LittleEndian(record);
            Require(from < BinaryPrimitives.ReadUInt64LittleEndian(record[8..]), Section.Spans, i);
        }
    }

    void CheckPrices()
    {
        var (skus, regions) = ((uint)_image.Strings(Section.Skus).Count, (uint)_image.Count(Section.Regions));
        var tiers = 0L;
        var before = -1L;
        for (var i = 0; i < _image.Count(Section.Prices); i++)
        {
            var record = _image.Record(Section.Prices, i);
            var key = BinaryPrimitives.ReadUInt32LittleEndian(record);
            var count = BinaryPrimitives.ReadUInt16LittleEndian(record[6..]);
            Require(key > before && key >> 8 < skus && (key & 0xFF) < regions && IsText(record[4..]), Section.Prices, i);
            Require(count > 0 && BinaryPrimitives.ReadUInt32LittleEndian(record[8..]) == tiers, Section.Prices, i);
            (before, tiers) = (key, tiers + count);
        }

        Require(tiers == _image.Count(Section.Tiers), Section.Tiers, 0);
    }

    void CheckTiers()
    {
        var spans = _image.Count(Section.Spans);
        for (var i = 0; i < _image.Count(Section.Tiers); i++)
        {
            var record = _image.Record(Section.Tiers, i);
            var span = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
            Require(IsText(record[8..]) && span < spans && IsText(record[12..]) && record[14] <= PackedDecimal.MaxScale, Section.Tiers, i);
        }
    }

    void CheckShapes()
    {
        for (var i = 0; i < _image.Count(Section.Shapes); i++)
        {
            var record = _image.Record(Section.Shapes, i);
            var scales = record[5..10];
            Require(IsText(record[2..]) && record[4] <= (byte)CpuArchitecture.Arm64 && !scales.ContainsAnyExceptInRange((byte)0, (byte)PackedDecimal.MaxScale),
                Section.Shapes, i);
        }
    }

    void CheckAllowances()
    {
        for (var i = 0; i < _image.Count(Section.Allowances); i++)
        {
            var record = _image.Record(Section.Allowances, i);
            Require(IsText(record[8..]) && IsText(record[10..]) && IsText(record[12..]) && record[14] <= PackedDecimal.MaxScale, Section.Allowances, i);
        }
    }

    bool IsText(ReadOnlySpan<byte> id) => BinaryPrimitives.ReadUInt16LittleEndian(id) < _texts;

    static void Require(bool holds, Section section, int record)
    {
        if (!holds)
        {
            throw CatalogImage.Damaged($"{section}: record {record} is damaged");
        }
    }
}
