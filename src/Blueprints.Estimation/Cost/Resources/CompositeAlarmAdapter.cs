using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A composite alarm. Rule: CloudWatch pricing page.</summary>
sealed class CompositeAlarmAdapter : RatedAdapter
{
    public override string Type => "aws:cloudwatch/compositeAlarm:CompositeAlarm";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage) =>
        [RatedLine.Fixed("Composite alarm", "cloudwatch/alarm/composite", 1, "one alarm")];
}
