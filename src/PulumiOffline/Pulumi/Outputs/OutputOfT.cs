using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A value that is there later, or not before the deployment. It remembers whether it is secret and which resources it comes from, and hands
/// both on to everything computed from it.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> data)
    {
        Data = data;
        Deployment.Current?.Track(data);
    }

    internal Task<OutputData<T>> Data { get; }

    /// <summary>Makes an output of a task.</summary>
    /// <param name="value">The task that gives the value.</param>
    /// <returns>The output; known and not secret.</returns>
    public static Output<T> Create(Task<T> value) => Create(value, isSecret: false);

    /// <summary>Runs an asynchronous action on the value.</summary>
    /// <param name="func">The action; not run while the value is unknown.</param>
    /// <returns>An output that is there when the action is done.</returns>
    public Output<ValueTuple> Apply(Func<T, Task> func)
    {
        return Apply(Run);

        async Task<ValueTuple> Run(T value)
        {
            await func(value).ConfigureAwait(false);
            return default;
        }
    }

    /// <summary>Computes a value from this one.</summary>
    /// <param name="func">The computation; not run while the value is unknown.</param>
    /// <returns>The computed value; unknown if this one is, secret if this one is, with the dependencies of this one.</returns>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) => Apply(value => Output.Create(func(value)));

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => Apply(value => Output.Create(func(value)));

    /// <inheritdoc cref="Apply{TResult}(Func{T, Output{TResult}?})"/>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => Apply(value => func(value).ToOutput());

    /// <summary>Computes an output from this one's value.</summary>
    /// <param name="func">The computation; not run while the value is unknown. Null counts as the default of its type.</param>
    /// <returns>The computed value; unknown or secret if either output is, with the dependencies of both.</returns>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) => new(ApplyAsync(func));

    /// <summary>Computes an output from this one's value without naming its type.</summary>
    /// <param name="func">The computation; not run while the value is unknown.</param>
    /// <returns>The computed value.</returns>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) => Apply(value => func(value));

    /// <summary>Explains that an output is not text; with PULUMI_ERROR_OUTPUT_STRING set to 1 or true it throws instead.</summary>
    /// <returns>The explanation, never the value.</returns>
    /// <exception cref="InvalidOperationException">PULUMI_ERROR_OUTPUT_STRING asks for an error.</exception>
    public override string ToString()
    {
        const string Explanation =
            "ToString on an Output<T> does not give its value. Use output.Apply(v => $\"...{v}...\") or Output.Format($\"...{output}...\").";
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is "1" or "true" or "True" or "TRUE")
            throw new InvalidOperationException(Explanation);

        Deployment.Current?.Logger.Log(LogSeverity.Warning, Explanation);
        return Explanation;
    }

    async Task<OutputData<object?>> IOutput.GetDataAsync()
    {
        var data = await Data.ConfigureAwait(false);
        return new OutputData<object?>(data.Resources, data.Value, data.IsKnown, data.IsSecret);
    }

    internal static Output<T> Create(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<T>(WaitAsync());

        async Task<OutputData<T>> WaitAsync() => OutputData.Known(await value.ConfigureAwait(false), isSecret);
    }

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await Data.ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    internal Output<T> With(Func<OutputData<T>, Task<OutputData<T>>> change)
    {
        return new Output<T>(ChangeAsync());

        async Task<OutputData<T>> ChangeAsync() => await change(await Data.ConfigureAwait(false)).ConfigureAwait(false);
    }

    internal Output<T> WithSecret(bool isSecret) => With(data => Task.FromResult(data with { IsSecret = isSecret }));

    private async Task<OutputData<TResult>> ApplyAsync<TResult>(Func<T, Output<TResult>?> func)
    {
        var outer = await Data.ConfigureAwait(false);
        if (!outer.IsKnown)
            return new OutputData<TResult>(outer.Resources, default!, IsKnown: false, outer.IsSecret);

        if (func(outer.Value) is not { } result)
            return new OutputData<TResult>(outer.Resources, default!, IsKnown: true, outer.IsSecret);

        var inner = await result.Data.ConfigureAwait(false);
        return inner with { Resources = outer.Resources.Union(inner.Resources), IsSecret = outer.IsSecret || inner.IsSecret };
    }
}
