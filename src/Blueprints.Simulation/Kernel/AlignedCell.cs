using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Blueprints.Simulation.Kernel;

/// <summary>
/// A value of plain numbers at an address that is a multiple of a cache line. Sixteen floats fill a line: at any other address every access would touch two, and a load after a
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
        _memory = GC.AllocateArray<float>(((Unsafe.SizeOf<TState>() * count) + Line) / sizeof(float), pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0);
        _first = (int)((Line - (address % Line)) % Line) / sizeof(float);
    }

    public int Count { get; }

    /// <summary>The first value.</summary>
    public ref TState Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref All[0];
    }

    /// <summary>All values.</summary>
    public Span<TState> All
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MemoryMarshal.Cast<float, TState>(_memory.AsSpan(_first));
    }

    public void Clear() => Array.Clear(_memory);
}
