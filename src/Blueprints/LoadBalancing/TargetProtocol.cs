using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.LoadBalancing;

/// <summary>What a load balancer speaks with a fleet.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TargetProtocol>))]
public enum TargetProtocol
{
    /// <summary>HTTP/1.1.</summary>
    Http1,

    /// <summary>HTTP/2.</summary>
    Http2,

    /// <summary>gRPC, checked by gRPC status codes.</summary>
    Grpc,
}
