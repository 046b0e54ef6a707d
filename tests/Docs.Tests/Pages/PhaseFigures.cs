using System.Globalization;
using Blueprints;
using Blueprints.Cli.Rendering;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Cost;
using Blueprints.Graph.Changes;

namespace Docs.Tests.Pages;

/// <summary>What a phase costs, carries and becomes.</summary>
/// <param name="phase">The phase, 1 to 5.</param>
sealed class PhaseFigures(int phase)
{
    // Its users at the lower end, in the middle and at the top of its range; the last phase has no top.
    static readonly int[][] Ranges = [[1_000, 5_000, 10_000], [10_000, 50_000, 100_000], [100_000, 500_000, 1_000_000], [1_000_000, 5_000_000, 10_000_000], [10_000_000, 20_000_000, 50_000_000]];
    static readonly CostEstimator Prices = new();
    static readonly CapacityEstimator Limits = new();

    readonly Blueprint _design = Roadmap.Phase(phase);
    readonly int[] _range = Ranges[phase - 1];

    public string Blocks()
    {
        var users = _range[1];
        var sizes = Limits.Estimate(_design, new() { DailyUsers = users }).Blocks.ToDictionary(block => block.Block, block => block.Size);
        var estimate = Cost(users);
        return $"""
            At {Figures.Whole(users)} daily users in {_design.Region}, the workload's defaults, list prices of {estimate.CatalogEffective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(_design.ReplicaRegions.Count > 0 ? "; costs are those of both regions" : "")}:

            {Markdown.Table(["Block", "Kind", "Size", "A month"], _design.Blocks.Select(block => new[]
            {
                $"`{block.Name}`",
                Kind(block),
                sizes.GetValueOrDefault(block.Name) ?? "",
                CostEstimate.Sum(estimate.Items.Where(item => item.Block.Split('@')[0] == block.Name)).Expected.ToString(),
            }), "").TrimEnd()}
            """;
    }

    public string CostByUsers() => Markdown.Table(
        ["Daily users", .. _range.Select(users => Figures.Whole(users))],
        [
            ["At its smallest size", .. _range.Select(users => Cost(users).Monthly.Low.ToString())],
            ["Expected a month", .. _range.Select(users => Cost(users).Monthly.Expected.ToString())],
            ["At its largest size", .. _range.Select(users => Cost(users).Monthly.High.ToString())],
        ],
        "");

    public string Carries()
    {
        var capacity = Limits.Estimate(_design, new() { DailyUsers = _range[2] });
        var points = capacity.SinglePointsOfFailure;
        return $"""
            At {Figures.Whole(_range[2])} daily users. {capacity.Sentence}

            {Markdown.Table(["Next to be full", "Of", "Full at", "Daily users"], capacity.Ranking.Take(6).Select(ranked => new[]
            {
                ranked.Limit.Name, $"`{ranked.Block}`", $"{Figures.Number(ranked.Limit.Capacity)} {ranked.Limit.Unit}", Figures.Whole(ranked.Limit.SaturatesAtUsers!.Value.Expected),
            }), "").TrimEnd()}

            {(points.IsEmpty ? "Nothing stands only once." : $"What stands only once:\n\n{string.Join('\n', points.Select(point => $"- {point}"))}")}
            """;
    }

    public async Task<string> MoveAsync()
    {
        if (phase == Roadmap.PhaseCount)
            return "It is the last one.\n";
        var changes = GraphDiff.Between(await DesignGraph.OfAsync(_design), await DesignGraph.OfAsync(Roadmap.Phase(phase + 1)));
        var (before, after) = (Cost(_range[2]).Monthly.Expected, new CostEstimator().Estimate(Roadmap.Phase(phase + 1), new() { DailyUsers = _range[2] }).Monthly.Expected);
        return $"""
            To [phase {phase + 1}](phase{phase + 1}.md) in the same stack, as `blueprints upgrade phase{phase} phase{phase + 1}` lists it:

            {Markdown.Table(["", "Resources", "Of them with data"], changes.GroupBy(change => change.Action).OrderBy(group => group.Key).Select(group => new[] { Word(group.Key), $"{group.Count()}", $"{group.Count(change => change.Stateful)}" }), "").TrimEnd()}

            At {Figures.Whole(_range[2])} daily users the bill goes from {before} to {after} a month.
            """;
    }

    static string Word(ChangeAction action) => action switch
    {
        ChangeAction.Add => "added",
        ChangeAction.Change => "changed in place",
        ChangeAction.Replace => "replaced",
        _ => "deleted",
    };

    static string Kind(Block block) => BlockSpec.KindOf(block.Spec.GetType()) is var kind ? $"[{kind}](../blocks/{kind}.md)" : "";

    CostEstimate Cost(int users) => Prices.Estimate(_design, new() { DailyUsers = users });
}
