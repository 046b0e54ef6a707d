using System.Globalization;

namespace Blueprints.Quantities;

/// <summary>
/// An amount of data. AWS bills in binary gigabytes (1 GB on the bill = 2^30 bytes), and so does this project: a kilobyte here is 1,024 bytes.
/// Default: nothing. Never negative.
/// </summary>
public readonly record struct DataSize
{
    const decimal BytesPerKilobyte = 1024;
    const decimal BytesPerGigabyte = 1024 * 1024 * 1024;

    DataSize(decimal bytes)
    {
        // Not ThrowIfNegative, which refuses a zero with a minus sign.
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 0m);
        Bytes = bytes;
    }

    /// <summary>The amount in bytes.</summary>
    public decimal Bytes { get; }

    /// <summary>The amount in billing gigabytes (2^30 bytes).</summary>
    public decimal Gigabytes => Bytes / BytesPerGigabyte;

    /// <summary>An amount in kilobytes of 1,024 bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static DataSize FromKilobytes(decimal kilobytes) => new(kilobytes * BytesPerKilobyte);

    /// <summary>An amount in billing gigabytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static DataSize FromGigabytes(decimal gigabytes) => new(gigabytes * BytesPerGigabyte);

    /// <summary>The sum.</summary>
    public static DataSize operator +(DataSize a, DataSize b) => new(a.Bytes + b.Bytes);

    /// <summary>The amount times a count of 0 or more.</summary>
    public static DataSize operator *(DataSize size, decimal count) => new(size.Bytes * count);

    /// <summary>In gigabytes: <c>12.5 GB</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Gigabytes:0.###} GB");
}
