namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>Several independent times, one after the other.</summary>
sealed class SumDelay(Delay[] parts) : Delay
{
    public override double Mean => parts.Sum(part => part.Mean);

    internal override double FiniteShare => parts.Aggregate(1.0, (share, part) => share * part.FiniteShare);

    internal override double[] On(DelayGrid grid) => parts.Select(grid.Of).Aggregate(grid.Sum);
}
