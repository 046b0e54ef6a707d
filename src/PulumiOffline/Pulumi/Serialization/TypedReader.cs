using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi;

/// <summary>Turns plain values into the types of outputs. A value that does not fit gives a warning and the type's default.</summary>
internal sealed class TypedReader(Action<string> warn)
{
    public OutputData<object?> Read(string path, object? wire, Type target)
    {
        var data = WireReader.Read(wire);
        return data with { Value = ConvertOrWarn(path, data.Value, target) };
    }

    private object? ConvertOrWarn(string path, object? value, Type target)
    {
        var (converted, problem) = Convert(path, value, target);
        if (problem is not null)
            warn(problem);
        return converted;
    }

    private (object? Value, string? Problem) Convert(string path, object? value, Type target)
    {
        if (Nullable.GetUnderlyingType(target) is { } underlying)
            return value is null ? default : Convert(path, value, underlying);
        if (value is null)
            return (target.IsValueType ? Activator.CreateInstance(target) : null, null);
        if (target == typeof(object) || target == typeof(ImmutableDictionary<string, object>))
            return Ensure(path, value, target);
        if (target == typeof(int))
            return value is double number ? ((int)number, null) : Mismatch(path, value, target);
        if (target == typeof(JsonElement))
            return (JsonSerializer.SerializeToElement(value), null);
        if (target.IsEnum)
            return value is double constant ? (Enum.ToObject(target, (int)constant), null) : Mismatch(path, value, target);
        if (EnumConversion.Of(target) is { } conversion)
            return conversion.TryMake(value, out var made) ? (made, null) : Mismatch(path, value, target);
        if (target.IsConstructedGenericType)
            return ConvertGeneric(path, value, target);
        if (target.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>() is { } discriminator)
            return ConvertCase(path, value, target, discriminator.PropertyName);
        return target.IsDefined(typeof(OutputTypeAttribute)) ? ConvertObject(path, value, target) : Ensure(path, value, target);
    }

    private (object? Value, string? Problem) ConvertGeneric(string path, object? value, Type target)
    {
        var definition = target.GetGenericTypeDefinition();
        var arguments = target.GenericTypeArguments;
        if (definition == typeof(Union<,>))
            return ConvertUnion(path, value!, target);
        if (definition == typeof(ImmutableArray<>) && value is ImmutableArray<object?> list)
            return (TypedCollections.Array(arguments[0], list.Select(item => ConvertOrWarn(path, item, arguments[0]))), null);
        if (definition == typeof(ImmutableDictionary<,>) && value is ImmutableDictionary<string, object?> map)
            return (TypedCollections.Map(arguments[1], map.Select(entry => KeyValuePair.Create(entry.Key, ConvertOrWarn(path, entry.Value, arguments[1])))), null);
        if (definition == typeof(Output<>))
            return (TypedCollections.Output(arguments[0], ConvertOrWarn(path, value, arguments[0])), null);
        return Mismatch(path, value!, target);
    }

    private (object? Value, string? Problem) ConvertUnion(string path, object value, Type target)
    {
        for (var index = 0; index < 2; index++)
        {
            var (converted, problem) = Convert(path, value, target.GenericTypeArguments[index]);
            if (problem is null)
                return (target.GetMethod(index == 0 ? nameof(Union<,>.FromT0) : nameof(Union<,>.FromT1))!.Invoke(null, [converted]), null);
        }

        return Mismatch(path, value, target);
    }

    private (object? Value, string? Problem) ConvertCase(string path, object value, Type target, string property)
    {
        var cases = target.GetCustomAttributes<DiscriminatedUnionCaseAttribute>().ToList();
        var tag = (value as ImmutableDictionary<string, object?>)?.GetValueOrDefault(property) as string;
        return cases.Find(candidate => candidate.Tag == tag) is { } found
            ? Convert(path, value, found.Type)
            : (null, $"{path}: \"{property}\" is \"{tag}\"; expected one of {string.Join(", ", cases.Select(known => known.Tag).Order(StringComparer.Ordinal))}");
    }

    private (object? Value, string? Problem) ConvertObject(string path, object value, Type target)
    {
        if (value is not ImmutableDictionary<string, object?> map)
            return Mismatch(path, value, target);
        if (OutputTypes.ConstructorOf(target) is not { } constructor)
            return (null, $"{path}: {target.FullName} has [OutputType] but no constructor with [OutputConstructor]");

        var arguments = constructor.GetParameters().Select(parameter => ConvertOrWarn(
            $"{target.FullName}({parameter.Name})", map.GetValueOrDefault(OutputTypes.WireNameOf(parameter)), parameter.ParameterType));
        return (constructor.Invoke([.. arguments]), null);
    }

    private static (object? Value, string? Problem) Ensure(string path, object value, Type target) =>
        target.IsInstanceOfType(value) ? (value, null) : Mismatch(path, value, target);

    private static (object? Value, string? Problem) Mismatch(string path, object value, Type target) =>
        (null, $"{path}: expected {target.FullName}, got {value.GetType().FullName}");
}
