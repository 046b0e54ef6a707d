using System.Text.Json;

namespace Pulumi;

/// <content>JSON text to and from values.</content>
public static partial class Output
{
    /// <summary>Turns a value into JSON text. Inputs and outputs inside the value are followed.</summary>
    /// <param name="value">The value.</param>
    /// <param name="options">How to write it; default: the defaults of <see cref="JsonSerializerOptions"/>.</param>
    /// <returns>The text; unknown or secret if the value or anything inside it is, with the dependencies of all.</returns>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<string>(SerializeAsync(value, options));
    }

    /// <summary>Reads a value from JSON text. Inputs and outputs inside the value get the text's secretness and dependencies.</summary>
    /// <param name="json">The text.</param>
    /// <param name="options">How to read it; default: the defaults of <see cref="JsonSerializerOptions"/>.</param>
    /// <returns>The value; unknown or secret if the text is.</returns>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new Output<T>(DeserializeAsync<T>(json, options));
    }

    private static async Task<OutputData<string>> SerializeAsync<T>(Output<T> value, JsonSerializerOptions? options)
    {
        var data = await value.Data.ConfigureAwait(false);
        if (!data.IsKnown)
            return new OutputData<string>(data.Resources, "", IsKnown: false, data.IsSecret);

        var nested = new OutputJsonConverterFactory(data.Resources, data.IsSecret);
        var json = JsonSerializer.Serialize(data.Value, nested.AddTo(options));
        return new OutputData<string>(
            data.Resources.Union(nested.SeenResources), nested.SeenUnknown ? "" : json, !nested.SeenUnknown, data.IsSecret || nested.SeenSecret);
    }

    private static async Task<OutputData<T>> DeserializeAsync<T>(Output<string> json, JsonSerializerOptions? options)
    {
        var data = await json.Data.ConfigureAwait(false);
        var value = data.IsKnown
            ? JsonSerializer.Deserialize<T>(data.Value, new OutputJsonConverterFactory(data.Resources, data.IsSecret).AddTo(options))
            : default;
        return new OutputData<T>(data.Resources, value!, data.IsKnown, data.IsSecret);
    }
}
