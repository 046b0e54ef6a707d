using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Blueprints.Validation;

namespace Blueprints.Serialization;

/// <summary>Reads and writes the domain's JSON documents, and turns a parser's complaint into one line that a person can act on.</summary>
static partial class Document
{
    // Room for every kind of block, once in a message.
    const int MaxReason = 800;

    public static string Write<T>(T document) => JsonSerializer.Serialize(document, Type<T>());

    public static string WriteCompact<T>(T document) => JsonSerializer.Serialize(document, (JsonTypeInfo<T>)DocumentOptions.Compact.GetTypeInfo(typeof(T)));

    /// <exception cref="InvalidInputException">The text is empty, is not JSON, or does not have the document's shape; the message has line and column.</exception>
    public static T Read<T>(string json, string source) where T : class
    {
        if (string.IsNullOrWhiteSpace(json))
            throw new InvalidInputException($"{source}: the file is empty; expected a JSON object");

        try
        {
            // As bytes, for which half of a surrogate pair is an unknown character and not an exception of its own kind.
            return JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(json), Type<T>())
                ?? throw new InvalidInputException($"{source}: the document is null; expected a JSON object");
        }
        catch (JsonException e)
        {
            var place = Where(json, e);
            throw new InvalidInputException($"{source}{Position(e)}: {place}{Text.Shorten(Reason(e.Message, place), MaxReason)}", e);
        }
        catch (NotSupportedException e)
        {
            // System.Text.Json reports a block without "kind" this way, without a position.
            throw new InvalidInputException($"{source}: {Reason(e.Message, "")}", e);
        }
    }

    static JsonTypeInfo<T> Type<T>() => (JsonTypeInfo<T>)DocumentOptions.Shared.GetTypeInfo(typeof(T));

    static string Position(JsonException e) => e.LineNumber is { } line ? $":{line + 1}:{(e.BytePositionInLine ?? 0) + 1}" : "";

    static string Where(string json, JsonException e)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var path = DocumentPath.At(bytes, DocumentPath.Offset(bytes, e.LineNumber ?? 0, e.BytePositionInLine ?? 0));
        return path.Length == 0 ? "" : $"{Text.Shorten(path)}: ";
    }

    // The parser's messages name .NET types and repeat the position: keep what helps, drop the rest.
    static string Reason(string message, string place)
    {
        var sentence = Suffix().Replace(message, "").TrimEnd('.');
        if (sentence.Contains("could not be converted", StringComparison.Ordinal))
            return sentence.EndsWith("System.String", StringComparison.Ordinal) ? "expected a text in quotes" : "expected an object in { }";
        if (UnmappedMember().Match(sentence) is { Success: true } unmapped)
            return $"unknown property \"{unmapped.Groups["name"].Value}\"; remove it or check its spelling";
        if (DuplicateMember().Match(sentence) is { Success: true } duplicate)
            return $"\"{duplicate.Groups["name"].Value}\" is given twice; keep one";
        if (MissingMembers().Match(sentence) is { Success: true } missing)
            return $"missing {missing.Groups["names"].Value.Replace('\'', '"')}";
        if (sentence.Contains("doesn't allow setting null", StringComparison.Ordinal))
            return "null is no value here; leave the property out for its default";
        if (sentence.Contains("depth", StringComparison.Ordinal))
            return sentence.Contains("zero", StringComparison.Ordinal) ? "the document ends too early: a { or [ is not closed" : "nested too deeply";
        if (sentence.Contains("discriminator", StringComparison.Ordinal) || sentence.Contains("polymorphi", StringComparison.Ordinal) || sentence.Contains("abstract", StringComparison.Ordinal))
            return $"unknown or missing \"kind\"; {Kinds(place)}";
        return sentence;
    }

    static string Kinds(string place) => place.Contains(".scaling[", StringComparison.Ordinal)
        ? $"a scaling policy is one of {string.Join(", ", Scaling.ScalingPolicy.Kinds)}"
        : $"a block is one of {string.Join(", ", BlockSpec.Kinds)}";

    [GeneratedRegex(@"( The unsupported member type| Path: | LineNumber: ).*$", RegexOptions.Singleline)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"JSON property '(?<name>[^']*)' could not be mapped")]
    private static partial Regex UnmappedMember();

    [GeneratedRegex(@"Duplicate property '(?<name>[^']*)'")]
    private static partial Regex DuplicateMember();

    [GeneratedRegex(@"missing required properties including: (?<names>.*)$")]
    private static partial Regex MissingMembers();
}
