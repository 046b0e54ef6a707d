namespace Blueprints.Simulation.Kernel;

/// <summary>
/// A row of single-precision numbers, one for each independent simulation. The engine is written once against this; the width is a type parameter. Every operation is one
/// correctly rounded IEEE operation on each element, so that all widths give the same bits.
/// </summary>
/// <remarks>Comparisons give masks: all bits set where true, none where false. Only <see cref="Select"/>, <see cref="And"/>, <see cref="Or"/> and <see cref="Any"/> read them.</remarks>
interface ILane<T>
    where T : struct, ILane<T>
{
    static abstract int Width { get; }

    static abstract T Fill(float value);

    static abstract T Load(ReadOnlySpan<float> source);

    void Store(Span<float> target);

    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    static abstract T operator *(T a, T b);

    static abstract T operator /(T a, T b);

    /// <summary>a × b + c, rounded once.</summary>
    static abstract T Fma(T a, T b, T c);

    static abstract T Min(T a, T b);

    static abstract T Max(T a, T b);

    static abstract T Sqrt(T a);

    static abstract T Floor(T a);

    static abstract T Ceiling(T a);

    static abstract T Less(T a, T b);

    static abstract T LessOrEqual(T a, T b);

    static abstract T And(T a, T b);

    static abstract T Or(T a, T b);

    /// <summary>The elements of <paramref name="a"/> where the mask is set, of <paramref name="b"/> elsewhere.</summary>
    static abstract T Select(T mask, T a, T b);

    static abstract bool Any(T mask);

    /// <summary>The m in [√½, √2) and whole e with a = m × 2^e, for positive normal a.</summary>
    static abstract T Split(T a, out T exponent);

    /// <summary>a × 2^n for whole n where the result is normal.</summary>
    static abstract T Scale(T a, T n);
}
