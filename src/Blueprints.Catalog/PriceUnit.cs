namespace Blueprints.Catalog;

/// <summary>What a price is for one of: <c>hour</c>, <c>gb-month</c>, <c>million-requests</c>.</summary>
/// <remarks>
/// A code that begins with <c>thousand-</c>, <c>ten-thousand-</c> or <c>million-</c> counts in lots: tiers and allowances are then written in the single
/// measure, so that the tier of a price per <c>million-requests</c> starts at 100,000,000,000 <c>requests</c>.
/// </remarks>
/// <param name="Code">The code as it stands in the catalog.</param>
/// <param name="Measure">What is counted singly: the code without its lot, such as <c>requests</c>.</param>
/// <param name="Size">How many of <paramref name="Measure"/> one unit holds: 1, 1,000, 10,000 or 1,000,000.</param>
public readonly record struct PriceUnit(string Code, string Measure, decimal Size)
{
    static readonly (string Prefix, decimal Size)[] Lots = [("thousand-", 1_000m), ("ten-thousand-", 10_000m), ("million-", 1_000_000m)];

    /// <summary>Reads a unit code.</summary>
    /// <param name="code">A code, such as <c>million-requests</c>; any other word counts singly.</param>
    public static PriceUnit Of(string code)
    {
        foreach (var (prefix, size) in Lots)
        {
            if (code.StartsWith(prefix, StringComparison.Ordinal))
            {
                return new(code, code[prefix.Length..], size);
            }
        }

        return new(code, code, 1m);
    }
}
