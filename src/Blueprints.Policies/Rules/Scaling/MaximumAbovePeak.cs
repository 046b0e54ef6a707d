using Blueprints.Estimation.Capacity.Limits;

namespace Blueprints.Policies.Rules;

/// <summary>BP1303: the largest size carries the forecast peak, with room to spare.</summary>
sealed class MaximumAbovePeak : PolicyRule
{
    static readonly RuleParameter Headroom = RuleParameter.Number("headroomPercent", "Room above the busiest hour that the largest size has, in per cent", 0, 1_000, 20);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1303",
        Name = "maximum-above-peak",
        Topic = RuleTopic.Scaling,
        Level = RuleLevel.Error,
        Title = "Every block carries the busiest hour at its largest size, with headroom.",
        Rationale = "A maximum below the peak turns autoscaling off at the moment it is for.",
        Remediation = "Raise the maximum, take a larger instance type, or move on to the next phase of the roadmap.",
        Reference = "Roadmap, auto scaling: minimum and maximum",
        Parameters = [Headroom],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        var headroom = settings.Number(Headroom)!.Value;
        return from block in context.Capacity?.Blocks ?? []
               from limit in block.Limits
               where limit.Resource != LimitedResource.Connections && limit.Demand.Expected * (100 + headroom) > limit.Capacity * 100
               select AboutBlock(block.Block, limit.Name, $"{limit.Demand.Expected:#,##0.##} of {limit.Capacity:#,##0.##} {limit.Unit} in the busiest hour", $"{headroom:0.#} % of room", "raise the maximum, or take a larger size");
    }
}
