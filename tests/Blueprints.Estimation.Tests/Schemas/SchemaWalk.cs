using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Tests.Schemas;

/// <summary>Walks the types that a document is read into beside its schema, and tells what one has and the other has not.</summary>
sealed class SchemaWalk(JsonSchema schema)
{
    static readonly Dictionary<Type, string[]> Plain = new()
    {
        [typeof(int)] = ["integer"],
        [typeof(long)] = ["integer"],
        [typeof(decimal)] = ["number", "integer"],
        [typeof(bool)] = ["boolean"],
        [typeof(string)] = ["string"],
    };

    /// <summary>Every difference; empty where type and schema agree.</summary>
    public List<string> Gaps(Type type) => [.. Of(type, schema.Root, "$")];

    IEnumerable<string> Of(Type type, JsonElement node, string path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        node = Resolved(node);
        if (type.IsEnum)
            return Differences(Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName), Texts(node, "enum"), path, "value");
        if (type == typeof(Interval))
            return node.TryGetProperty("oneOf", out var choices) && choices.GetArrayLength() == 2 ? [] : [$"{path} is no number or interval"];
        if (type == typeof(Blocks))
            return Of(typeof(BlockSpec), node.GetProperty("additionalProperties"), path);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            return node.TryGetProperty("items", out var items) ? Of(type.GetGenericArguments()[0], items, $"{path}[]") : [$"{path} is no list"];
        if (Plain.TryGetValue(type, out var names))
            return node.TryGetProperty("enum", out _) || node.TryGetProperty("const", out _) || names.Contains(Text(node, "type")) ? [] : [$"{path} is not of type {names[0]}"];
        var kinds = type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).ToList();
        return kinds.Count > 0 ? OfKinds(kinds, node, path) : OfObject(type, node, path);
    }

    IEnumerable<string> OfKinds(List<JsonDerivedTypeAttribute> kinds, JsonElement node, string path)
    {
        var described = node.TryGetProperty("oneOf", out var choices)
            ? choices.EnumerateArray().Select(Resolved).ToDictionary(choice => choice.GetProperty("properties").GetProperty("kind").GetProperty("const").GetString()!)
            : [];
        return Differences(kinds.Select(kind => (string)kind.TypeDiscriminator!), described.Keys, path, "kind")
            .Concat(kinds.Where(kind => described.ContainsKey((string)kind.TypeDiscriminator!))
                .SelectMany(kind => OfObject(kind.DerivedType, described[(string)kind.TypeDiscriminator!], $"{path}<{kind.TypeDiscriminator}>", "kind")));
    }

    IEnumerable<string> OfObject(Type type, JsonElement node, string path, params string[] also)
    {
        if (!node.TryGetProperty("properties", out var members) || !node.TryGetProperty("additionalProperties", out var others) || others.ValueKind != JsonValueKind.False)
            return [$"{path} does not list the members of {type.Name} and close them"];
        var properties = Properties(type).ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        return Differences(properties.Keys.Concat(also), members.EnumerateObject().Select(member => member.Name), path, "member")
            .Concat(Differences(properties.Where(property => IsRequired(type, property.Value)).Select(property => property.Key).Concat(also), Texts(node, "required"), path, "required member"))
            .Concat(properties.Where(property => members.TryGetProperty(property.Key, out _))
                .SelectMany(property => Of(property.Value.PropertyType, members.GetProperty(property.Key), $"{path}.{property.Key}")));
    }

    static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.SetMethod is { IsPublic: true } && !property.IsDefined(typeof(JsonIgnoreAttribute)));

    static bool IsRequired(Type type, PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute))
        || type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Any(parameter => parameter.Name == property.Name && !parameter.HasDefaultValue);

    static IEnumerable<string> Differences(IEnumerable<string> read, IEnumerable<string> described, string path, string what)
    {
        var (known, listed) = (read.ToHashSet(), described.ToHashSet());
        return known.Except(listed).Select(name => $"{path}: the schema lacks {what} {name}").Concat(listed.Except(known).Select(name => $"{path}: the reader knows no {what} {name}"));
    }

    JsonElement Resolved(JsonElement node)
    {
        while (node.TryGetProperty("$ref", out var reference))
            node = schema.Resolve(reference.GetString()!);
        return node;
    }

    static IEnumerable<string> Texts(JsonElement node, string keyword) => node.TryGetProperty(keyword, out var list) ? list.EnumerateArray().Select(item => item.ToString()) : [];

    static string? Text(JsonElement node, string keyword) => node.TryGetProperty(keyword, out var value) ? value.GetString() : null;
}
