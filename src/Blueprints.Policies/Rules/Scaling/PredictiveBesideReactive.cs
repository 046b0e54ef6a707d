using Blueprints.Scaling;

namespace Blueprints.Policies.Rules;

/// <summary>BP1305: a forecast does not scale alone.</summary>
sealed class PredictiveBesideReactive : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1305",
        Name = "predictive-beside-reactive",
        Topic = RuleTopic.Scaling,
        Level = RuleLevel.Error,
        Title = "Beside predictive scaling stands a policy that reacts.",
        Rationale = "Predictive scaling never scales in and sees nothing that the past has not seen. Alone it keeps every instance that it once added, and misses every spike.",
        Remediation = "Add a target tracking policy.",
        Reference = "EC2 Auto Scaling User Guide, predictive scaling",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        foreach (var group in context.OfType(Aws.Group))
        {
            var policies = context.PoliciesOf(group).ToList();
            var forecast = policies.FirstOrDefault(policy => policy.Fact("policyType").Text() == "PredictiveScaling" && policy.Fact("predictiveScalingConfiguration", "mode").Text("ForecastOnly") == "ForecastAndScale");
            if (forecast is not null && policies.TrueForAll(policy => policy.Fact("policyType").Text() == "PredictiveScaling"))
                yield return About(forecast, "policyType", "PredictiveScaling alone", "a target tracking policy beside it", "add one");
        }
    }
}
