using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blueprints.Engine.Answers;

/// <summary>A field of a function's result, or of an object in one.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Type">The type as the schema writes it: <c>string</c>, <c>int[]</c>, <c>{string}</c>, <c>ec2:GetVpcFilter[]</c>.</param>
readonly record struct FunctionField(string Name, string Type);

/// <summary>The fields that results of AWS functions have, by the schema of the provider.</summary>
static class FunctionSchema
{
    static readonly Lazy<FrozenDictionary<string, ImmutableArray<FunctionField>>> Items = new(Read);

    /// <summary>The fields of a function's result; null for a function that the schema does not have.</summary>
    /// <param name="token">The function's token.</param>
    public static ImmutableArray<FunctionField>? OfFunction(string token) => Items.Value.TryGetValue($"function {token}", out var fields) ? fields : null;

    /// <summary>The fields of an object; none where the type is none.</summary>
    /// <param name="type">The type: <c>ec2:GetVpcFilter</c>.</param>
    public static ImmutableArray<FunctionField> OfType(string type) => Items.Value.GetValueOrDefault($"type {type}", []);

    // An item is a line: what it is and its name. Its properties follow, each with a blank before it.
    static FrozenDictionary<string, ImmutableArray<FunctionField>> Read()
    {
        var items = new Dictionary<string, ImmutableArray<FunctionField>>(StringComparer.Ordinal);
        using var reader = new StreamReader(typeof(FunctionSchema).Assembly.GetManifestResourceStream("aws.schema")!);
        var (item, fields) = ("", new List<FunctionField>());
        while (reader.ReadLine() is { } line)
        {
            if (line is [' ', ..])
            {
                if (item.Length > 0 && Field(line) is { } field)
                    fields.Add(field);
                continue;
            }

            Keep();
            item = line.StartsWith("function ", StringComparison.Ordinal) || line.StartsWith("type ", StringComparison.Ordinal) ? string.Join(' ', line.Split(' ').Take(2)) : "";
        }

        Keep();
        return items.ToFrozenDictionary(StringComparer.Ordinal);

        void Keep()
        {
            if (item.Length > 0)
                items[item] = [.. fields];
            fields.Clear();
        }
    }

    // Its name, two marks, of which a hyphen says that it is no input or no output, its type, and the type of the output where that is another.
    static FunctionField? Field(string line) => line.Split(' ') switch
    {
        [_, _, [_, '-', ..], ..] => null,
        [_, var name, _, _, var output, ..] when output[0] is not ('=' or ':') => new(name, output),
        [_, var name, _, var type, ..] => new(name, type),
        _ => null,
    };
}
