using System.Globalization;
using Blueprints.Validation;

namespace Blueprints.Estimation.Calibration;

/// <summary>Numbers in texts that other tools wrote, and what to say where one is wrong.</summary>
static class MeasuredText
{
    // Above everything that is measured, and far from what arithmetic does not stand.
    const double Most = 1e18;

    /// <exception cref="InvalidInputException">It is no number of 0 or more.</exception>
    public static double Number(string text, string what, string source, int line) =>
        double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= Most
            ? value
            : throw Bad(source, line, $"{what} is \"{Short(text)}\"; allowed: a number of 0 or more");

    public static InvalidInputException Bad(string source, int line, string message) => new(string.Create(CultureInfo.InvariantCulture, $"{source}, line {line}: {message}"));

    public static InvalidInputException Nothing(string source, string what) => new($"{source}: there is no {what} in it");

    /// <summary>The beginning of a text on one line.</summary>
    public static string Short(string text, int most = 80)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= most ? line : $"{line[..most]}…";
    }

    public static string[] Lines(string text) => text.Split('\n');
}
