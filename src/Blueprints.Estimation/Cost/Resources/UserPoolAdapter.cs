using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Cognito user pool: users active in a month, by the plan of the pool; 10,000 of an account are free in the Lite and Essentials plans. Rule: Cognito pricing page.</summary>
sealed class UserPoolAdapter : RatedAdapter
{
    public override string Type => "aws:cognito/userPool:UserPool";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var plan = resource.Text("userPoolTier")?.ToLowerInvariant() ?? "essentials";
        yield return RatedLine.Use($"Monthly active users ({plan})", $"cognito/{plan}", usage.Of("monthly_active_users"));
    }
}
