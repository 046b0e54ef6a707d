using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>How much load a design carries, and what breaks first.</summary>
public sealed record CapacityEstimate
{
    /// <summary>What was asked about.</summary>
    public required string Target { get; init; }

    /// <summary>The design's region.</summary>
    public required string Region { get; init; }

    /// <summary>The daily users it was asked for.</summary>
    public required Interval Users { get; init; }

    /// <summary>The blocks that have limits, in the design's order.</summary>
    public required ImmutableArray<BlockCapacity> Blocks { get; init; }

    /// <summary>What stands only once, so that its failure is everybody's, in words.</summary>
    public required ImmutableArray<string> SinglePointsOfFailure { get; init; }

    /// <summary>Response times in the busiest hour.</summary>
    public required LatencyBudget Latency { get; init; }

    /// <summary>The phase of the roadmap whose range of daily users these are; 1 to 5.</summary>
    public int Phase => Roadmap.PhaseFor(Users.Expected);

    /// <summary>All limits that users can fill, the first to be reached first.</summary>
    public IEnumerable<RankedLimit> Ranking => Blocks
        .SelectMany(block => block.Limits, (block, limit) => new RankedLimit(block.Block, limit))
        .Where(ranked => ranked.Limit.SaturatesAtUsers is not null)
        .OrderBy(ranked => ranked.Limit.SaturatesAtUsers!.Value.Expected)
        .ThenBy(ranked => ranked.Block, StringComparer.Ordinal).ThenBy(ranked => ranked.Limit.Name, StringComparer.Ordinal);

    /// <summary>The limit that is reached first; null where none is.</summary>
    public RankedLimit? Bottleneck => Ranking.FirstOrDefault();

    /// <summary>Whether every limit holds with the most users and the dearest figures.</summary>
    public bool Holds => Blocks.All(block => block.Limits.All(limit => limit.Utilisation.High <= 1));

    /// <summary>The bottleneck in one sentence.</summary>
    public string Sentence
    {
        get
        {
            if (Bottleneck is not { } first)
                return "No limit is reached by any number of users.";
            var at = first.Limit.SaturatesAtUsers!.Value.Expected;
            var use = Text($"{first.Limit.Demand.Expected:#,##0.##} of {first.Limit.Capacity:#,##0.##} {first.Limit.Unit}");
            return Users.Expected <= at
                ? Text($"First to be full: {first.Limit.Name} of {first.Block}, at {at:#,##0} daily users; at {Users.Expected:#,##0} the busiest hour asks for {use}.")
                : Text($"Does not hold: {first.Limit.Name} of {first.Block} is full at {at:#,##0} daily users, and {Users.Expected:#,##0} ask for {use} in the busiest hour.");
        }
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
