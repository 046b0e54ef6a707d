namespace Blueprints.Estimation.Capacity.Advice;

/// <summary>The two ways to grow.</summary>
public enum GrowthDirection
{
    /// <summary>A larger machine.</summary>
    Up,

    /// <summary>One more of the same.</summary>
    Out,
}
