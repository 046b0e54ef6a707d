using System.Runtime.CompilerServices;

namespace Blueprints.Simulation.Kernel;

/// <summary>The demand that a row sees, step by step: one value for each of its sixteen lanes, or one for all of them.</summary>
sealed class DemandColumn(float[] values, bool sideBySide)
{
    public int Steps => sideBySide ? values.Length / DemandTable.Block : values.Length;

    /// <summary>The demand of the lanes from a first one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T At<T>(int step, int first)
        where T : struct, ILane<T> => sideBySide ? T.Load(values.AsSpan((step * DemandTable.Block) + first)) : T.Fill(values[step]);
}
