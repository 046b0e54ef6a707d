using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Blueprints.Validation;

namespace Blueprints.Estimation;

/// <summary>Reads documents back that a command wrote: nothing more and nothing less than it writes.</summary>
static class SavedJson
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
    };

    /// <summary>Reads a document.</summary>
    /// <param name="json">The text.</param>
    /// <param name="source">What to call it in messages, usually its file name.</param>
    /// <param name="what">What it is: <c>saved cost result</c>.</param>
    /// <exception cref="InvalidInputException">It is no such document; the message has line and column.</exception>
    public static T Read<T>(string json, string source, string what)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Encoding.UTF8.GetBytes(json), Options) ?? throw new InvalidInputException($"{source}: the document is null; expected a {what}");
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $":{line + 1}:{(e.BytePositionInLine ?? 0) + 1}") : "";
            throw new InvalidInputException($"{source}{place}: this is no {what}{(e.Path is { Length: > 1 } path ? $", at {path}" : "")}: {Reason(e)}", e);
        }
    }

    static string Reason(JsonException e)
    {
        var message = e.Message;
        foreach (var mark in new[] { " Path:", " LineNumber:" })
            message = message.IndexOf(mark, StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;
        if (message.Contains("could not be mapped", StringComparison.Ordinal))
            return "a property that results do not have";
        if (message.Contains("could not be converted", StringComparison.Ordinal))
            return "a value of another kind was expected";
        return message.IndexOf(" for type '", StringComparison.Ordinal) is > 0 ? "a property is missing" : message.TrimEnd('.');
    }
}
