using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Blueprints.Recordings;

/// <summary>Finds out which resources a resource's inputs come from.</summary>
static class InputDependencies
{
    /// <summary>URNs by input; inputs that come from no resource are left out.</summary>
    public static async Task<ImmutableDictionary<string, ImmutableArray<string>>> OfAsync(IReadOnlyDictionary<string, object?> inputs)
    {
        var byInput = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (input, value) in inputs)
        {
            var resources = new HashSet<Resource>();
            await CollectAsync(value, resources).ConfigureAwait(false);
            if (resources.Count > 0)
                byInput[input] = await UrnsAsync(resources).ConfigureAwait(false);
        }

        return byInput.ToImmutable();
    }

    static async Task<ImmutableArray<string>> UrnsAsync(HashSet<Resource> resources)
    {
        var urns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources)
            urns.Add(await OutputUtilities.GetValueAsync(resource.Urn).ConfigureAwait(false));
        return [.. urns];
    }

    static Task CollectAsync(object? value, HashSet<Resource> found) => value switch
    {
        Resource resource => Task.FromResult(found.Add(resource)),
        ImmutableDictionary<string, object?> map => CollectAllAsync(map.Values, found),
        ImmutableArray<object?> list => CollectAllAsync(list, found),
        Output<string> output => CollectFromAsync(output, found),
        Output<double> output => CollectFromAsync(output, found),
        Output<bool> output => CollectFromAsync(output, found),
        Output<object?> output => CollectFromAsync(output, found),
        Output<ImmutableArray<object?>> output => CollectFromAsync(output, found),
        Output<ImmutableDictionary<string, object?>> output => CollectFromAsync(output, found),
        _ => Task.CompletedTask,
    };

    static async Task CollectAllAsync(IEnumerable<object?> values, HashSet<Resource> found)
    {
        foreach (var value in values)
            await CollectAsync(value, found).ConfigureAwait(false);
    }

    static async Task CollectFromAsync<T>(Output<T> output, HashSet<Resource> found)
    {
        found.UnionWith(await OutputUtilities.GetDependenciesAsync(output).ConfigureAwait(false));
        await CollectAsync(await OutputUtilities.GetValueAsync(output).ConfigureAwait(false), found).ConfigureAwait(false);
    }
}
