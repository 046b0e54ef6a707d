using System.Reflection;
using System.Text.Json.Nodes;
using Blueprints.Manifests;
using Pulumi;

namespace Blueprints.Kubernetes.Typed;

/// <summary>
/// Reads a manifest as the args of Pulumi's typed resources, so that what is rendered and what is deployed are one thing. Strict: a field that the args do not have is an error.
/// </summary>
static class TypedArgs
{
    /// <summary>The args of an object.</summary>
    /// <typeparam name="TArgs">The class of args.</typeparam>
    /// <param name="manifest">The object; its kind and the version of its API are those of the class.</param>
    /// <exception cref="InvalidOperationException">A field is unknown to the class, or of another type.</exception>
    public static TArgs Of<TArgs>(Manifest manifest) where TArgs : ResourceArgs, new()
    {
        var args = new TArgs();
        Fill(args, manifest.Body, $"{manifest.Kind} {manifest.Name}");
        return args;
    }

    /// <summary>The same for any class of args.</summary>
    public static object Of(Type type, JsonObject map, string place)
    {
        var args = Activator.CreateInstance(type)!;
        Fill(args, map, place);
        return args;
    }

    static void Fill(object args, JsonObject map, string place)
    {
        foreach (var (field, value) in map)
        {
            var property = Property(args.GetType(), field) ?? throw new InvalidOperationException($"{place}: {args.GetType().Name} has no {field}");
            if (value is not null)
                property.SetValue(args, Input(property.PropertyType, value, $"{place}.{field}"));
        }
    }

    // Properties are named as fields, with a capital; one that would be named like its class has a word more.
    static PropertyInfo? Property(Type type, string field)
    {
        var name = $"{char.ToUpperInvariant(field[0])}{field[1..]}";
        return type.GetProperty(name) ?? type.GetProperty($"{name}Value");
    }

    static object Input(Type type, JsonNode value, string place)
    {
        var definition = type.GetGenericTypeDefinition();
        var elements = type.GetGenericArguments();
        if (definition == typeof(InputList<>) && value is JsonArray list)
            return List(type, elements[0], list, place);
        if (definition == typeof(InputMap<>) && value is JsonObject map)
            return Map(type, elements[0], map, place);
        var plain = definition == typeof(InputUnion<,>)
            ? Plain(elements.First(element => Fits(element, value)), value, place)
            : Plain(elements[0], value, place);
        return Converted(type, plain);
    }

    static object List(Type type, Type element, JsonArray list, string place)
    {
        var result = Activator.CreateInstance(type)!;
        var add = type.GetMethod(nameof(InputList<>.Add), [typeof(Input<>).MakeGenericType(element).MakeArrayType()])!;
        for (var i = 0; i < list.Count; i++)
        {
            var items = Array.CreateInstance(typeof(Input<>).MakeGenericType(element), 1);
            items.SetValue(Converted(typeof(Input<>).MakeGenericType(element), Plain(element, list[i]!, $"{place}[{i}]")), 0);
            add.Invoke(result, [items]);
        }

        return result;
    }

    static object Map(Type type, Type element, JsonObject map, string place)
    {
        var result = Activator.CreateInstance(type)!;
        var add = type.GetMethod(nameof(InputMap<>.Add), [typeof(string), typeof(Input<>).MakeGenericType(element)])!;
        foreach (var (key, value) in map)
            add.Invoke(result, [key, Converted(typeof(Input<>).MakeGenericType(element), Plain(element, value!, $"{place}.{key}"))]);
        return result;
    }

    static object Plain(Type type, JsonNode value, string place) => value switch
    {
        JsonObject map when typeof(ResourceArgs).IsAssignableFrom(type) => Of(type, map, place),
        JsonValue word when type == typeof(string) && word.TryGetValue<string>(out var text) => text,
        JsonValue word when type == typeof(int) && word.TryGetValue<int>(out var number) => number,
        JsonValue word when type == typeof(bool) && word.TryGetValue<bool>(out var flag) => flag,
        _ => throw new InvalidOperationException($"{place} is {value.ToJsonString()}, no {type.Name}"),
    };

    static bool Fits(Type type, JsonNode value) => value is JsonValue word && (type == typeof(int) ? word.TryGetValue<int>(out _) : type == typeof(string) && word.TryGetValue<string>(out _));

    static object Converted(Type type, object plain) => type.GetMethod("op_Implicit", [plain.GetType()])!.Invoke(null, [plain])!;
}
