namespace Blueprints.Estimation.Planning.Search;

/// <summary>A whole design: one option on each axis of a shape, over all scenarios.</summary>
sealed class PlanDesign
{
    public PlanDesign(PlanShape shape, IReadOnlyList<OptionScore> options, double allowed, double allowedJobs)
    {
        (Shape, Options) = (shape, options);
        var scenarios = options[0].Cost.Length;
        (Cost, Missed, Holds) = (new double[scenarios], new double[scenarios], new bool[scenarios]);
        for (var s = 0; s < scenarios; s++)
        {
            Cost[s] = (double)shape.Rest + options.Sum(option => option.Cost[s]);
            var requests = options.Where(option => option.Kind == WorkKind.Servers).Sum(option => option.Offered[s]);
            // A request that is bad somewhere is bad; two misses of one request count twice, so the truth is no worse.
            Missed[s] = requests > 0 ? options.Where(option => option.Kind != WorkKind.Jobs).Sum(option => option.Bad[s]) / requests : 0;
            var jobs = options.Where(option => option.Kind == WorkKind.Jobs).All(option => option.Bad[s] <= allowedJobs * option.Offered[s]);
            Holds[s] = Missed[s] <= allowed && jobs;
        }

        (MeanCost, Met) = (Cost.Average(), Holds.Count(holds => holds));
    }

    public PlanShape Shape { get; }

    public IReadOnlyList<OptionScore> Options { get; }

    /// <summary>USD a month in each scenario.</summary>
    public double[] Cost { get; }

    /// <summary>The share of requests lost or late, at most.</summary>
    public double[] Missed { get; }

    public bool[] Holds { get; }

    public double MeanCost { get; }

    public int Met { get; }

    /// <summary>Made into a blueprint.</summary>
    public Blueprint ToBlueprint() => Options.Aggregate(Shape.Base with { Name = "plan" }, (design, option) => option.Option.Apply(design));
}
