using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Blueprints.Recordings;

/// <summary>The options a resource was registered with, as far as tests look at them.</summary>
/// <param name="Protect">Whether deletion is refused.</param>
/// <param name="IgnoreChanges">Inputs whose changes are ignored.</param>
/// <param name="DependsOn">URNs of the resources it waits for.</param>
/// <param name="Provider">The explicit provider's URN; null for the default one.</param>
public sealed record RecordedOptions(bool Protect, ImmutableArray<string> IgnoreChanges, ImmutableArray<string> DependsOn, string? Provider)
{
    internal static async Task<RecordedOptions> OfAsync(ResourceOptions options)
    {
        var dependencies = ImmutableArray.CreateBuilder<string>();
        foreach (var resource in await OutputUtilities.GetValueAsync(options.DependsOn.ToOutput()).ConfigureAwait(false))
            dependencies.Add(await OutputUtilities.GetValueAsync(resource.Urn).ConfigureAwait(false));
        dependencies.Sort(StringComparer.Ordinal);
        var provider = options.Provider is null ? null : await OutputUtilities.GetValueAsync(options.Provider.Urn).ConfigureAwait(false);
        return new(options.Protect ?? false, [.. options.IgnoreChanges], dependencies.ToImmutable(), provider);
    }
}
