namespace Blueprints.LoadBalancing;

/// <summary>What AWS calls the choices of a network load balancer, whoever makes its resources.</summary>
static class NetworkNames
{
    public static string Of(NetworkProtocol protocol) => protocol == NetworkProtocol.TcpUdp ? "TCP_UDP" : protocol.ToString().ToUpperInvariant();

    public static string Of(AlpnPolicy alpn) => alpn switch
    {
        AlpnPolicy.Http1Only => "HTTP1Only",
        AlpnPolicy.Http2Only => "HTTP2Only",
        AlpnPolicy.Http2Optional => "HTTP2Optional",
        AlpnPolicy.Http2Preferred => "HTTP2Preferred",
        _ => "None",
    };

    /// <summary>What security groups open for a protocol: TLS is TCP to them.</summary>
    public static IEnumerable<string> Transports(NetworkProtocol protocol) => protocol switch
    {
        NetworkProtocol.Udp => ["udp"],
        NetworkProtocol.TcpUdp => ["tcp", "udp"],
        _ => ["tcp"],
    };
}
