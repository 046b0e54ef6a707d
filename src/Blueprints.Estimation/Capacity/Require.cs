using System.Globalization;
using System.Runtime.CompilerServices;

namespace Blueprints.Estimation.Capacity;

/// <summary>The ranges of arguments. Each check refuses what is outside and not-a-number, and names the range.</summary>
static class Require
{
    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 && double.IsFinite(value) ? value : throw Bad(name, value, "above 0 and finite");

    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 && double.IsFinite(value) ? value : throw Bad(name, value, "0 or more and finite");

    public static double Share(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is >= 0 and <= 1 ? value : throw Bad(name, value, "0 to 1");

    public static double OpenShare(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is > 0 and < 1 ? value : throw Bad(name, value, "above 0 and below 1");

    public static double Percentile(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is >= 0 and < 1 ? value : throw Bad(name, value, "0 or more and below 1");

    public static int AtLeast(int value, int least, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= least ? value : throw Bad(name, value, string.Create(CultureInfo.InvariantCulture, $"{least} or more"));

    public static double AtLeast(double value, double least, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= least && double.IsFinite(value) ? value : throw Bad(name, value, string.Create(CultureInfo.InvariantCulture, $"{least} or more and finite"));

    public static int InRange(int value, int least, int most, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= least && value <= most ? value : throw Bad(name, value, string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"));

    /// <summary>The offered load of a queue without abandonment has to stay below its servers, else the queue grows without end.</summary>
    public static void Stable(double offered, double servers, [CallerArgumentExpression(nameof(offered))] string name = "")
    {
        if (!(offered < servers))
            throw Bad(name, offered, string.Create(CultureInfo.InvariantCulture, $"below the servers, {servers}: at or above them the queue grows without end"));
    }

    public static IReadOnlyList<double> NotEmpty(IReadOnlyList<double> values, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(values, name);
        return values.Count > 0 ? values : throw Bad(name, 0, "at least one value");
    }

    public static ArgumentOutOfRangeException Bad(string name, double value, string allowed) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; allowed: {allowed}"));
}
