using System.Text.Json;

namespace Blueprints.Graph.Changes;

/// <summary>When a change of an input replaces the resource.</summary>
/// <param name="Path">The input, and inputs inside of it.</param>
/// <param name="Condition">What kind of change replaces.</param>
/// <param name="Value">The value that replaces, where the condition is one.</param>
sealed record ReplacementRule(string[] Path, ReplacementRule.Kind Condition, string? Value)
{
    internal enum Kind
    {
        AnyChange,
        ComesOrGoes,
        Decreases,
        BecomesValue,
    }

    public string Input => Path[0];

    /// <summary>Reads <c>input</c>, <c>input?</c>, <c>input&lt;</c>, <c>input=value</c>; the table's head says what they mean.</summary>
    public static ReplacementRule Parse(string text)
    {
        if (text.Split('=', 2) is [var input, var value])
            return new(input.Split('.'), Kind.BecomesValue, value);
        var kind = text[^1] switch { '?' => Kind.ComesOrGoes, '<' => Kind.Decreases, _ => Kind.AnyChange };
        return new((kind == Kind.AnyChange ? text : text[..^1]).Split('.'), kind, null);
    }

    /// <summary>Whether going from one resource to the other replaces it, by this rule.</summary>
    public bool Replaces(GraphResource before, GraphResource after)
    {
        var (old, @new) = (InputValue.At(before.Inputs, Path), InputValue.At(after.Inputs, Path));
        return !InputValue.Same(old, @new) && Condition switch
        {
            Kind.ComesOrGoes => old is null != @new is null,
            Kind.Decreases => Lower(Text(@new), Text(old)),
            Kind.BecomesValue => old is not null && Text(@new) == Value,
            _ => true,
        };
    }

    static string? Text(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        _ => null,
    };

    static bool Lower(string? version, string? than) => InputValue.Version(version) is { } low && InputValue.Version(than) is { } high && low < high;
}
