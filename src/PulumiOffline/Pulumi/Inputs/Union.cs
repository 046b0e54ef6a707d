using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A value of one of two types.</summary>
/// <typeparam name="T0">The first type.</typeparam>
/// <typeparam name="T1">The second type.</typeparam>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0 _value0;
    private readonly T1 _value1;

    private Union(bool isT1, T0 value0, T1 value1)
    {
        IsT1 = isT1;
        _value0 = value0;
        _value1 = value1;
    }

    /// <summary>Whether the value has the first type.</summary>
    public bool IsT0 => !IsT1;

    /// <summary>Whether the value has the second type.</summary>
    public bool IsT1 { get; }

    /// <summary>The value, whichever type it has.</summary>
    public object Value => IsT1 ? _value1! : _value0!;

    /// <summary>The value as the first type.</summary>
    /// <exception cref="InvalidOperationException">The value has the second type.</exception>
    public T0 AsT0 => IsT0 ? _value0 : throw Other(typeof(T0), typeof(T1));

    /// <summary>The value as the second type.</summary>
    /// <exception cref="InvalidOperationException">The value has the first type.</exception>
    public T1 AsT1 => IsT1 ? _value1 : throw Other(typeof(T1), typeof(T0));

    /// <summary>Makes a union of a value of the first type.</summary>
    /// <param name="input">The value.</param>
    /// <returns>The union.</returns>
    public static Union<T0, T1> FromT0(T0 input) => new(false, input, default!);

    /// <summary>Makes a union of a value of the second type.</summary>
    /// <param name="input">The value.</param>
    /// <returns>The union.</returns>
    public static Union<T0, T1> FromT1(T1 input) => new(true, default!, input);

    /// <summary>Makes a union of a value of the first type.</summary>
    /// <param name="t">The value.</param>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>Makes a union of a value of the second type.</summary>
    /// <param name="t">The value.</param>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Runs the action for the type that is present.</summary>
    /// <param name="f0">The action for the first type.</param>
    /// <param name="f1">The action for the second type.</param>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (IsT0)
            f0(_value0);
        else
            f1(_value1);
    }

    /// <summary>Computes a result with the function for the type that is present.</summary>
    /// <param name="f0">The function for the first type.</param>
    /// <param name="f1">The function for the second type.</param>
    /// <returns>The result.</returns>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => IsT0 ? f0(_value0) : f1(_value1);

    /// <summary>Maps a value of the first type; the second type is left as it is.</summary>
    /// <param name="mapFunc">The mapping.</param>
    /// <returns>The mapped union.</returns>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) => Bimap(mapFunc, value => value);

    /// <summary>Maps a value of the second type; the first type is left as it is.</summary>
    /// <param name="mapFunc">The mapping.</param>
    /// <returns>The mapped union.</returns>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) => Bimap(value => value, mapFunc);

    /// <summary>Maps the value, whichever type it has.</summary>
    /// <param name="mapFunc0">The mapping of the first type.</param>
    /// <param name="mapFunc1">The mapping of the second type.</param>
    /// <returns>The mapped union.</returns>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1) =>
        IsT0 ? Union<TResult0, TResult1>.FromT0(mapFunc0(_value0)) : Union<TResult0, TResult1>.FromT1(mapFunc1(_value1));

    /// <summary>Takes the value out if it has the first type.</summary>
    /// <param name="value">The value of the first type, else its default.</param>
    /// <param name="remainder">The value of the second type, else its default.</param>
    /// <returns>Whether the value has the first type.</returns>
    public bool TryPickT0([MaybeNullWhen(false)] out T0 value, [MaybeNullWhen(true)] out T1 remainder)
    {
        value = IsT0 ? _value0 : default;
        remainder = IsT0 ? default : _value1;
        return IsT0;
    }

    /// <summary>Takes the value out if it has the second type.</summary>
    /// <param name="value">The value of the second type, else its default.</param>
    /// <param name="remainder">The value of the first type, else its default.</param>
    /// <returns>Whether the value has the second type.</returns>
    public bool TryPickT1([MaybeNullWhen(false)] out T1 value, [MaybeNullWhen(true)] out T0 remainder) =>
        !TryPickT0(out remainder, out value);

    /// <summary>Whether two unions hold equal values of the same type.</summary>
    /// <param name="other">The other union.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(Union<T0, T1> other) => IsT1 == other.IsT1 && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsT1, Value);

    /// <summary>The value as text, after the name of its type.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsT0 ? $"{typeof(T0).FullName}: {_value0}" : $"{typeof(T1).FullName}: {_value1}";

    /// <summary>Whether two unions hold equal values of the same type.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether two unions differ.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    private static InvalidOperationException Other(Type asked, Type present) =>
        new($"The union holds a {present.FullName}, not a {asked.FullName}.");
}
