using System.Collections;
using System.Reflection;
using Blueprints.Estimation.Capacity;

namespace Blueprints.Estimation.Tests.Capacity;

/// <summary>Every public function of the folder, whatever numbers it is given: an answer without NaN, or a refusal that names the range.</summary>
public sealed class RangeTests
{
    static readonly double[] Numbers = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1, -0.0, 0, double.Epsilon, 1e-300, 1e-9, 0.25, 0.5, 0.99, 1, 1.5, 2, 7, 300, 1e9, 1e300, double.MaxValue];

    const int Calls = 100;

    // Larger whole numbers are loops of minutes and not ranges; each function's own tests have them.
    static readonly int[] Wholes = [-1, 0, 1, 2, 3, 7, 50, 300];

    public static TheoryData<string> Functions() => [.. All().Select(Name)];

    [Fact]
    public void There_are_functions_to_try() => All().Count().Should().BeGreaterThan(70);

    [Theory]
    [MemberData(nameof(Functions))]
    public void Answers_carry_no_nan_and_refusals_name_the_range(string name)
    {
        var method = All().Single(one => Name(one) == name);
        Enumerable.Range(0, Calls).Select(seed => Problem(method, Arguments(method, new(seed), usual: seed % 4))).OfType<string>().Should().BeEmpty();
    }

    static string? Problem(MethodInfo method, object?[] arguments)
    {
        try
        {
            return Bad(method.Invoke(null, arguments)) ? $"{Name(method)} of {Text(arguments)} has NaN in its answer" : null;
        }
        catch (TargetInvocationException e) when (e.InnerException is ArgumentOutOfRangeException refused)
        {
            return refused.Message.Contains("allowed:", StringComparison.Ordinal) ? null : $"{Name(method)} of {Text(arguments)} does not name the range: {refused.Message}";
        }
        catch (TargetInvocationException e)
        {
            return $"{Name(method)} of {Text(arguments)}: {e.InnerException!.GetType().Name}, {e.InnerException.Message}";
        }
    }

    // Mostly numbers that make sense, with one among them that may not: otherwise hardly any call is answered.
    static object?[] Arguments(MethodInfo method, Random random, int usual) => [.. method.GetParameters().Select(parameter => Argument(parameter.ParameterType, random, usual))];

    static object? Argument(Type type, Random random, int usual) => type == typeof(int) ? random.Next(4) < usual ? random.Next(1, 20) : Wholes[random.Next(Wholes.Length)]
        : type == typeof(double) ? Number(random, usual)
        : type == typeof(bool) ? random.Next(2) == 0
        : type == typeof(long) ? (long)random.Next(-1, 400)
        : Enumerable.Range(0, random.Next(0, 6)).Select(_ => Number(random, usual)).ToArray();

    static double Number(Random random, int usual) => random.Next(4) < usual ? random.NextDouble() * 3 : Numbers[random.Next(Numbers.Length)];

    static bool Bad(object? answer) => answer switch
    {
        double number => double.IsNaN(number),
        null or string or bool or int or long => false,
        IEnumerable several => several.Cast<object?>().Any(Bad),
        _ when answer.GetType().Assembly != typeof(ErlangB).Assembly => false,
        _ => answer.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0).Any(property => Bad(property.GetValue(answer))),
    };

    static IEnumerable<MethodInfo> All() => typeof(ErlangB).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(ErlangB).Namespace)
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)).Where(method => !method.IsSpecialName && method.GetParameters().All(parameter => IsNumber(parameter.ParameterType)));

    static bool IsNumber(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(double) || type == typeof(bool) || type.IsAssignableFrom(typeof(double[]));

    static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => $"{parameter.ParameterType.Name} {parameter.Name}"))})";

    static string Text(object?[] arguments) => string.Join(", ", arguments.Select(one => one is double[] several ? $"[{string.Join(' ', several)}]" : one));
}
