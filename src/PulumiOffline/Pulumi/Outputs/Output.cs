using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    /// <summary>Makes an output of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The output; known and not secret.</returns>
    public static Output<T> Create<T>(T value) => Create(Task.FromResult(value));

    /// <summary>Makes an output of a task.</summary>
    /// <param name="value">The task that gives the value.</param>
    /// <returns>The output; known and not secret.</returns>
    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    /// <summary>Makes a secret output of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The output; known and secret.</returns>
    public static Output<T> CreateSecret<T>(T value) => CreateSecret(Task.FromResult(value));

    /// <summary>Makes a secret output of a task.</summary>
    /// <param name="value">The task that gives the value.</param>
    /// <returns>The output; known and secret.</returns>
    public static Output<T> CreateSecret<T>(Task<T> value) => Output<T>.Create(value, isSecret: true);

    /// <summary>Makes a secret of an output.</summary>
    /// <param name="value">The output; not changed.</param>
    /// <returns>The same value, secret.</returns>
    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.WithSecret(isSecret: true);
    }

    /// <summary>Takes the secret mark off an output.</summary>
    /// <param name="output">The output; not changed.</param>
    /// <returns>The same value, not secret.</returns>
    public static Output<T> Unsecret<T>(Output<T> output) => output.WithSecret(isSecret: false);

    /// <summary>Tells whether an output is secret, once it is there.</summary>
    /// <param name="output">The output.</param>
    /// <returns>True when secret.</returns>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.Data.ConfigureAwait(false)).IsSecret;

    /// <summary>Gathers inputs into one output.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <returns>All values in order; unknown or secret if any is, with the dependencies of all.</returns>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => Gather(inputs.Select(input => input.ToOutput()));

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => Gather(inputs.Select(input => input.ToOutput()));

    /// <summary>Gathers outputs into one.</summary>
    /// <param name="outputs">The outputs.</param>
    /// <returns>All values in order; unknown or secret if any is, with the dependencies of all.</returns>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => Gather(outputs);

    /// <inheritdoc cref="All{T}(Output{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => Gather(outputs);

    /// <summary>Formats text that has inputs and outputs in it, in the invariant culture.</summary>
    /// <param name="formattableString">The text, as an interpolated string.</param>
    /// <returns>The text; unknown or secret if any part is, with the dependencies of all parts.</returns>
    public static Output<string> Format(FormattableString formattableString) =>
        All(formattableString.GetArguments().Select(AsOutput))
            .Apply(values => string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));

    private static Output<object?> AsOutput(object? value) => value switch
    {
        IInput input => new Output<object?>(input.Flat.GetDataAsync()),
        IOutput output => new Output<object?>(output.GetDataAsync()),
        _ => Create(value),
    };

    private static Output<ImmutableArray<T>> Gather<T>(IEnumerable<Output<T>> outputs)
    {
        // The sequence is walked now: a lazy one may create outputs, and they belong to the caller's turn.
        var items = outputs.ToImmutableArray();
        return new Output<ImmutableArray<T>>(GatherAsync());

        async Task<OutputData<ImmutableArray<T>>> GatherAsync()
        {
            var parts = new CombinedOutputs();
            var values = ImmutableArray.CreateBuilder<T>(items.Length);
            foreach (var item in items)
                values.Add(await parts.TakeAsync(item).ConfigureAwait(false));
            return parts.Combine(values.MoveToImmutable());
        }
    }
}
