using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Blueprints.Graph;
using Pulumi;
using Pulumi.Utilities;

namespace Blueprints.Recordings;

/// <summary>Turns recorded inputs into JSON: unknown values become <see cref="GraphResource.Unknown"/>, secrets <c>"[secret]"</c>.</summary>
static class PlainJson
{
    const string Secret = "[secret]";

    public static async Task<JsonNode?> OfAsync(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        double number => Number(number),
        int number => JsonValue.Create(number),
        ImmutableDictionary<string, object?> map => await MapAsync(map).ConfigureAwait(false),
        ImmutableArray<object?> list => await ListAsync(list).ConfigureAwait(false),
        Resource resource => JsonValue.Create(await OutputUtilities.GetValueAsync(resource.Urn).ConfigureAwait(false)),
        Output<string> output => await OutputAsync(output).ConfigureAwait(false),
        Output<double> output => await OutputAsync(output).ConfigureAwait(false),
        Output<bool> output => await OutputAsync(output).ConfigureAwait(false),
        Output<object?> output => await OutputAsync(output).ConfigureAwait(false),
        Output<ImmutableArray<object?>> output => await OutputAsync(output).ConfigureAwait(false),
        Output<ImmutableDictionary<string, object?>> output => await OutputAsync(output).ConfigureAwait(false),
        _ => throw new NotSupportedException($"an input is a {value.GetType()}, which has no JSON here"),
    };

    // Whole numbers are written as such: 443, not 443.0.
    static JsonValue Number(double number) => number == Math.Truncate(number) && Math.Abs(number) < long.MaxValue
        ? JsonValue.Create((long)number)
        : JsonValue.Create(decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    static async Task<JsonNode> MapAsync(ImmutableDictionary<string, object?> map)
    {
        var json = new JsonObject();
        foreach (var (key, value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            json[key] = await OfAsync(value).ConfigureAwait(false);
        return json;
    }

    static async Task<JsonNode> ListAsync(ImmutableArray<object?> list)
    {
        var json = new JsonArray();
        foreach (var item in list)
            json.Add(await OfAsync(item).ConfigureAwait(false));
        return json;
    }

    static async Task<JsonNode?> OutputAsync<T>(Output<T> output)
    {
        if (await Output.IsSecretAsync(output).ConfigureAwait(false))
            return JsonValue.Create(Secret);
        return await OutputUtilities.GetIsKnownAsync(output).ConfigureAwait(false)
            ? await OfAsync(await OutputUtilities.GetValueAsync(output).ConfigureAwait(false)).ConfigureAwait(false)
            : JsonValue.Create(GraphResource.Unknown);
    }
}
