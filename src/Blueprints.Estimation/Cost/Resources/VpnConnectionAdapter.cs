using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A site-to-site VPN connection: hours, the public address of each of its two tunnels, and the attachment where it ends at a transit gateway. Data out is billed as data transfer. Rules: VPN, VPC and Transit Gateway pricing pages.</summary>
sealed class VpnConnectionAdapter : RatedAdapter
{
    const decimal Tunnels = 2;

    public override string Type => "aws:ec2/vpnConnection:VpnConnection";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Fixed("VPN connection hours", "vpn/connection", Month.Hours, "one connection, all month");
        if (resource.Text("outsideIpAddressType") != "PrivateIpv4")
            yield return RatedLine.Fixed("Public IPv4 addresses", "ipv4/in-use", Tunnels * Month.Hours, "one for each of two tunnels");
        if (resource.Property("transitGatewayId") is null)
            yield break;
        yield return RatedLine.Fixed("Transit gateway attachment hours", "transit-gateway/attachment", Month.Hours, "one attachment, all month");
        yield return RatedLine.Use("Transit gateway data", "transit-gateway/data", usage.Of("monthly_data_processed_gb"));
        if (resource.Flag("enableAcceleration") ?? false)
            yield return RatedLine.Fixed("Accelerator hours", "global-accelerator/hour", Tunnels * Month.Hours, "one for each of two tunnels");
    }
}
