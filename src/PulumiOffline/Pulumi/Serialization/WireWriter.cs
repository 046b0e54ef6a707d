using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi;

/// <summary>
/// Turns inputs into what travels to an engine: null, bool, double, text, lists, maps, assets and resources, with marks for unknown and secret
/// values; and gathers the resources they depend on.
/// </summary>
internal sealed class WireWriter
{
    public HashSet<Resource> Dependencies { get; } = [];

    public async Task<object?> WriteAsync(string path, object? value) => value switch
    {
        null or ValueTuple => null,
        bool or double or string or AssetOrArchive => value,
        int number => (double)number,
        Task => throw new InvalidOperationException($"{path} is a task, which cannot be an input. Wrap it: Output.Create(task)."),
        InputArgs args => await WriteMapAsync(path, args.ToDictionary()).ConfigureAwait(false),
        IInput input => await WriteOutputAsync(path, input.Parts).ConfigureAwait(false),
        IOutput output => await WriteOutputAsync(path, output).ConfigureAwait(false),
        IUnion union => await WriteAsync(path, union.Value).ConfigureAwait(false),
        JsonElement json => WriteJson(json),
        Resource resource => await WriteResourceAsync(resource).ConfigureAwait(false),
        IDictionary map => await WriteMapAsync(path, map).ConfigureAwait(false),
        IList list => await WriteListAsync(path, list).ConfigureAwait(false),
        Enum constant when constant.GetTypeCode() == TypeCode.Int32 => (double)(int)value,
        _ when EnumConversion.Of(value.GetType()) is { } conversion => conversion.ToWire(value),
        _ when value.GetType().IsDefined(typeof(OutputTypeAttribute)) => await WriteOutputTypeAsync(path, value).ConfigureAwait(false),
        _ => throw new InvalidOperationException(
            $"{path} has the type {value.GetType().FullName}, which cannot be an input. Allowed are bool, int, double, string, lists, " +
            "dictionaries with text keys, JSON, enums, assets, resources, args classes, and inputs and outputs of these."),
    };

    public async Task<ImmutableDictionary<string, object?>> WriteMapAsync(string path, IDictionary map)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (DictionaryEntry entry in map)
        {
            if (entry.Key is not string key)
                throw new InvalidOperationException($"{path} has a key of type {entry.Key.GetType().FullName}; keys are text.");
            if (await WriteAsync($"{path}.{key}", entry.Value).ConfigureAwait(false) is { } value)
                result[key] = value;
        }

        return result.ToImmutable();
    }

    private async Task<ImmutableArray<object?>> WriteListAsync(string path, IList list)
    {
        var items = IsDefaultArray(list) ? [] : list.Cast<object?>().ToList();
        var result = ImmutableArray.CreateBuilder<object?>(items.Count);
        for (var index = 0; index < items.Count; index++)
            result.Add(await WriteAsync($"{path}[{index}]", items[index]).ConfigureAwait(false));
        return result.MoveToImmutable();
    }

    private async Task<object?> WriteOutputAsync(string path, IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        Dependencies.UnionWith(data.Resources);
        if (!data.IsKnown)
            return WireUnknown.Value;

        var value = await WriteAsync(path, data.Value).ConfigureAwait(false);
        return data.IsSecret ? new WireSecret(value) : value;
    }

    private async Task<Resource> WriteResourceAsync(Resource resource)
    {
        await resource.Urn.Data.ConfigureAwait(false);
        if (resource is CustomResource custom)
            await custom.Id.Data.ConfigureAwait(false);
        Dependencies.Add(resource);
        return resource;
    }

    private async Task<object?> WriteOutputTypeAsync(string path, object value)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var field in value.GetType().GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(field => field.IsInitOnly))
        {
            var name = char.ToLowerInvariant(field.Name[0]) + field.Name[1..];
            result[name] = await WriteAsync($"{path}.{name}", field.GetValue(value)).ConfigureAwait(false);
        }

        return result.ToImmutable();
    }

    private static object? WriteJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.Array => json.EnumerateArray().Select(WriteJson).ToImmutableArray(),
        JsonValueKind.Object => json.EnumerateObject().ToImmutableDictionary(property => property.Name, property => WriteJson(property.Value)),
        _ => null,
    };

    /// <summary>A default <see cref="ImmutableArray{T}"/> throws on everything, and counts as empty here.</summary>
    private static bool IsDefaultArray(IList list) =>
        list.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
        && (bool)type.GetProperty(nameof(ImmutableArray<>.IsDefault))!.GetValue(list)!;
}
