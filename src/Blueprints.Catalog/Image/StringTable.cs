using System.Buffers.Binary;
using System.Text;

namespace Blueprints.Catalog.Image;

/// <summary>A table of UTF-8 strings as it lies in the image: count, count + 1 offsets, bytes.</summary>
readonly ref struct StringTable(ReadOnlySpan<byte> bytes)
{
    readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Count => _bytes.Length < sizeof(uint) ? 0 : (int)BinaryPrimitives.ReadUInt32LittleEndian(_bytes);

    public string this[int index] => Encoding.UTF8.GetString(Utf8(index));

    public ReadOnlySpan<byte> Utf8(int index)
    {
        var text = _bytes[((Count + 2) * sizeof(uint))..];
        return text[Offset(index)..Offset(index + 1)];
    }

    /// <summary>The position of a string in a sorted table, or a negative number.</summary>
    public int Find(string value)
    {
        Span<byte> buffer = stackalloc byte[512];
        return Encoding.UTF8.TryGetBytes(value, buffer, out var length) ? Find(buffer[..length]) : -1;
    }

    int Find(ReadOnlySpan<byte> value)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Utf8(middle).SequenceCompareTo(value);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>What is wrong with the table; null if nothing is. Keys are ASCII and in order; other texts are not looked up.</summary>
    public string? Damage(bool areKeys)
    {
        if (_bytes.Length < sizeof(uint) || Count < 0 || Count > (_bytes.Length / sizeof(uint)) - 2)
        {
            return "its count does not fit its length";
        }

        var room = _bytes.Length - ((Count + 2) * sizeof(uint));
        if (Offset(0) != 0 || Offset(Count) != room)
        {
            return "its offsets do not span its bytes";
        }

        for (var i = 0; i < Count; i++)
        {
            if (Offset(i + 1) < Offset(i) || Offset(i + 1) > room)
            {
                return $"string {i} ends before it starts";
            }
        }

        for (var i = 0; areKeys && i < Count; i++)
        {
            if (!Ascii.IsValid(Utf8(i)) || (i > 0 && Utf8(i - 1).SequenceCompareTo(Utf8(i)) >= 0))
            {
                return $"string {i} is no key or out of order";
            }
        }

        return null;
    }

    int Offset(int index) => (int)BinaryPrimitives.ReadUInt32LittleEndian(_bytes[((index + 1) * sizeof(uint))..]);
}
