namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The adapters of networks and the connections between them.</summary>
static class NetworkKinds
{
    /// <summary>One for each kind.</summary>
    public static IEnumerable<ResourceAdapter> Adapters { get; } =
    [
        new ClassicLoadBalancerAdapter(),
        new TransitAttachmentAdapter(),
        new TransitPeeringAdapter(),
        new VpnConnectionAdapter(),
        new ClientVpnAdapter(),
        new ClientVpnAssociationAdapter(),
        new NetworkFirewallAdapter(),
        new TrafficMirrorAdapter(),
        new AddressManagerAdapter(),
        new DirectConnectAdapter(),
        new DirectConnectGatewayAdapter(),
    ];
}
