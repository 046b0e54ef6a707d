using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The recorder of AWS Config: configuration items recorded continuously. Rule: AWS Config pricing page.</summary>
sealed class ConfigRecorderAdapter : RatedAdapter
{
    public override string Type => "aws:cfg/recorder:Recorder";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("Configuration items", "config/items", usage.Of("monthly_config_items"));
        if (usage.Of("monthly_custom_config_items") is { IsKnown: true } custom)
            yield return RatedLine.Use("Custom configuration items", "config/items", custom);
    }
}
