namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>A time without end: nothing of it lies on any grid.</summary>
sealed class UnboundedDelay : Delay
{
    public override double Mean => double.PositiveInfinity;

    internal override double FiniteShare => 0;

    internal override double[] On(DelayGrid grid) => grid.Empty();
}
