using System.Globalization;

namespace Blueprints.Sharding;

/// <summary>A stretch of keys or, under consistent hash, of hash values. Both ends belong to it.</summary>
/// <param name="First">The first key or hash value, a whole number.</param>
/// <param name="Last">The last one, a whole number; 18,446,744,073,709,551,615 (2^64 - 1) where there is no end.</param>
public readonly record struct KeySpan(decimal First, decimal Last)
{
    /// <summary>The keys or hash values in it: 1 or more.</summary>
    public decimal Count => Last - First + 1;

    /// <summary>Both ends: <c>0 to 999999</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First} to {Last}");
}
