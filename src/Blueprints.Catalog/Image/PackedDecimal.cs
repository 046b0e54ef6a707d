namespace Blueprints.Catalog.Image;

/// <summary>A non-negative decimal as an integer and the place of its point: exact, both ways.</summary>
readonly record struct PackedDecimal(ulong Digits, byte Scale)
{
    public const int MaxScale = 28;

    public decimal Value => new((int)(uint)Digits, (int)(uint)(Digits >> 32), 0, isNegative: false, Scale);

    /// <summary>Packs a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or has more digits than fit.</exception>
    public static PackedDecimal Of(decimal value, ulong maxDigits = ulong.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        return bits[2] == 0 && digits <= maxDigits
            ? new(digits, (byte)(bits[3] >> 16))
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"A catalog holds figures of up to {maxDigits} without the point.");
    }
}
