namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>Always the same time, shared out between the two nearest multiples so that the mean stays.</summary>
sealed class ConstantDelay(double time) : Delay
{
    public override double Mean => time;

    internal override double FiniteShare => 1;

    internal override double[] On(DelayGrid grid)
    {
        var cells = grid.Empty();
        var steps = Math.Min(time / grid.Step, grid.Cells);
        var below = (int)steps;
        if (below < grid.Cells)
            cells[below] = 1 - (steps - below);
        if (below + 1 < grid.Cells)
            cells[below + 1] = steps - below;
        return cells;
    }
}
