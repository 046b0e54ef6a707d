using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Reads the outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <summary>Reads another stack.</summary>
    /// <param name="name">The reference's name, and the other stack's if the inputs name none.</param>
    /// <param name="args">Names the other stack; default: by <paramref name="name"/>.</param>
    /// <param name="options">Options; default: none.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    /// <summary>The other stack's full name.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>The other stack's outputs.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of those outputs that are secret.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>Gets an output of the other stack.</summary>
    /// <param name="name">The output's name.</param>
    /// <returns>The value, secret if the other stack says so; null if there is no such output.</returns>
    public Output<object?> GetOutput(Input<string> name) =>
        WithSecretness(name, Output.Tuple(name.ToOutput(), Outputs).Apply(both => (object?)both.Item2.GetValueOrDefault(both.Item1)));

    /// <summary>Gets an output of the other stack that has to be there; if it is not, awaiting fails with <see cref="KeyNotFoundException"/>.</summary>
    /// <param name="name">The output's name.</param>
    /// <returns>The value, secret if the other stack says so.</returns>
    public Output<object> RequireOutput(Input<string> name) =>
        WithSecretness(name, Output.Tuple(name.ToOutput(), Name, Outputs).Apply(all => all.Item3.TryGetValue(all.Item1, out var value)
            ? value
            : throw new KeyNotFoundException($"Required output '{all.Item1}' does not exist on stack '{all.Item2}'.")));

    /// <summary>Gets an output of the other stack as a plain value, whether secret or not.</summary>
    /// <param name="name">The output's name.</param>
    /// <returns>The value and whether it is secret.</returns>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).Data.ConfigureAwait(false);
        return data.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = data.Value }
            : new StackReferenceOutputDetails { Value = data.Value };
    }

    /// <summary>Gets an output of the other stack as a plain value.</summary>
    /// <param name="name">The output's name.</param>
    /// <returns>The value; null if there is no such output.</returns>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public Task<object?> GetValueAsync(Input<string> name) => PlainAsync(GetOutput(name));

    /// <summary>Gets an output of the other stack that has to be there as a plain value.</summary>
    /// <param name="name">The output's name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    /// <exception cref="KeyNotFoundException">There is no such output.</exception>
    public Task<object> RequireValueAsync(Input<string> name) => PlainAsync(RequireOutput(name));

    private static async Task<T> PlainAsync<T>(Output<T> output)
    {
        var data = await output.Data.ConfigureAwait(false);
        return data.IsSecret
            ? throw new InvalidOperationException("The output is secret and cannot be had as a plain value. Use GetOutput, RequireOutput or GetOutputDetailsAsync.")
            : data.Value;
    }

    private Output<T> WithSecretness<T>(Input<string> name, Output<T> value) =>
        value.With(async data => data with { IsSecret = await IsSecretAsync(name.ToOutput()).ConfigureAwait(false) });

    private async Task<bool> IsSecretAsync(Output<string> name)
    {
        var wanted = await name.Data.ConfigureAwait(false);
        var secrets = await SecretOutputNames.Data.ConfigureAwait(false);
        return wanted.IsKnown && secrets.IsKnown
            ? !secrets.Value.IsDefault && secrets.Value.Contains(wanted.Value)
            : (await Outputs.Data.ConfigureAwait(false)).IsSecret;
    }
}
