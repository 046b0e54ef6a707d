using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>Makes generic values whose element type is known only at run time.</summary>
internal static class TypedCollections
{
    public static object Array(Type element, IEnumerable<object?> items) => Make(nameof(ArrayOf), element, items);

    public static object Map(Type element, IEnumerable<KeyValuePair<string, object?>> entries) => Make(nameof(MapOf), element, entries);

    public static object Output(Type element, object? value) => Make(nameof(OutputOf), element, value);

    private static object Make(string method, Type element, object? argument) =>
        typeof(TypedCollections).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(element).Invoke(null, [argument])!;

    private static ImmutableArray<T> ArrayOf<T>(IEnumerable<object?> items) => [.. items.Select(As<T>)];

    private static ImmutableDictionary<string, T> MapOf<T>(IEnumerable<KeyValuePair<string, object?>> entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => As<T>(entry.Value));

    private static Output<T> OutputOf<T>(object? value) => Pulumi.Output.Create(As<T>(value));

    private static T As<T>(object? value) => value is null ? default! : (T)value;
}
