namespace Blueprints.Estimation.Cost.Comparison;

/// <summary>How a line of a bill differs from the bill before.</summary>
public enum CostChangeKind
{
    /// <summary>Only the new bill has it.</summary>
    Added,

    /// <summary>Only the old bill has it.</summary>
    Removed,

    /// <summary>Both have it, at different cost.</summary>
    Changed,

    /// <summary>One of the bills does not know its cost: there is no price, or nothing says the use. It is neither a saving nor an increase.</summary>
    Unknown,
}
