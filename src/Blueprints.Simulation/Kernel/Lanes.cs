using System.Runtime.Intrinsics;

namespace Blueprints.Simulation.Kernel;

/// <summary>Which widths this processor has.</summary>
static class Lanes
{
    /// <summary>The width itself, or the widest that runs in registers. A width that the processor lacks runs all the same, slowly.</summary>
    public static LaneWidth Widest(LaneWidth width) => width switch
    {
        not LaneWidth.Widest => width,
        _ when Vector512.IsHardwareAccelerated => LaneWidth.Bits512,
        _ when Vector256.IsHardwareAccelerated => LaneWidth.Bits256,
        _ when Vector128.IsHardwareAccelerated => LaneWidth.Bits128,
        _ => LaneWidth.Scalar,
    };
}
