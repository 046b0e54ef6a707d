using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;
using Blueprints.Scaling;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An Auto Scaling group with the launch template and the target-tracking policies beside it.</summary>
sealed class AutoScalingGroupAdapter : ResourceAdapter
{
    public override string Type => "aws:autoscaling/group:Group";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        // Without a template the instance type is unknown, and the group is listed as not priced.
        var template = component.Siblings("aws:ec2/launchTemplate:LaunchTemplate").FirstOrDefault();
        return
        [
            new InstanceGroup
            {
                Block = component.Block,
                Resource = resource.Name,
                Type = Type,
                InstanceType = template?.Text("instanceType") ?? "unknown",
                Min = (int)(resource.Number("minSize") ?? 0),
                Max = (int)(resource.Number("maxSize") ?? 0),
                Targets = [.. component.Siblings("aws:autoscaling/policy:Policy").Select(Target).OfType<ScalingTarget>()],
                RootVolumeGiB = template?.Property("blockDeviceMappings").At("ebs", "volumeSize").Number() ?? 0,
                PublicAddresses = template?.Property("networkInterfaces").At("associatePublicIpAddress").IsTrue() ?? false,
                DetailedMonitoring = template?.Property("monitoring").At("enabled").IsTrue() ?? false,
            },
        ];
    }

    static ScalingTarget? Target(GraphResource policy)
    {
        var tracking = policy.Property("targetTrackingConfiguration");
        ScalingMetric? metric = tracking.At("predefinedMetricSpecification", "predefinedMetricType").Text() switch
        {
            "ASGAverageCPUUtilization" => ScalingMetric.CpuPercent,
            "ALBRequestCountPerTarget" => ScalingMetric.RequestsPerTargetPerMinute,
            _ => null,
        };
        return metric is { } known && tracking.At("targetValue").Number() is { } target ? new(known, target) : null;
    }
}
