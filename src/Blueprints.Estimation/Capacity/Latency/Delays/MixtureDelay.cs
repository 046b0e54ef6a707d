namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>One of several times, by probabilities that add up to 1.</summary>
sealed class MixtureDelay((double Share, Delay Delay)[] choices) : Delay
{
    public override double Mean => choices.Sum(choice => choice.Share * choice.Delay.Mean);

    internal override double FiniteShare => choices.Sum(choice => choice.Share * choice.Delay.FiniteShare);

    internal override double[] On(DelayGrid grid)
    {
        var cells = grid.Empty();
        foreach (var (share, delay) in choices)
        {
            var part = grid.Of(delay);
            for (var i = 0; i < cells.Length; i++)
                cells[i] += share * part[i];
        }

        return cells;
    }
}
