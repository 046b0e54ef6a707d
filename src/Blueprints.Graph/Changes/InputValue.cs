using System.Text.Json;

namespace Blueprints.Graph.Changes;

/// <summary>Reads and compares inputs.</summary>
static class InputValue
{
    // Longer texts are documents and scripts: showing them hides the rest.
    const int LongestShown = 40;

    /// <summary>The value at a path of names; inside lists, of the first item that has it. Null where there is none.</summary>
    public static JsonElement? At(JsonElement inputs, IEnumerable<string> path)
    {
        JsonElement? value = inputs;
        foreach (var name in path)
            value = value is { } found ? Member(found, name) : null;
        return value is { ValueKind: JsonValueKind.Null } ? null : value;
    }

    /// <summary>Whether two values are the same; numbers by value, a missing one as null.</summary>
    public static bool Same(JsonElement? a, JsonElement? b) => (a, b) switch
    {
        (null, null) => true,
        ({ } x, { } y) => JsonElement.DeepEquals(x, y),
        ({ ValueKind: JsonValueKind.Null }, null) or (null, { ValueKind: JsonValueKind.Null }) => true,
        _ => false,
    };

    /// <summary>"input: before → after" for short values, the input's name alone for others.</summary>
    public static string Describe(string input, GraphResource before, GraphResource after) => (Short(before.Property(input)), Short(after.Property(input))) switch
    {
        ({ } old, { } @new) when old != @new => $"{input}: {old} → {@new}",
        _ => input,
    };

    /// <summary>A version such as 16.4 or 8.0.mysql_aurora as far as it is numbers; null for other texts.</summary>
    public static Version? Version(string? text)
    {
        var numbers = (text ?? "").Split('.').TakeWhile(part => part.Length is > 0 and < 9 && part.All(char.IsAsciiDigit)).Take(4).ToList();
        if (numbers.Count == 0)
            return null;
        while (numbers.Count < 2)
            numbers.Add("0");
        return System.Version.Parse(string.Join('.', numbers));
    }

    static JsonElement? Member(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Object => value.TryGetProperty(name, out var member) ? member : null,
        JsonValueKind.Array => value.EnumerateArray().Select(item => Member(item, name)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    static string? Short(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null } => "none",
        { ValueKind: JsonValueKind.String } text when text.GetString() == GraphResource.Unknown => null,
        { ValueKind: JsonValueKind.String } text => text.GetString() is { Length: > 0 and <= LongestShown } shown ? shown : null,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        _ => null,
    };
}
