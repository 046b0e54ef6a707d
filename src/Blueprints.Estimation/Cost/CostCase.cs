using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost;

/// <summary>One of the three cases of an estimate.</summary>
public enum CostCase
{
    /// <summary>The low end of load and scaling.</summary>
    Low,

    /// <summary>The case to plan with.</summary>
    Expected,

    /// <summary>The upper scaling limits and the high end of load.</summary>
    High,
}

/// <summary>Picks a case.</summary>
static class CostCases
{
    /// <summary>The amount of a case.</summary>
    public static Money Of(this MoneyRange range, CostCase which) => which switch
    {
        CostCase.Low => range.Low,
        CostCase.High => range.High,
        _ => range.Expected,
    };
}
