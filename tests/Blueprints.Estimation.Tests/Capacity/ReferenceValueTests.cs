using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Blueprints.Estimation.Capacity;
using FluentAssertions;
using Xunit;

namespace Blueprints.Estimation.Tests.Capacity;

/// <summary>Values that were computed to 40 digits by other means (see reference-values.py beside this file), against the public functions.</summary>
public sealed class ReferenceValueTests
{
    // The file states the tolerance of each value.
    [Fact]
    public void Public_functions_have_the_values_of_40_digit_arithmetic()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Capacity", "reference-values.tsv"));

        lines.Length.Should().BeGreaterThan(600);
        lines.Select(Difference).Where(difference => difference is not null).Should().BeEmpty();
    }

    static string? Difference(string line)
    {
        var cells = line.Split('\t');
        var (expected, tolerance) = (Number(cells[2]), Number(cells[3]));
        var actual = Evaluate(cells[0].Split('.'), [.. JsonDocument.Parse(cells[1]).RootElement.EnumerateArray()]);
        var near = Math.Abs(actual - expected) <= tolerance * Math.Abs(expected);
        return near ? null : string.Create(CultureInfo.InvariantCulture, $"{cells[0]} {cells[1]} is {actual:R}, not {expected:R}");
    }

    // A function by its name and number of arguments, then the properties of its result.
    static double Evaluate(string[] path, JsonElement[] arguments)
    {
        var type = typeof(ErlangB).Assembly.GetType($"Blueprints.Estimation.Capacity.{path[0]}", throwOnError: true)!;
        var method = type.GetMethods(BindingFlags.Public | BindingFlags.Static).First(candidate => candidate.Name == path[1] && Fits(candidate, arguments));
        var result = method.Invoke(null, [.. method.GetParameters().Zip(arguments, Argument)]);
        foreach (var property in path.Skip(2))
            result = result!.GetType().GetProperty(property)!.GetValue(result);
        return Convert.ToDouble(result, CultureInfo.InvariantCulture);
    }

    static bool Fits(MethodInfo method, JsonElement[] arguments) => method.GetParameters() is var parameters && parameters.Length == arguments.Length
        && parameters.Zip(arguments).All(pair => typeof(IEnumerable).IsAssignableFrom(pair.First.ParameterType)
            ? pair.Second.ValueKind == JsonValueKind.Array && pair.First.ParameterType.IsAssignableFrom(typeof(double[]))
            : pair.Second.ValueKind == JsonValueKind.Number);

    static object Argument(ParameterInfo parameter, JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select(item => item.GetDouble()).ToArray()
        : Convert.ChangeType(value.GetDouble(), parameter.ParameterType, CultureInfo.InvariantCulture);

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
