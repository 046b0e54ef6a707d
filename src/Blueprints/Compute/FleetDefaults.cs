using Blueprints.Scaling;

namespace Blueprints.Compute;

/// <summary>What follows from a fleet's spec on AWS.</summary>
static class FleetDefaults
{
    // AWS's default; shorter than it takes to install and start a container.
    const int MinGraceSeconds = 300;

    /// <summary>Seconds in which a failed health check does not end a new instance: no less than its warm-up.</summary>
    public static int HealthCheckGraceSeconds(FleetSpec spec) => Math.Max(MinGraceSeconds, spec.WarmUpSeconds);

    /// <summary>Which checks judge an instance: EC2's always, the balancer's behind one, its volumes' where asked.</summary>
    public static string HealthChecks(FleetSpec spec, bool balanced) =>
        (balanced ? "ELB" : "EC2") + (spec.Lifecycle?.EbsHealthChecks == true ? ",EBS" : "");

    /// <summary>The machine image: the spec's, or a reference by which EC2 finds the latest Amazon Linux 2023 at each launch, so that new releases change no resource.</summary>
    public static string ImageId(FleetSpec spec) =>
        spec.ImageId ?? $"resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-{InstanceTypeName.Parse(spec.InstanceType)!.Architecture}";

    /// <summary>How many network hops may lie between the metadata service and its reader; a container is one further away.</summary>
    public static int MetadataHops(FleetSpec spec) => spec.ContainerImage is null ? 1 : 2;

    /// <summary>How AWS spreads Spot instances over pools.</summary>
    public static string SpotStrategy(SpotAllocation allocation) => allocation switch
    {
        SpotAllocation.CapacityOptimized => "capacity-optimized",
        SpotAllocation.CapacityOptimizedPrioritized => "capacity-optimized-prioritized",
        SpotAllocation.LowestPrice => "lowest-price",
        _ => "price-capacity-optimized",
    };

    /// <summary>The metric's name in EC2 Auto Scaling.</summary>
    public static string PredefinedMetric(ScalingMetric metric) => metric switch
    {
        ScalingMetric.CpuPercent => "ASGAverageCPUUtilization",
        ScalingMetric.RequestsPerTargetPerMinute => "ALBRequestCountPerTarget",
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, $"metric is {metric}; allowed: {string.Join(", ", Enum.GetNames<ScalingMetric>())}"),
    };
}
