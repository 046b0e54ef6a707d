using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>Reads a length of time as people write it: <c>60s</c>, <c>5m</c>, <c>1h</c>, or seconds.</summary>
static partial class TimeSpanText
{
    /// <exception cref="InvalidInputException">The text is no length of time, or not within a second and a day.</exception>
    public static double Seconds(string option, string text)
    {
        var match = Pattern().Match(text);
        var seconds = match.Success
            ? double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) * match.Groups["unit"].Value switch { "m" => 60, "h" => 3_600, _ => 1 }
            : 0;
        return seconds is >= 1 and <= 86_400 ? seconds : throw new InvalidInputException($"{option} is \"{text}\"; allowed: a second to a day, such as 60s, 5m or 1h");
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,6}(\.[0-9]{1,3})?)(?<unit>s|m|h)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
