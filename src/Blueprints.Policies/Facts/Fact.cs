using System.Globalization;
using System.Text.Json;
using Blueprints.Graph;

namespace Blueprints.Policies;

/// <summary>
/// An input of a resource, or a part of one, as far as it is known: missing (the provider's default holds), unknown (only deployment tells), or a value. Reading says null
/// for what is not known, so that a rule which compares with null says nothing.
/// </summary>
public readonly struct Fact
{
    const string Secret = "[secret]";

    readonly JsonElement? _value;

    internal Fact(JsonElement? value) => _value = value is { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } ? null : value;

    /// <summary>Whether the program says nothing, so that the provider's default holds.</summary>
    public bool IsMissing => _value is null;

    /// <summary>Whether only deployment tells, or it is a secret.</summary>
    public bool IsUnknown => _value is { ValueKind: JsonValueKind.String } text && text.GetString() is GraphResource.Unknown or Secret;

    /// <summary>Whether there is a value.</summary>
    public bool IsKnown => !IsMissing && !IsUnknown;

    /// <summary>A part of it: follows property names and, at lists, the first item. Missing below what is missing, unknown below what is unknown.</summary>
    /// <param name="path">The property names.</param>
    public Fact At(params ReadOnlySpan<string> path)
    {
        var fact = First(this);
        foreach (var step in path)
        {
            if (fact.IsUnknown || fact.IsMissing)
                return fact;
            fact = First(new(fact._value is { ValueKind: JsonValueKind.Object } owner && owner.TryGetProperty(step, out var next) ? next : null));
        }

        return fact;
    }

    /// <summary>A text; null where it is unknown or something else.</summary>
    /// <param name="whenMissing">The provider's default; null for none.</param>
    public string? Text(string? whenMissing = null) => IsMissing ? whenMissing : IsKnown && _value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A number, also one written as text; null where it is unknown or something else.</summary>
    /// <param name="whenMissing">The provider's default; null for none.</param>
    public decimal? Number(decimal? whenMissing = null) => IsMissing ? whenMissing : _value switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetDecimal(out var value) => value,
        { ValueKind: JsonValueKind.String } text when decimal.TryParse(text.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    /// <summary>Yes or no, also written as text; null where it is unknown or something else.</summary>
    /// <param name="whenMissing">The provider's default; null for none.</param>
    public bool? Flag(bool? whenMissing = null) => IsMissing ? whenMissing : _value switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } text when bool.TryParse(text.GetString(), out var value) => value,
        _ => null,
    };

    /// <summary>The items of a list; a single value counts as a list of one; none where it is missing; null where the list itself is unknown.</summary>
    public IReadOnlyList<Fact>? Items => IsUnknown ? null : _value switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(item => new Fact(item))],
        _ => [this],
    };

    /// <summary>The members of an object; none for anything else.</summary>
    public IEnumerable<(string Name, Fact Value)> Members =>
        _value is { ValueKind: JsonValueKind.Object } owner ? owner.EnumerateObject().Select(member => (member.Name, new Fact(member.Value))) : [];

    /// <summary>The value as a message shows it.</summary>
    public override string ToString() => IsMissing ? "not set" : IsUnknown ? "not known yet" : _value!.Value.ValueKind == JsonValueKind.String ? $"\"{_value.Value.GetString()}\"" : _value.Value.GetRawText();

    static Fact First(Fact fact) => fact._value is { ValueKind: JsonValueKind.Array } list ? new(list.GetArrayLength() > 0 ? list[0] : null) : fact;
}
