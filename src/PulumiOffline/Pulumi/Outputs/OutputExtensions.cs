using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Looks into outputs that hold lists or unions.</summary>
public static class OutputExtensions
{
    /// <summary>Gets one element of a list.</summary>
    /// <param name="array">The list.</param>
    /// <param name="index">Which one, from 0; a wrong index fails when the result is awaited.</param>
    /// <returns>The element.</returns>
    public static Output<T> GetAt<T>(this Output<ImmutableArray<T>> array, Input<int> index) =>
        Output.Tuple(array, index.ToOutput()).Apply(both => both.Item1[both.Item2]);

    /// <summary>Gets the first element of a list.</summary>
    /// <param name="array">The list; an empty one fails when the result is awaited.</param>
    /// <returns>The element.</returns>
    public static Output<T> First<T>(this Output<ImmutableArray<T>> array) => array.GetAt(0);

    /// <summary>Counts the elements of a list.</summary>
    /// <param name="array">The list.</param>
    /// <returns>The count.</returns>
    public static Output<int> Length<T>(this Output<ImmutableArray<T>> array) => array.Apply(values => values.Length);

    /// <summary>Whether the union holds the first type.</summary>
    /// <param name="output">The union.</param>
    /// <returns>True for the first type.</returns>
    public static Output<bool> IsT0<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(value => value.IsT0);

    /// <summary>Whether the union holds the second type.</summary>
    /// <param name="output">The union.</param>
    /// <returns>True for the second type.</returns>
    public static Output<bool> IsT1<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(value => value.IsT1);

    /// <summary>Gets the union's value as the first type; fails when awaited if it holds the second.</summary>
    /// <param name="output">The union.</param>
    /// <returns>The value.</returns>
    public static Output<T0> AsT0<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(value => value.AsT0);

    /// <summary>Gets the union's value as the second type; fails when awaited if it holds the first.</summary>
    /// <param name="output">The union.</param>
    /// <returns>The value.</returns>
    public static Output<T1> AsT1<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(value => value.AsT1);

    /// <summary>Gets the union's value, whichever type it has.</summary>
    /// <param name="output">The union.</param>
    /// <returns>The value.</returns>
    public static Output<object> Value<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(value => value.Value);
}
