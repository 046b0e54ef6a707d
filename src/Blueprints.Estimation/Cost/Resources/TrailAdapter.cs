using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A CloudTrail trail: data and Insights events, and management events beyond their first copy, which is free. Rule: CloudTrail pricing page.</summary>
sealed class TrailAdapter : RatedAdapter
{
    public override string Type => "aws:cloudtrail/trail:Trail";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        JsonElement? inputs = resource.Inputs;
        yield return RatedLine.Use("Management events (additional copies)", "cloudtrail/management-events", usage.Of("monthly_additional_management_events").Or(0));
        if (inputs.Items("eventSelectors").Any() || inputs.Items("advancedEventSelectors").Any() || usage.Of("monthly_data_events").IsKnown)
            yield return RatedLine.Use("Data events", "cloudtrail/data-events", usage.Of("monthly_data_events"));
        if (inputs.Items("insightSelectors").Any() || usage.Of("monthly_insight_events").IsKnown)
            yield return RatedLine.Use("Insights events", "cloudtrail/insight-events", usage.Of("monthly_insight_events"));
    }
}
