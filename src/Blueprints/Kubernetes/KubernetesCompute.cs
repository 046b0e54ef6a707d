using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Kubernetes;

/// <summary>What pods run on.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<KubernetesCompute>))]
public enum KubernetesCompute
{
    /// <summary>A managed group of EC2 instances, as many as the pods need.</summary>
    Nodes,

    /// <summary>AWS Fargate: each pod is billed by its own size, rounded up to Fargate's.</summary>
    Fargate,
}
