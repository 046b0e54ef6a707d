using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A CodeGuru profiling group: the hours that agents sample, of which a group pays the first 36,000 a month. Rule: CodeGuru pricing page.</summary>
sealed class ProfilingGroupAdapter : RatedAdapter
{
    const string ProfilingGroup = "aws:codeguruprofiler/profilingGroup:ProfilingGroup";

    public override string Type => ProfilingGroup;

    /// <summary>Whether a profiling group beside servers takes their profiles.</summary>
    /// <param name="servers">The servers' surroundings.</param>
    public static bool IsProfiled(ComponentView servers) => servers.Siblings(ProfilingGroup).Any(IsActive);

    // In a blueprint the servers beside it carry the hours, as only they know how many of them run.
    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var hours = usage.Of("monthly_sampling_hours");
        if (IsActive(resource))
            yield return RatedLine.Use(ProfilingHours.Item, ProfilingHours.Sku, hours.Map(ProfilingHours.Paid));
    }

    static bool IsActive(GraphResource group) => group.Property("agentOrchestrationConfig").At("profilingEnabled").IsTrue();
}
