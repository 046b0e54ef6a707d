using System.Runtime.CompilerServices;

namespace Blueprints.Simulation.Kernel;

/// <summary>One simulation at a time: the reference that the wide lanes equal bit for bit.</summary>
readonly struct ScalarLane(float value) : ILane<ScalarLane>
{
    // Where [√½, √2) starts, as bits.
    const int RootHalf = 0x3f3504f3;

    readonly float _value = value;

    public static int Width => 1;

    public float Value => _value;

    public static ScalarLane Fill(float value) => new(value);

    public static ScalarLane Load(ReadOnlySpan<float> source) => new(source[0]);

    public void Store(Span<float> target) => target[0] = _value;

    public static ScalarLane operator +(ScalarLane a, ScalarLane b) => new(a._value + b._value);

    public static ScalarLane operator -(ScalarLane a, ScalarLane b) => new(a._value - b._value);

    public static ScalarLane operator *(ScalarLane a, ScalarLane b) => new(a._value * b._value);

    public static ScalarLane operator /(ScalarLane a, ScalarLane b) => new(a._value / b._value);

    public static ScalarLane Fma(ScalarLane a, ScalarLane b, ScalarLane c) => new(MathF.FusedMultiplyAdd(a._value, b._value, c._value));

    public static ScalarLane Min(ScalarLane a, ScalarLane b) => new(a._value < b._value ? a._value : b._value);

    public static ScalarLane Max(ScalarLane a, ScalarLane b) => new(a._value > b._value ? a._value : b._value);

    public static ScalarLane Sqrt(ScalarLane a) => new(MathF.Sqrt(a._value));

    public static ScalarLane Floor(ScalarLane a) => new(MathF.Floor(a._value));

    public static ScalarLane Ceiling(ScalarLane a) => new(MathF.Ceiling(a._value));

    public static ScalarLane Less(ScalarLane a, ScalarLane b) => Mask(a._value < b._value);

    public static ScalarLane LessOrEqual(ScalarLane a, ScalarLane b) => Mask(a._value <= b._value);

    public static ScalarLane And(ScalarLane a, ScalarLane b) => new(BitConverter.Int32BitsToSingle(Bits(a) & Bits(b)));

    public static ScalarLane Or(ScalarLane a, ScalarLane b) => new(BitConverter.Int32BitsToSingle(Bits(a) | Bits(b)));

    public static ScalarLane Select(ScalarLane mask, ScalarLane a, ScalarLane b) => Bits(mask) != 0 ? a : b;

    public static bool Any(ScalarLane mask) => Bits(mask) != 0;

    public static ScalarLane Split(ScalarLane a, out ScalarLane exponent)
    {
        var shift = (Bits(a) - RootHalf) >> 23;
        exponent = new(shift);
        return new(BitConverter.Int32BitsToSingle(Bits(a) - (shift << 23)));
    }

    public static ScalarLane Scale(ScalarLane a, ScalarLane n) => new(BitConverter.Int32BitsToSingle(Bits(a) + ((int)n._value << 23)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Bits(ScalarLane a) => BitConverter.SingleToInt32Bits(a._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ScalarLane Mask(bool holds) => new(BitConverter.Int32BitsToSingle(holds ? -1 : 0));
}
