using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Lightsail instance by its bundle, which includes storage and a transfer allowance. Rule: Lightsail pricing page.</summary>
sealed class VirtualServerAdapter : RatedAdapter
{
    public override string Type => "aws:lightsail/instance:Instance";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var bundle = resource.Text("bundleId") ?? "unknown";
        var size = bundle.Split('_')[0];
        var kind = bundle.Contains("_win_", StringComparison.Ordinal) ? "windows" : "linux";
        var sku = bundle.Contains("ipv6", StringComparison.Ordinal) ? "ipv6-" : "";
        yield return RatedLine.Fixed($"Virtual server ({bundle})", $"lightsail/{sku}{kind}/{size}", 1, "one bundle, all month");
    }
}
