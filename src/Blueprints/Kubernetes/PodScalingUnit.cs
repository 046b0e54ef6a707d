using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Kubernetes;

/// <summary>What a rate of scaling counts.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PodScalingUnit>))]
public enum PodScalingUnit
{
    /// <summary>A number of pods.</summary>
    Pods,

    /// <summary>A share of the pods that there are, in per cent.</summary>
    Percent,
}
