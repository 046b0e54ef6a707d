using System.Collections.Immutable;
using System.Text.Json;

namespace Blueprints.Engine;

/// <summary>
/// What functions and stack references answer in a preview, from a JSON file:
/// <c>{ "functions": [ { "token": "aws:ec2/getVpc:getVpc", "arguments": { "default": true }, "result": { "id": "vpc-1" } } ], "stackReferences": { "org/network/prod": { "vpcId": "vpc-1" } } }</c>.
/// </summary>
public sealed class PreviewAnswers
{
    readonly ImmutableArray<(string Token, JsonElement? Arguments, JsonElement Result)> _functions;
    readonly ImmutableDictionary<string, JsonElement> _stacks;

    PreviewAnswers(ImmutableArray<(string Token, JsonElement? Arguments, JsonElement Result)> functions, ImmutableDictionary<string, JsonElement> stacks) => (_functions, _stacks) = (functions, stacks);

    /// <summary>No answers.</summary>
    public static PreviewAnswers None { get; } = new([], ImmutableDictionary<string, JsonElement>.Empty);

    /// <summary>Reads answers.</summary>
    /// <param name="json">The document.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="FormatException">It is not such a document; the message says where.</exception>
    public static PreviewAnswers Parse(string json, string source)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = Object(document.RootElement, source, "the document");
            foreach (var unknown in root.EnumerateObject().Where(property => property.Name is not ("functions" or "stackReferences")))
                throw new FormatException($"{source}: \"{unknown.Name}\" is not known; allowed: functions, stackReferences");
            var functions = root.TryGetProperty("functions", out var list) ? Items(list, source).Select((item, i) => Function(item, source, i)).ToImmutableArray() : [];
            var stacks = root.TryGetProperty("stackReferences", out var map)
                ? Object(map, source, "stackReferences").EnumerateObject().ToImmutableDictionary(stack => stack.Name, stack => Object(stack.Value, source, stack.Name).Clone())
                : ImmutableDictionary<string, JsonElement>.Empty;
            return new(functions, stacks);
        }
        catch (JsonException e)
        {
            throw new FormatException($"{source}:{e.LineNumber + 1}:{e.BytePositionInLine + 1}: this is not JSON: {e.Message.Split(". ")[0]}", e);
        }
    }

    /// <summary>The result of a function: of the first answer whose arguments all have the asked values; null where there is none.</summary>
    internal JsonElement? FunctionResult(string token, JsonElement arguments)
    {
        foreach (var (named, asked, result) in _functions)
        {
            if (named == token && (asked is null || asked.Value.EnumerateObject().All(argument => arguments.TryGetProperty(argument.Name, out var given) && JsonElement.DeepEquals(argument.Value, given))))
                return result;
        }

        return null;
    }

    /// <summary>The outputs of a stack; null where they are not told.</summary>
    internal JsonElement? StackOutputs(string stack) => _stacks.TryGetValue(stack, out var outputs) ? outputs : null;

    static (string Token, JsonElement? Arguments, JsonElement Result) Function(JsonElement item, string source, int at)
    {
        var place = $"functions[{at}]";
        Object(item, source, place);
        if (!item.TryGetProperty("token", out var token) || token.ValueKind != JsonValueKind.String)
            throw new FormatException($"{source}: {place}.token is missing; allowed: a function's token, such as aws:ec2/getVpc:getVpc");
        if (!item.TryGetProperty("result", out var result))
            throw new FormatException($"{source}: {place}.result is missing; allowed: an object");
        return (token.GetString()!, item.TryGetProperty("arguments", out var arguments) ? Object(arguments, source, $"{place}.arguments").Clone() : null, Object(result, source, $"{place}.result").Clone());
    }

    static JsonElement Object(JsonElement element, string source, string place) =>
        element.ValueKind == JsonValueKind.Object ? element : throw new FormatException($"{source}: {place} is a {element.ValueKind}; allowed: an object");

    static JsonElement.ArrayEnumerator Items(JsonElement element, string source) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : throw new FormatException($"{source}: functions is a {element.ValueKind}; allowed: a list");
}
