using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Turns what travelled into plain values.</summary>
internal static class WireReader
{
    /// <summary>Takes the marks off a value: it is unknown or secret as a whole if any part of it is; an unknown part reads as null.</summary>
    public static OutputData<object?> Read(object? wire) => wire switch
    {
        WireUnknown => OutputData.Unknown<object?>(null),
        WireSecret secret => Read(secret.Value) with { IsSecret = true },
        ImmutableArray<object?> list => ReadList(list),
        ImmutableDictionary<string, object?> map => ReadMap(map),
        _ => OutputData.Known(wire),
    };

    /// <summary>Keeps the known members of a map, with the marks taken off: what a mock is shown.</summary>
    public static ImmutableDictionary<string, object> ReadKnown(ImmutableDictionary<string, object?> map) =>
        map.Select(entry => (entry.Key, Data: Read(entry.Value)))
            .Where(entry => entry.Data is { IsKnown: true, Value: not null })
            .ToImmutableDictionary(entry => entry.Key, entry => entry.Data.Value!);

    /// <summary>Turns unknown and secret parts into outputs that depend on the given resources: what a transform is shown.</summary>
    public static object? ReadWithOutputs(object? wire, ImmutableHashSet<Resource> dependencies) => wire switch
    {
        WireUnknown => AsOutput<object?>(null, dependencies, isKnown: false, isSecret: false),
        WireSecret secret => AsOutput(Read(secret), dependencies),
        ImmutableArray<object?> list => list.Select(item => ReadWithOutputs(item, dependencies)).ToImmutableArray(),
        ImmutableDictionary<string, object?> map => map.ToImmutableDictionary(entry => entry.Key, entry => ReadWithOutputs(entry.Value, dependencies)),
        _ => wire,
    };

    private static OutputData<object?> ReadList(ImmutableArray<object?> list)
    {
        var items = list.Select(Read).ToList();
        return new OutputData<object?>(
            [], items.Select(item => item.Value).ToImmutableArray(), items.TrueForAll(item => item.IsKnown), items.Exists(item => item.IsSecret));
    }

    private static OutputData<object?> ReadMap(ImmutableDictionary<string, object?> map)
    {
        // Names with two leading underscores are the engine's own.
        var members = map.Where(entry => !entry.Key.StartsWith("__", StringComparison.Ordinal))
            .ToDictionary(entry => entry.Key, entry => Read(entry.Value));
        return new OutputData<object?>(
            [],
            members.ToImmutableDictionary(member => member.Key, member => member.Value.Value),
            members.Values.All(member => member.IsKnown),
            members.Values.Any(member => member.IsSecret));
    }

    private static object AsOutput(OutputData<object?> data, ImmutableHashSet<Resource> dependencies) => data.Value switch
    {
        string text => AsOutput(text, dependencies, data.IsKnown, data.IsSecret),
        double number => AsOutput(number, dependencies, data.IsKnown, data.IsSecret),
        bool flag => AsOutput(flag, dependencies, data.IsKnown, data.IsSecret),
        ImmutableArray<object?> list => AsOutput(list, dependencies, data.IsKnown, data.IsSecret),
        ImmutableDictionary<string, object?> map => AsOutput(map, dependencies, data.IsKnown, data.IsSecret),
        _ => AsOutput(data.Value, dependencies, data.IsKnown, data.IsSecret),
    };

    private static Output<T> AsOutput<T>(T value, ImmutableHashSet<Resource> dependencies, bool isKnown, bool isSecret) =>
        new(Task.FromResult(new OutputData<T>(dependencies, value, isKnown, isSecret)));
}
