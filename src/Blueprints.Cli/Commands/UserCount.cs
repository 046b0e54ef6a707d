using System.Globalization;
using Blueprints.Quantities;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>Reads a number of users as people write it: <c>50000</c>, <c>50k</c>, <c>1.5M</c>, or a range <c>40k..80k</c>.</summary>
static class UserCount
{
    const decimal Most = 10_000_000_000;

    /// <exception cref="InvalidInputException">The text is not such a number, or out of range.</exception>
    public static Interval Parse(string text)
    {
        var ends = text.Split("..");
        if (ends.Length > 2)
            throw Bad(text);
        var low = Number(ends[0], text);
        var high = Number(ends[^1], text);
        if (low > high)
            throw Bad(text);
        return new(low, (low + high) / 2, high);
    }

    static decimal Number(string number, string text)
    {
        var factor = number.Length > 0 ? number[^1] switch { 'k' or 'K' => 1_000m, 'm' or 'M' => 1_000_000m, _ => 1m } : 1m;
        var digits = factor == 1 ? number : number[..^1];
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
            throw Bad(text);
        return value is >= 0 and <= Most && value * factor <= Most ? value * factor : throw Bad(text);
    }

    static InvalidInputException Bad(string text) =>
        new($"--users is \"{text}\"; allowed: 0 to 10,000,000,000, as 50000, 50k, 1.5M or a range 40k..80k");
}
