namespace Blueprints.Policies.Rules;

/// <summary>BP1308: target tracking leaves room for the time until it has reacted.</summary>
sealed class TargetsLeaveRoom : PolicyRule
{
    static readonly RuleParameter Most = RuleParameter.Number("mostPercent", "The highest CPU target, in per cent", 1, 100, 75);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1308",
        Name = "targets-leave-room",
        Topic = RuleTopic.Scaling,
        Title = "CPU targets leave room for the minutes until new capacity serves.",
        Rationale = "Three minutes of alarm and two of start pass before a new instance serves. At a target of 90 % the fleet is full long before, and waiting times have no bound.",
        Remediation = "Track 60 % CPU.",
        Reference = "Roadmap, auto scaling: target tracking at 60 % CPU; a 5-minute reaction cannot save a spike that saturates in 2",
        ForEachResource = true,
        Parameters = [Most],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        var most = settings.Number(Most)!.Value;
        foreach (var (policy, property) in context.OfType(Aws.GroupPolicy).Select(policy => (policy, "targetTrackingConfiguration"))
            .Concat(context.OfType(Aws.AppScalingPolicy).Select(policy => (policy, "targetTrackingScalingPolicyConfiguration"))))
        {
            var tracking = policy.Fact(property);
            var isCpu = tracking.At("predefinedMetricSpecification", "predefinedMetricType").Text()?.Contains("CPU", StringComparison.Ordinal) == true;
            if (isCpu && tracking.At("targetValue").Number() > most)
                yield return About(policy, $"{property}.targetValue", tracking.At("targetValue").ToString(), $"at most {most:0.#}", "lower it");
        }
    }
}
