using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Blueprints.Simulation.Kernel;

/// <summary>
/// Values of plain numbers at an address that is a multiple of a cache line. Sixteen floats fill a line: at any other address every access would touch two, and a load after a
/// store would wait for memory.
/// </summary>
sealed class AlignedCell<TState>
    where TState : struct
{
    const int Line = 64;

    readonly float[] _memory;
    readonly int _first;

    public AlignedCell(int count = 1)
    {
        Count = count;
        _memory = GC.AllocateArray<float>((Floats * count) + (Line / sizeof(float)), pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0);
        _first = (int)((Line - (address % Line)) % Line) / sizeof(float);
    }

    public int Count { get; }

    /// <summary>The first value.</summary>
    public ref TState Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref this[0];
    }

    /// <summary>A value by its place. The slice checks both ends.</summary>
    public ref TState this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.As<float, TState>(ref MemoryMarshal.GetReference(_memory.AsSpan(_first + (index * Floats), Floats)));
    }

    /// <summary>The first so many values.</summary>
    public Span<TState> First(int count) => MemoryMarshal.Cast<float, TState>(_memory.AsSpan(_first, Floats * count));

    static int Floats => Unsafe.SizeOf<TState>() / sizeof(float);

    public void Clear() => Array.Clear(_memory);
}
