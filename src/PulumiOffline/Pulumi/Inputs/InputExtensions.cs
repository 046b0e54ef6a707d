namespace Pulumi;

/// <summary>Lets an input be used as the output it holds.</summary>
public static class InputExtensions
{
    /// <summary>Computes a value from the input's value once that is known.</summary>
    /// <param name="input">The input; null counts as the default of its type.</param>
    /// <param name="func">The computation; not run while the value is unknown.</param>
    /// <returns>The computed value, with the input's secretness and dependencies.</returns>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func) => input.ToOutput().Apply(func);

    /// <inheritdoc cref="Apply{T, TResult}(Input{T}?, Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func) => input.ToOutput().Apply(func);

    /// <inheritdoc cref="Apply{T, TResult}(Input{T}?, Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func) => input.ToOutput().Apply(func);

    /// <inheritdoc cref="Apply{T, TResult}(Input{T}?, Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>?> func) => input.ToOutput().Apply(func);

    /// <summary>Gives the output that holds the input's value.</summary>
    /// <param name="input">The input; null counts as the default of its type.</param>
    /// <returns>The output.</returns>
    public static Output<T> ToOutput<T>(this Input<T>? input) => input ?? Output.Create(default(T)!);
}
