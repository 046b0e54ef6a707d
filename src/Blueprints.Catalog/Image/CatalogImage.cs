using System.Buffers.Binary;

namespace Blueprints.Catalog.Image;

/// <summary>A catalog as bytes. Opening checks the header; everything else is read in place, when it is asked for.</summary>
sealed class CatalogImage
{
    readonly byte[] _bytes;

    CatalogImage(byte[] bytes, DateOnly effective) => (_bytes, Effective) = (bytes, effective);

    public DateOnly Effective { get; }

    public int VersionText => (int)ReadHeader(ImageFormat.NameAt);

    public static CatalogImage Open(byte[] bytes)
    {
        if (bytes.Length < ImageFormat.HeaderSize || !bytes.AsSpan().StartsWith(ImageFormat.Magic))
        {
            throw Damaged($"got {bytes.Length} bytes that are not a price catalog");
        }

        var version = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(ImageFormat.VersionAt));
        if (version != ImageFormat.Version)
        {
            throw Damaged($"got format version {version}, allowed: {ImageFormat.Version}");
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(ImageFormat.LengthAt));
        if (length != bytes.Length)
        {
            throw Damaged($"got {bytes.Length} bytes where the header says {length}");
        }

        var image = new CatalogImage(bytes, ReadDate(bytes));
        image.CheckDirectory();
        return image;
    }

    public static InvalidDataException Damaged(string what) =>
        new($"The price catalog cannot be read: {what}. Compile it again from its sources with tools/CatalogCompiler.");

    public ReadOnlySpan<byte> Bytes(Section section)
    {
        var (offset, length) = Place(section);
        return _bytes.AsSpan((int)offset, (int)length);
    }

    public StringTable Strings(Section section) => new(Bytes(section));

    public int Count(Section section) => Bytes(section).Length / ImageFormat.RecordSize(section);

    public ReadOnlySpan<byte> Record(Section section, int index)
    {
        var size = ImageFormat.RecordSize(section);
        return Bytes(section).Slice(index * size, size);
    }

    public void CopyTo(Stream destination) => destination.Write(_bytes);

    static DateOnly ReadDate(byte[] bytes)
    {
        var number = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(ImageFormat.EffectiveAt));
        var (year, month, day) = ((int)(number / 10_000), (int)(number / 100 % 100), (int)(number % 100));
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : throw Damaged($"got the effective date {number}, allowed: yyyymmdd");
    }

    (uint Offset, uint Length) Place(Section section)
    {
        var at = ImageFormat.DirectoryAt + ((int)section * ImageFormat.DirectoryEntrySize);
        return (ReadHeader(at), ReadHeader(at + sizeof(uint)));
    }

    uint ReadHeader(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(at));

    void CheckDirectory()
    {
        ulong end = (uint)ImageFormat.HeaderSize;
        for (var section = Section.Texts; (int)section < ImageFormat.SectionCount; section++)
        {
            var (offset, length) = Place(section);
            var record = (uint)ImageFormat.RecordSize(section);
            if (offset != end || (ulong)offset + length > (ulong)_bytes.Length || (record > 0 && length % record != 0))
            {
                throw Damaged($"section {section} is out of place");
            }

            end = (ulong)offset + length;
        }

        if (end != (ulong)_bytes.Length)
        {
            throw Damaged("bytes follow the last section");
        }
    }
}
