namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>An exponential time, each part of its density shared out between the two nearest multiples so that the mean stays.</summary>
sealed class ExponentialDelay(double mean) : Delay
{
    public override double Mean => mean;

    internal override double FiniteShare => 1;

    // With a steps in a mean's place: p(0) = 1 - (1 - e^-a) / a, p(k) = e^(-a (k - 1)) (1 - e^-a)² / a.
    internal override double[] On(DelayGrid grid)
    {
        var cells = grid.Empty();
        var a = grid.Step / mean;
        var within = -Exponential.MinusOne(-a);
        cells[0] = Math.Max(0, 1 - within / a);
        for (var k = 1; k < grid.Cells; k++)
            cells[k] = Math.Exp(-a * (k - 1)) * within * within / a;
        return cells;
    }
}
