using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Scaling;

/// <summary>Which way a step policy changes capacity.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ScalingDirection>))]
public enum ScalingDirection
{
    /// <summary>More capacity, when the metric is at or above the threshold.</summary>
    Out,

    /// <summary>Less capacity, when the metric is at or below the threshold.</summary>
    In,
}
