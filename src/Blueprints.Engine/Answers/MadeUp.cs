using System.Collections.Immutable;
using Blueprints.Engine.Wire;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Answers;

/// <summary>
/// Results for AWS functions whose answer only an account could give. A program that calls one as a promise goes on at once with what comes back, and most fail without a value; so all fields
/// are there, in the form that such a value has. What the call itself says, such as a name, is taken from it.
/// </summary>
static class MadeUp
{
    // As many as there are zones in most regions: the subnets of a network, for example.
    const int Several = 3;

    const int Deepest = 6;

    /// <summary>A made-up result; null for a function that the schema does not have.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="region">The region of its provider.</param>
    public static Struct? ResultOf(string token, Struct arguments, string region)
    {
        if (FunctionSchema.OfFunction(token) is not { } fields)
            return null;
        var texts = new MadeUpText(token, WireJson.ToGraph(arguments).GetRawText(), region, arguments.Fields.GetValueOrDefault("name")?.StringValue ?? "");
        var result = ObjectOf(fields, texts, 0);
        foreach (var field in fields)
        {
            if (arguments.Fields.GetValueOrDefault(field.Name) is { } said)
                result.Fields[field.Name] = said;
        }

        return result;
    }

    static Struct ObjectOf(ImmutableArray<FunctionField> fields, MadeUpText texts, int depth)
    {
        var result = new Struct();
        foreach (var field in fields)
            result.Fields[field.Name] = Of(field, texts, depth, 0);
        return result;
    }

    static Value Of(FunctionField field, MadeUpText texts, int depth, int index) => field.Type switch
    {
        [.. var element, '[', ']'] => Value.ForList([.. Enumerable.Range(0, Count(field, element, depth)).Select(i => Of(new(field.Name, element), texts, depth, i))]),
        ['{', ..] => Value.ForStruct(new()),
        "bool" => Value.ForBool(false),
        "int" or "double" => Value.ForNumber(1),
        ['%', ..] or "string" => Value.ForString(texts.Of(field.Name, index)),
        _ when depth < Deepest && FunctionSchema.OfType(field.Type) is { IsEmpty: false } fields => Value.ForStruct(ObjectOf(fields, texts, depth + 1)),
        _ => Value.ForNull(),
    };

    static int Count(FunctionField field, string element, int depth) =>
        element.Contains(':', StringComparison.Ordinal) ? (depth < Deepest ? 1 : 0) : field.Name.Contains("securityGroup", StringComparison.OrdinalIgnoreCase) ? 1 : Several;
}
