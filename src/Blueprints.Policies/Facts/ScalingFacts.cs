using Blueprints.Graph;

namespace Blueprints.Policies;

/// <summary>Which policies scale a group.</summary>
static class ScalingFacts
{
    /// <summary>The scaling policies of an Auto Scaling group.</summary>
    public static IEnumerable<GraphResource> PoliciesOf(this PolicyContext context, GraphResource group) =>
        context.OfType(Aws.GroupPolicy).Where(policy => context.Referred(policy, "autoscalingGroupName").Contains(group) || policy.Text("autoscalingGroupName") is { } name && name == group.Text("name"));
}
