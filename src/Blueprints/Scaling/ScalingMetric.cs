using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Scaling;

/// <summary>A metric that falls as capacity is added, which target tracking needs.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ScalingMetric>))]
public enum ScalingMetric
{
    /// <summary>Average CPU utilisation of the fleet, in per cent (<c>ASGAverageCPUUtilization</c>).</summary>
    CpuPercent,

    /// <summary>Requests per target and minute at the load balancer (<c>ALBRequestCountPerTarget</c>).</summary>
    RequestsPerTargetPerMinute,
}
