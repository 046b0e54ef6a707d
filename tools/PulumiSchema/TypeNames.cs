using PulumiSchema.TypeScript;

namespace PulumiSchema;

/// <summary>
/// Writes a type of the typings as the schema does: <c>string bool int double any asset archive</c>, <c>module:Name</c> (object),
/// <c>%module:Name</c> (enum), <c>T[]</c>, <c>{T}</c> (map), <c>T|U</c>.
/// </summary>
internal static class TypeNames
{
    /// <summary>The schema's name of a type and whether the type itself allows to leave the value out.</summary>
    public static (string Name, bool Optional) Write(TsType type, bool isDouble)
    {
        var optional = false;
        var name = Write(type, isDouble ? "double" : "int", ref optional);
        return (name, optional);
    }

    private static string Write(TsType type, string number, ref bool optional) => type switch
    {
        TsName { Argument: { } inner } => Write(inner, number, ref optional),
        TsName { Name: var name } => WriteName(name, number),
        TsArray { Element: var element } => Nested(element, number) + "[]",
        TsMap { Value: var value } => "{" + Nested(value, number) + "}",
        TsLiteral => "string",
        TsUnion { Cases: var cases } => WriteUnion(cases, number, ref optional),
        _ => throw new FormatException($"No schema type for {type}."),
    };

    private static string Nested(TsType type, string number)
    {
        var optional = false;
        var name = Write(type, number, ref optional);
        return name.Contains('|', StringComparison.Ordinal) && !name.StartsWith('{') ? $"({name})" : name;
    }

    private static string WriteUnion(IReadOnlyList<TsType> cases, string number, ref bool optional)
    {
        optional |= cases.Any(c => c is TsName { Name: "undefined" });
        var kept = cases.Where(c => c is not TsName { Name: "undefined" } && !IsOverlay(c)).ToList();
        if (kept.Any(c => c is TsName { Name: "pulumi.asset.Asset" }))
        {
            return "asset";
        }

        // Several object alternatives have no C# counterpart but their plain form (an object); the generator decides.
        return string.Join('|', kept.Select(c => Nested(c, number)).Distinct(StringComparer.Ordinal));
    }

    /// <summary>An undotted capitalised name is a resource class that only TypeScript accepts in place of its name or ARN.</summary>
    private static bool IsOverlay(TsType type) =>
        type is TsName { Name: var name, Argument: null } && char.IsUpper(name[0]) && !name.Contains('.', StringComparison.Ordinal);

    private static string WriteName(string name, string number) => name switch
    {
        "string" or "pulumi.ID" or "ARN" => "string",
        "boolean" => "bool",
        "number" => number,
        "any" => "any",
        "pulumi.asset.Archive" => "archive",
        _ when name.StartsWith("inputs.", StringComparison.Ordinal) => Key(name["inputs.".Length..]),
        _ when name.StartsWith("outputs.", StringComparison.Ordinal) => Key(name["outputs.".Length..]),
        _ when name.StartsWith("enums.", StringComparison.Ordinal) => "%" + Key(name["enums.".Length..]),
        _ => throw new FormatException($"No schema type for '{name}'."),
    };

    /// <summary><c>ec2.Foo</c> of the typings is <c>ec2:Foo</c>; a type of the root module is <c>index:Foo</c>.</summary>
    public static string Key(string dotted)
    {
        var dot = dotted.LastIndexOf('.');
        return dot < 0 ? "index:" + dotted : dotted[..dot] + ":" + dotted[(dot + 1)..];
    }
}
