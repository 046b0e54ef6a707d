using System.Globalization;
using Blueprints.Quantities;

namespace Blueprints.Validation;

/// <summary>Values as messages show them.</summary>
static class Text
{
    // Room for the longest list of choices a real design has; a hostile document must not be echoed by the megabyte.
    const int MaxLength = 400;

    // Every digit, so that a value just outside its range does not read like its end.
    const string Digits = "0.############################";

    public static string Of(decimal value) => value.ToString(Digits, CultureInfo.InvariantCulture);

    public static string Of(Interval value) => value.IsExact
        ? Of(value.Expected)
        : $"{Of(value.Low)} to {Of(value.High)}, expected {Of(value.Expected)}";

    public static string Shorten(string text, int most = MaxLength)
    {
        if (text.Length <= most)
            return text;
        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return string.Create(CultureInfo.InvariantCulture, $"{text[..end]}… ({text.Length} characters)");
    }
}
