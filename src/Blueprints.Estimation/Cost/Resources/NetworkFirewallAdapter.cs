using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A network firewall: an endpoint in each zone and every gigabyte that it looks at. Rule: Network Firewall pricing page.</summary>
sealed class NetworkFirewallAdapter : RatedAdapter
{
    public override string Type => "aws:networkfirewall/firewall:Firewall";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        JsonElement? inputs = resource.Inputs;
        var endpoints = Math.Max(1, inputs.Items("subnetMappings").Count());
        yield return RatedLine.Fixed("Firewall endpoint hours", "network-firewall/endpoint", endpoints * Month.Hours, $"{endpoints} endpoint{(endpoints == 1 ? "" : "s")}, all month");
        yield return RatedLine.Use("Firewall data", "network-firewall/data", usage.Of("monthly_data_processed_gb"));
    }
}
