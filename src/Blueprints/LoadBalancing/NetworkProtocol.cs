using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.LoadBalancing;

/// <summary>What a network load balancer's listener speaks with its callers.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<NetworkProtocol>))]
public enum NetworkProtocol
{
    /// <summary>TCP, passed on as it is; TLS inside it ends at the target.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,

    /// <summary>TCP and UDP on one port, as DNS has it.</summary>
    TcpUdp,

    /// <summary>TLS, ended at the load balancer; targets get TCP.</summary>
    Tls,
}
