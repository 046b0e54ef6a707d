using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A hardware security module of a CloudHSM cluster, by the hour. Rule: CloudHSM pricing page.</summary>
sealed class HardwareKeyModuleAdapter : RatedAdapter
{
    public override string Type => "aws:cloudhsmv2/hsm:Hsm";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("HSM hours", "cloudhsm/hour", usage.Of("monthly_hrs").Or(Month.Hours), "one module, all month");
    }
}
