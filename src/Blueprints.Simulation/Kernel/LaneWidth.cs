namespace Blueprints.Simulation.Kernel;

/// <summary>How many simulations one instruction advances. Every width gives the same bits.</summary>
public enum LaneWidth
{
    /// <summary>The widest register of this processor.</summary>
    Widest,

    /// <summary>One: the reference.</summary>
    Scalar,

    /// <summary>Four, 128 bits.</summary>
    Bits128,

    /// <summary>Eight, 256 bits.</summary>
    Bits256,

    /// <summary>Sixteen, 512 bits.</summary>
    Bits512,
}
