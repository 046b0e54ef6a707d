using Blueprints.Estimation.Cost.Billables;
using Blueprints.LoadBalancing;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A network load balancer, with a public address in each zone where it faces the internet.</summary>
sealed class NetworkLoadBalancerBilling : BlockBilling<NetworkLoadBalancerSpec>
{
    public override string Type => "aws:lb/loadBalancer:LoadBalancer";

    public override bool SendsToInternet => true;

    protected override IEnumerable<Billable> Read(string block, NetworkLoadBalancerSpec spec, Blueprint blueprint)
    {
        var zones = blueprint.Network.Spec.Zones;
        yield return new NetworkLoadBalancer
        {
            Block = block,
            Resource = block,
            Type = Type,
            Protocol = NetworkLoadBalancer.ProtocolOf([.. spec.Listeners.Select(listener => Name(listener.Protocol))]),
            CrossZones = spec.CrossZone ? zones : 0,
            ReservedUnits = spec.ReservedUnits,
        };
        if (!spec.Internal)
            yield return new PublicAddress { Block = block, Resource = block, Type = Type, Count = zones, Holder = "one in each zone of the load balancer" };
        if (spec.AccessLogs is { } logs)
            yield return new AccessLogStorage { Block = block, Resource = block, Type = "aws:s3/bucket:Bucket", RetentionDays = logs.RetentionDays };
    }

    static string Name(NetworkProtocol protocol) => protocol switch
    {
        NetworkProtocol.Tls => "TLS",
        NetworkProtocol.Udp => "UDP",
        NetworkProtocol.TcpUdp => "TCP_UDP",
        _ => "TCP",
    };
}
