namespace Blueprints.Simulation.Scaling;

/// <summary>What the number in a scaling adjustment means.</summary>
public enum AdjustmentKind
{
    /// <summary>So many instances more or fewer.</summary>
    ChangeInCapacity,

    /// <summary>That many instances.</summary>
    ExactCapacity,

    /// <summary>So many per cent more or fewer. Rounded: above 1 down, 0 to 1 to 1, -1 to 0 to -1, below -1 toward zero.</summary>
    PercentChangeInCapacity,
}
