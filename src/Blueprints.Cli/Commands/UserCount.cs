using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Quantities;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>Reads a number of users as people write it: <c>50000</c>, <c>50k</c>, <c>1.5M</c>, or a range <c>40k..80k</c>.</summary>
static partial class UserCount
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
        if (!Digits().IsMatch(digits) || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
            throw Bad(text);
        return value <= Most && value * factor <= Most ? value * factor : throw Bad(text);
    }

    // Commas only where thousands have them: 1,5M is not 15M.
    [GeneratedRegex(@"^([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?$")]
    private static partial Regex Digits();

    static InvalidInputException Bad(string text) =>
        new($"--users is \"{text}\"; allowed: 0 to 10,000,000,000, as 50000, 50k, 1.5M or a range 40k..80k");
}
