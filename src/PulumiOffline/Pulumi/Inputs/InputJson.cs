using System.Text.Json;

namespace Pulumi;

/// <summary>An input that takes any JSON value.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>Makes an input without a value, which counts as JSON null.</summary>
    public InputJson()
        : this(Output.Create(default(JsonElement)))
    {
    }

    private InputJson(Output<JsonElement> value)
        : base(value)
    {
    }

    /// <summary>Makes an input of JSON text.</summary>
    /// <param name="json">The text; <see cref="JsonException"/> when it is not JSON.</param>
    public static implicit operator InputJson(string json) => JsonDocument.Parse(json);

    /// <summary>Makes an input of a JSON document.</summary>
    /// <param name="document">The document.</param>
    public static implicit operator InputJson(JsonDocument document) => document.RootElement;

    /// <summary>Makes an input of a JSON value.</summary>
    /// <param name="element">The value.</param>
    public static implicit operator InputJson(JsonElement element) => new(Output.Create(element));

    /// <summary>Makes an input of an output that holds JSON text.</summary>
    /// <param name="json">The output.</param>
    public static implicit operator InputJson(Output<string> json) => new(json.Apply(text => JsonDocument.Parse(text).RootElement));

    /// <summary>Makes an input of an output that holds a JSON document.</summary>
    /// <param name="document">The output.</param>
    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.Apply(value => value.RootElement));

    /// <summary>Makes an input of an output that holds a JSON value.</summary>
    /// <param name="element">The output.</param>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);
}
