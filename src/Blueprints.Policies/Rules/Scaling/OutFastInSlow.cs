using Blueprints.Scaling;

namespace Blueprints.Policies.Rules;

/// <summary>BP1301: capacity comes fast and goes slowly.</summary>
sealed class OutFastInSlow : PolicyRule
{
    static readonly RuleParameter Part = RuleParameter.Number("inPercentOfOut", "The largest threshold for scaling in, in per cent of that for scaling out", 1, 100, 60);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1301",
        Name = "out-fast-in-slow",
        Topic = RuleTopic.Scaling,
        Title = "Steps scale out fast and in slowly, with room between their thresholds.",
        Rationale = "Thresholds that are close together make a fleet swing: what it removes, it adds again. Capacity missing costs users, capacity left over costs minutes.",
        Remediation = "Scale out above 60 % within minutes, and in below 20 % after a quarter of an hour.",
        Reference = "Roadmap, scaling timing: out at 60 %, in below 20 % for 15 minutes",
        Parameters = [Part],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        var part = settings.Number(Part)!.Value;
        foreach (var (name, servers) in context.Blueprint is { } design ? Servers.Of(design) : [])
        {
            var steps = servers.Scaling.OfType<StepScaling>().ToList();
            foreach (var (outward, inward) in from outward in steps where IsOut(outward) from inward in steps where !IsOut(inward) && inward.Metric == outward.Metric && inward.IsPredefined && outward.IsPredefined select (outward, inward))
            {
                if (inward.Threshold * 100 > outward.Threshold * part)
                    yield return AboutBlock(name, $"scaling.{inward.Name}.threshold", $"{inward.Threshold:0.##}, and {outward.Name} adds above {outward.Threshold:0.##}", $"at most {part:0.#} % of it", "lower it");
                if (inward.Minutes < outward.Minutes)
                    yield return AboutBlock(name, $"scaling.{inward.Name}.minutes", $"{inward.Minutes}, and {outward.Name} waits {outward.Minutes}", "longer than that", "raise it");
            }
        }
    }

    static bool IsOut(StepScaling step) => step.Direction == Blueprints.Scaling.ScalingDirection.Out;
}
