using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks at outputs from outside a program; meant for tests and tools.</summary>
public static class OutputUtilities
{
    /// <summary>Makes an unknown output.</summary>
    /// <param name="value">A stand-in of the right type, which nobody sees.</param>
    /// <returns>The output; unknown.</returns>
    public static Output<T> CreateUnknown<T>(T value) => new(Task.FromResult(OutputData.Unknown(value)));

    /// <summary>Makes an unknown output.</summary>
    /// <param name="valueFactory">Gives the type; never called.</param>
    /// <returns>The output; unknown.</returns>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) => CreateUnknown<T>(default(T)!).Apply(_ => valueFactory());

    /// <summary>Adds a resource to those that an output depends on.</summary>
    /// <param name="output">The output; not changed.</param>
    /// <param name="resource">The resource.</param>
    /// <returns>The same value with one more dependency.</returns>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return output.With(data => Task.FromResult(data with { Resources = data.Resources.Add(resource) }));
    }

    /// <summary>Tells whether an output is known, once it is there.</summary>
    /// <param name="output">The output.</param>
    /// <returns>True when known.</returns>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.Data.ConfigureAwait(false)).IsKnown;

    /// <summary>Waits for an output's value.</summary>
    /// <param name="output">The output.</param>
    /// <returns>The value; the default of its type when unknown.</returns>
    public static Task<T> GetValueAsync<T>(Output<T> output) => output.GetValueAsync(default!);

    /// <summary>Waits for the resources that an output depends on.</summary>
    /// <param name="output">The output.</param>
    /// <returns>The resources.</returns>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        (await output.Data.ConfigureAwait(false)).Resources;
}
