using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list of inputs that is itself an input. Collection initialisers, arrays, lists and outputs of them all convert to it.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<ImmutableArray<Input<T>>> _elements;

    /// <summary>Makes an empty list.</summary>
    public InputList()
        : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> elements)
        : base(Flatten(elements)) => _elements = elements;

    private protected override IOutput Parts => _elements;

    /// <summary>Appends elements.</summary>
    /// <param name="inputs">The elements.</param>
    public void Add(params Input<T>[] inputs) => AddRange(inputs);

    /// <summary>Appends the elements of another list.</summary>
    /// <param name="inputs">The other list.</param>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Appends the elements of another list.</summary>
    /// <param name="inputs">The other list.</param>
    public void AddRange(InputList<T> inputs)
    {
        _elements = Join(_elements, inputs._elements);
        Value = Flatten(_elements);
    }

    /// <summary>Makes a list of this list's elements followed by another's; neither is changed.</summary>
    /// <param name="other">The other list.</param>
    /// <returns>The joined list.</returns>
    public InputList<T> Concat(InputList<T> other) => new(Join(_elements, other._elements));

    /// <summary>Enumerates the elements once the list is known; an unknown list has none.</summary>
    /// <param name="cancellationToken">Not used: waiting for a value cannot be cancelled.</param>
    /// <returns>The enumerator.</returns>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await Value.GetValueAsync(ImmutableArray<T>.Empty).ConfigureAwait(false))
            yield return value;
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException($"{GetType()} cannot be enumerated synchronously: use await foreach, or Apply.");

    internal InputList<T> Clone() => new(_elements);

    private static Output<ImmutableArray<Input<T>>> Join(Output<ImmutableArray<Input<T>>> first, Output<ImmutableArray<Input<T>>> second) =>
        Output.Tuple(first, second).Apply(both => both.Item1.AddRange(both.Item2));

    private static Output<ImmutableArray<T>> Flatten(Output<ImmutableArray<Input<T>>> elements) =>
        elements.Apply(inputs => inputs.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All(inputs));

    private static InputList<T> Of(IEnumerable<Input<T>> elements) => new(Output.Create(elements.ToImmutableArray()));

    /// <summary>Makes a list of one value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator InputList<T>(T value) => Of([value]);

    /// <summary>Makes a list of one output.</summary>
    /// <param name="value">The output.</param>
    public static implicit operator InputList<T>(Output<T> value) => Of([value]);

    /// <summary>Makes a list of one input.</summary>
    /// <param name="value">The input.</param>
    public static implicit operator InputList<T>(Input<T> value) => Of([value]);

    /// <summary>Makes a list of an array of values.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputList<T>(T[] values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>Makes a list of an array of outputs.</summary>
    /// <param name="values">The outputs.</param>
    public static implicit operator InputList<T>(Output<T>[] values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>Makes a list of an array of inputs.</summary>
    /// <param name="values">The inputs.</param>
    public static implicit operator InputList<T>(Input<T>[] values) => Of(values);

    /// <summary>Makes a list of a list of values.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputList<T>(List<T> values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>Makes a list of a list of outputs.</summary>
    /// <param name="values">The outputs.</param>
    public static implicit operator InputList<T>(List<Output<T>> values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>Makes a list of a list of inputs.</summary>
    /// <param name="values">The inputs.</param>
    public static implicit operator InputList<T>(List<Input<T>> values) => Of(values);

    /// <summary>Makes a list of an immutable array of values; a default array stays default.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => Output.Create(values);

    /// <summary>Makes a list of an immutable array of outputs; a default array stays default.</summary>
    /// <param name="values">The outputs.</param>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) =>
        values.IsDefault ? default(ImmutableArray<Input<T>>) : values.Select(value => (Input<T>)value).ToImmutableArray();

    /// <summary>Makes a list of an immutable array of inputs; a default array stays default.</summary>
    /// <param name="values">The inputs.</param>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(Output.Create(values));

    /// <summary>Makes a list of an output that holds an array.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<T[]> values) => values.Apply(array => array.ToImmutableArray());

    /// <summary>Makes a list of an output that holds a list.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<List<T>> values) => values.Apply(list => list.ToImmutableArray());

    /// <summary>Makes a list of an output that holds a sequence.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => values.Apply(sequence => sequence.ToImmutableArray());

    /// <summary>Makes a list of an output that holds an immutable array; a default array stays default.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) =>
        new(values.Apply(array => array.IsDefault ? default : array.Select(value => (Input<T>)value).ToImmutableArray()));
}
