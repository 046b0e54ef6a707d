using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Blueprints.Validation;

namespace Blueprints.Serialization;

/// <summary>Reads the domain's JSON documents and turns a parser's complaint into one line a person can act on.</summary>
static partial class Document
{
    /// <exception cref="InvalidInputException">The text is empty, is not JSON, or does not have the document's shape; the message has line and column.</exception>
    public static T Read<T>(string json, JsonTypeInfo<T> type, string source) where T : class
    {
        if (string.IsNullOrWhiteSpace(json))
            throw new InvalidInputException($"{source}: the file is empty; expected a JSON object");

        try
        {
            return JsonSerializer.Deserialize(json, type)
                ?? throw new InvalidInputException($"{source}: the document is null; expected a JSON object");
        }
        catch (JsonException e)
        {
            throw new InvalidInputException($"{source}{Position(e)}: {Reason(e)}", e);
        }
        catch (NotSupportedException e)
        {
            // System.Text.Json reports a block without "kind" this way.
            throw new InvalidInputException($"{source}: {Plain(e.Message)}", e);
        }
    }

    static string Position(JsonException e) => e.LineNumber is { } line ? $":{line + 1}:{(e.BytePositionInLine ?? 0) + 1}" : "";

    static string Reason(JsonException e)
    {
        var where = e.Path is null or "$" ? "" : $"{e.Path.Replace("$.", "", StringComparison.Ordinal)}: ";
        return where + Plain(e.Message);
    }

    // The parser's messages name .NET types and repeat the position: keep the sentence, drop the rest.
    static string Plain(string message)
    {
        var sentence = PathSuffix().Replace(message, "");
        sentence = LinePosition().Replace(sentence, "");
        sentence = sentence.Split(". The unsupported member type is located", 2)[0];
        if (ConversionTarget().Match(sentence) is { Success: true } conversion)
            return $"expected {Expected(conversion.Groups["type"].Value)}";
        if (UnmappedMember().Match(sentence) is { Success: true } unmapped)
            return $"unknown property \"{unmapped.Groups["name"].Value}\"; remove it or check its spelling";
        if (sentence.Contains("polymorphic", StringComparison.Ordinal) || sentence.Contains("discriminator", StringComparison.Ordinal))
            return $"unknown or missing \"kind\"; allowed: {string.Join(", ", BlockSpec.Kinds)}, or for a scaling policy: target-tracking";
        return sentence.TrimEnd('.');
    }

    static string Expected(string type) => type switch
    {
        "System.Int32" => "a whole number",
        "System.Decimal" => "a number",
        "System.Boolean" => "true or false",
        "System.String" => "a text in quotes",
        _ when type.StartsWith("Blueprints.", StringComparison.Ordinal) => $"a valid {type[(type.LastIndexOf('.') + 1)..]}",
        _ => "another kind of value",
    };

    [GeneratedRegex(@" Path: .*$", RegexOptions.Singleline)]
    private static partial Regex PathSuffix();

    [GeneratedRegex(@" LineNumber: .*$", RegexOptions.Singleline)]
    private static partial Regex LinePosition();

    [GeneratedRegex(@"could not be converted to (?<type>[\w.`\[\]]+)")]
    private static partial Regex ConversionTarget();

    [GeneratedRegex(@"JSON property '(?<name>[^']*)' could not be mapped")]
    private static partial Regex UnmappedMember();
}
