using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi;

/// <summary>Says which types an output may have.</summary>
internal static class OutputTypes
{
    private static readonly HashSet<Type> Simple =
    [
        typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object), typeof(JsonElement),
        typeof(Asset), typeof(Archive), typeof(AssetOrArchive),
    ];

    /// <summary>Fails if a value of the type could never be made from what a provider sends.</summary>
    /// <exception cref="InvalidOperationException">The type, or one inside it, is not allowed.</exception>
    public static void Check(string path, Type type) => Check(path, type, []);

    public static ConstructorInfo? ConstructorOf(Type outputType)
    {
        var all = outputType.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        return System.Array.Find(all, constructor => constructor.IsDefined(typeof(OutputConstructorAttribute)))
            ?? (all.Count(constructor => constructor.IsPublic) == 1 ? all.Single(constructor => constructor.IsPublic) : null);
    }

    public static string WireNameOf(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;

    private static void Check(string path, Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || Simple.Contains(type) || type.IsAssignableTo(typeof(Resource)) || EnumConversion.Of(type) is not null)
            return;

        if (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int))
            return;

        foreach (var part in PartsOf(path, type))
            Check(path, part, seen);
    }

    private static IEnumerable<Type> PartsOf(string path, Type type)
    {
        if (type.IsConstructedGenericType)
            return GenericPartsOf(path, type);
        if (type.IsInterface && type.IsDefined(typeof(DiscriminatedUnionDiscriminatorAttribute)))
            return type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>().Select(known => known.Type);
        if (!type.IsDefined(typeof(OutputTypeAttribute)))
            throw Invalid(path, type);

        return ConstructorOf(type)?.GetParameters().Select(parameter => parameter.ParameterType)
            ?? throw new InvalidOperationException($"{type.FullName} has [OutputType] but no constructor with [OutputConstructor].");
    }

    private static Type[] GenericPartsOf(string path, Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GenericTypeArguments;
        if (definition == typeof(ImmutableDictionary<,>))
            return arguments[0] == typeof(string) ? [arguments[1]] : throw Invalid(path, type);

        return definition == typeof(Nullable<>) || definition == typeof(Union<,>) || definition == typeof(ImmutableArray<>) || definition == typeof(Output<>)
            ? arguments
            : throw Invalid(path, type);
    }

    private static InvalidOperationException Invalid(string path, Type type) => new(
        $"{path} has or contains the type {type.FullName}, which an output cannot have. Allowed are bool, int, double, string, object, JSON, " +
        "assets, resources, enums, Nullable<...>, Union<...>, ImmutableArray<...>, ImmutableDictionary<string, ...> and classes with [OutputType].");
}
