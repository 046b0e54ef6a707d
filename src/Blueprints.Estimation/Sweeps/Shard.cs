using System.Globalization;
using Blueprints.Validation;

namespace Blueprints.Estimation.Sweeps;

/// <summary>
/// One of several equal parts of a sweep over scenarios: every so manyth of them. Parts are counted from 0 as array jobs do, or from 1 as people do: the last of either is the first
/// of the other (4/4 is 0/4), so 0 to 3 of 4 and 1 to 4 of 4 both make a whole.
/// </summary>
public sealed record Shard
{
    const int MostShards = 4_096;

    /// <summary>A part.</summary>
    /// <param name="index">Which; 0 to <paramref name="count"/>.</param>
    /// <param name="count">Of how many; 1 to 4,096.</param>
    /// <exception cref="InvalidInputException">A number is out of range.</exception>
    public Shard(int index, int count)
    {
        if (count is < 1 or > MostShards || index < 0 || index > count)
            throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture, $"the part is {index}/{count}; allowed: I/N with N from 1 to {MostShards:#,##0} and I from 0 to N - 1 (or from 1 to N)"));
        (Index, Count) = (index % count, count);
    }

    /// <summary>Which part, 0 to <see cref="Count"/> - 1.</summary>
    public int Index { get; }

    /// <summary>How many parts there are.</summary>
    public int Count { get; }

    /// <summary>Reads <c>3/16</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="InvalidInputException">The text is not two whole numbers with a stroke between, or a number is out of range.</exception>
    public static Shard Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && Number(parts[0]) is { } index && Number(parts[1]) is { } count
            ? new(index, count)
            : throw new InvalidInputException($"the part is \"{text}\"; allowed: I/N, such as 0/16");
    }

    /// <summary>Whether a scenario belongs to the part.</summary>
    /// <param name="scenario">The scenario's number, from 0.</param>
    public bool Takes(int scenario) => scenario % Count == Index;

    /// <summary>The part as <c>I/N</c>, counted from 0.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");

    static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
