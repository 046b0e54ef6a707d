using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Kubernetes;

/// <summary>What leads requests from outside to a service.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RoutingApi>))]
public enum RoutingApi
{
    /// <summary>An Ingress (networking.k8s.io/v1), which an ingress controller serves.</summary>
    Ingress,

    /// <summary>An HTTPRoute (gateway.networking.k8s.io/v1) of a Gateway that is there.</summary>
    Gateway,
}
