using System.Globalization;

namespace Blueprints.Simulation;

/// <summary>Collects what is wrong with a record's numbers: what, got, allowed.</summary>
sealed class Check(string subject)
{
    public List<string> Found { get; } = [];

    public Check AtLeast(double value, double least, string what) => Require(value >= least && double.IsFinite(value), value, what, $"{Text(least)} or more");

    public Check Above(double value, double bound, string what) => Require(value > bound && double.IsFinite(value), value, what, $"above {Text(bound)}");

    public Check Between(double value, double least, double most, string what) => Require(value >= least && value <= most, value, what, $"{Text(least)} to {Text(most)}");

    public Check Require(bool holds, double got, string what, string allowed) => holds ? this : Say($"{what}: got {Text(got)}, allowed: {allowed}");

    public Check Say(string problem)
    {
        Found.Add($"{subject}: {problem}");
        return this;
    }

    static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
