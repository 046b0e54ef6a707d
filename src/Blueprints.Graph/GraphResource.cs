using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Blueprints.Graph;

/// <summary>One resource of a graph: a cloud resource, or a component that groups others.</summary>
public sealed record GraphResource
{
    /// <summary>What stands for a value that is known only after deployment, as Pulumi's own files have it.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>The uniform resource name; unique in the graph.</summary>
    public required string Urn { get; init; }

    /// <summary>The type token, such as <c>aws:lb/loadBalancer:LoadBalancer</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The logical name the program gave it.</summary>
    public required string Name { get; init; }

    /// <summary>The URN of the component it belongs to; null at the root.</summary>
    public string? Parent { get; init; }

    /// <summary>The inputs as a JSON object with the provider's own property names. Values not known yet are <see cref="Unknown"/>; secrets are <c>"[secret]"</c>.</summary>
    public required JsonElement Inputs { get; init; }

    /// <summary>The URNs of the resources that an input's value comes from, by the input's name. Default: none, also where the source of the graph does not say.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Whether it only groups others, so that nobody bills it: a component, a stack. Default: no, also where the source of the graph does not say.</summary>
    public bool IsComponent { get; init; }

    /// <summary>
    /// Whether it may come or not, because the program creates it from values that are known only after deployment. Default: no, also where the source of the graph does not say.
    /// </summary>
    public bool IsConditional { get; init; }

    /// <summary>The provider's reference, its URN and its identifier with <c>::</c> between; null where the source of the graph does not say.</summary>
    public string? Provider { get; init; }

    /// <summary>The identifier that the cloud gave it; null before deployment.</summary>
    public string? Id { get; init; }

    /// <summary>What the cloud or the component told back, as a JSON object with secrets as <c>"[secret]"</c>; null before deployment.</summary>
    public JsonElement? Outputs { get; init; }

    /// <summary>Inputs whose changes a deployment leaves alone. Default: none.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>An input as text, a number as it was written: templates have versions such as 16.3 without quotes. Null when it is missing, unknown or neither.</summary>
    /// <param name="property">The property's wire name.</param>
    public string? Text(string property) => Property(property) switch
    {
        { ValueKind: JsonValueKind.String } value when value.GetString() is { } text && text != Unknown => text,
        { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
        _ => null,
    };

    /// <summary>An input as a number, also one written as text, as templates do. Null when it is missing, unknown or no number.</summary>
    /// <param name="property">The property's wire name.</param>
    public decimal? Number(string property) => Property(property) switch
    {
        { ValueKind: JsonValueKind.Number } value when value.TryGetDecimal(out var number) => number,
        { ValueKind: JsonValueKind.String } value when decimal.TryParse(value.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>An input as yes or no, also one written as text, as templates do. Null when it is missing, unknown or neither.</summary>
    /// <param name="property">The property's wire name.</param>
    public bool? Flag(string property) => Property(property) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } value => value.GetString() switch
        {
            "true" or "True" => true,
            "false" or "False" => false,
            _ => null,
        },
        _ => null,
    };

    /// <summary>An input as it was recorded; null when it is missing.</summary>
    /// <param name="property">The property's wire name.</param>
    public JsonElement? Property(string property) =>
        Inputs.ValueKind == JsonValueKind.Object && Inputs.TryGetProperty(property, out var value) ? value : null;
}
