using Blueprints.Validation;

namespace Blueprints.Kubernetes;

/// <summary>The largest change within a period: <c>new(PodScalingUnit.Percent, 100, 15)</c> doubles in 15 seconds at most.</summary>
/// <param name="Unit">What <paramref name="Value"/> counts.</param>
/// <param name="Value">The change; 1 to 10,000.</param>
/// <param name="PeriodSeconds">The period in seconds; 1 to 1,800, as Kubernetes allows.</param>
public sealed record PodScalingRate(PodScalingUnit Unit, int Value, int PeriodSeconds)
{
    internal void Validate(ProblemCollector problems)
    {
        problems.Defined("unit", Unit);
        problems.Range("value", Value, 1, 10_000);
        problems.Range("periodSeconds", PeriodSeconds, 1, 1_800);
    }
}
