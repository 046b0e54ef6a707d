using Blueprints.Scaling;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>AWS's names of the metrics that a workload foretells.</summary>
static class PredefinedMetric
{
    public static ScalingMetric? Of(string? name) => name switch
    {
        "ASGAverageCPUUtilization" or "ASGCPUUtilization" or "ECSServiceAverageCPUUtilization" or "ECSServiceCPUUtilization" or "CPUUtilization" => ScalingMetric.CpuPercent,
        "ALBRequestCountPerTarget" or "ALBRequestCount" or "RequestCountPerTarget" => ScalingMetric.RequestsPerTargetPerMinute,
        _ => null,
    };
}
