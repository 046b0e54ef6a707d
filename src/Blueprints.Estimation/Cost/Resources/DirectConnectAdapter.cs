using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Direct Connect port: hours by its speed, and the data that leaves through it. Rule: Direct Connect pricing page.</summary>
sealed class DirectConnectAdapter : RatedAdapter
{
    public override string Type => "aws:directconnect/connection:Connection";

    public override IEnumerable<string> OtherTypes => ["aws:directconnect/hostedConnection:HostedConnection"];

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var kind = usage.Text("dx_connection_type") ?? "dedicated";
        var speed = resource.Text("bandwidth")?.ToLowerInvariant() ?? "unknown";
        yield return RatedLine.Fixed($"Port hours ({kind}, {speed})", $"direct-connect/{kind}/{speed}", Month.Hours, "one port, all month");
        yield return RatedLine.Use("Data out through the port", "direct-connect/data-out", usage.Of("monthly_outbound_region_to_dx_location_gb"));
    }
}
