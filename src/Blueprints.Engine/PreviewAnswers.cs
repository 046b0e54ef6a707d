using System.Collections.Immutable;
using System.Text.Json;

namespace Blueprints.Engine;

/// <summary>
/// What functions and stack references answer in a preview, from a JSON file:
/// <c>{ "functions": [ { "token": "aws:ec2/getVpc:getVpc", "arguments": { "default": true }, "result": { "id": "vpc-1" } } ], "stackReferences": { "org/network/prod": { "vpcId": "vpc-1", "key": "k" } }, "secretOutputs": { "org/network/prod": ["key"] } }</c>.
/// A function may be a method of a component, <c>pkg:index:Type/method</c>.
/// </summary>
public sealed class PreviewAnswers
{
    readonly ImmutableArray<(string Token, JsonElement? Arguments, JsonElement Result)> _functions;
    readonly ImmutableDictionary<string, JsonElement> _stacks;

    readonly ImmutableDictionary<string, ImmutableArray<string>> _secret;

    PreviewAnswers(ImmutableArray<(string Token, JsonElement? Arguments, JsonElement Result)> functions, ImmutableDictionary<string, JsonElement> stacks, ImmutableDictionary<string, ImmutableArray<string>> secret) =>
        (_functions, _stacks, _secret) = (functions, stacks, secret);

    /// <summary>No answers.</summary>
    public static PreviewAnswers None { get; } = new([], ImmutableDictionary<string, JsonElement>.Empty, ImmutableDictionary<string, ImmutableArray<string>>.Empty);

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
            foreach (var unknown in root.EnumerateObject().Where(property => property.Name is not ("functions" or "stackReferences" or "secretOutputs")))
                throw new FormatException($"{source}: \"{unknown.Name}\" is not known; allowed: functions, stackReferences, secretOutputs");
            var functions = root.TryGetProperty("functions", out var list) ? Items(list, source, "functions").Select((item, i) => Function(item, source, i)).ToImmutableArray() : [];
            var stacks = root.TryGetProperty("stackReferences", out var map)
                ? Object(map, source, "stackReferences").EnumerateObject().ToImmutableDictionary(stack => stack.Name, stack => Object(stack.Value, source, stack.Name).Clone())
                : ImmutableDictionary<string, JsonElement>.Empty;
            var secret = root.TryGetProperty("secretOutputs", out var names)
                ? Object(names, source, "secretOutputs").EnumerateObject().ToImmutableDictionary(stack => stack.Name, stack => Secret(stack, stacks, source))
                : ImmutableDictionary<string, ImmutableArray<string>>.Empty;
            return new(functions, stacks, secret);
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

    /// <summary>The names of a stack's outputs that are secret.</summary>
    internal ImmutableArray<string> SecretOutputs(string stack) => _secret.GetValueOrDefault(stack, []);

    static ImmutableArray<string> Secret(JsonProperty names, ImmutableDictionary<string, JsonElement> stacks, string source)
    {
        var place = $"secretOutputs.{names.Name}";
        if (!stacks.TryGetValue(names.Name, out var outputs))
            throw new FormatException($"{source}: {place} is no stack of stackReferences");
        return [.. Items(names.Value, source, place).Select(name => name.ValueKind == JsonValueKind.String && outputs.TryGetProperty(name.GetString()!, out _)
            ? name.GetString()!
            : throw new FormatException($"{source}: {place} has {name}; allowed: the outputs that stackReferences tells of it"))];
    }

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

    static JsonElement.ArrayEnumerator Items(JsonElement element, string source, string place) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : throw new FormatException($"{source}: {place} is a {element.ValueKind}; allowed: a list");
}
