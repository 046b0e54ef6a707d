using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Blueprints.Recordings;

/// <summary>Waits for a stack's outputs.</summary>
static class OutputValues
{
    /// <summary>The known values by name; an unknown output is null.</summary>
    public static async Task<ImmutableDictionary<string, object?>> ReadAsync(IDictionary<string, object?> outputs)
    {
        var values = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in outputs)
        {
            // Output<string?> and Output<string> are one type at run time.
            values[name] = value is Output<string> output ? await OutputUtilities.GetValueAsync(output).ConfigureAwait(false) : value;
        }

        return values.ToImmutable();
    }
}
