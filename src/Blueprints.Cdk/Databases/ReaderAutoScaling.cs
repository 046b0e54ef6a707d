using Amazon.CDK;
using Amazon.CDK.AWS.ApplicationAutoScaling;
using Blueprints.Databases;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>The scaling of an Aurora cluster's readers by their CPU or their connections.</summary>
public sealed class ReaderAutoScaling
{
    const string Service = "rds";
    const string Dimension = "rds:cluster:ReadReplicaCount";

    internal ReaderAutoScaling(Construct scope, ReaderScaling scaling, string cluster, IEnumerable<CfnResource> readers)
    {
        Target = new(scope, "readers", new CfnScalableTargetProps
        {
            ServiceNamespace = Service,
            ScalableDimension = Dimension,
            ResourceId = $"cluster:{cluster}",
            MinCapacity = scaling.MinReaders,
            MaxCapacity = scaling.MaxReaders,
        });
        // AWS refuses to scale a cluster that has no reader yet.
        foreach (var reader in readers)
            Target.AddDependency(reader);
        Policy = new(scope, "readers-policy", new CfnScalingPolicyProps
        {
            PolicyName = "readers",
            PolicyType = "TargetTrackingScaling",
            ScalingTargetId = Target.Ref,
            TargetTrackingScalingPolicyConfiguration = Tracking(scaling),
        });
    }

    /// <summary>The range of readers.</summary>
    public CfnScalableTarget Target { get; }

    /// <summary>What it scales by.</summary>
    public CfnScalingPolicy Policy { get; }

    // AWS's own default is left to AWS.
    static CfnScalingPolicy.TargetTrackingScalingPolicyConfigurationProperty Tracking(ReaderScaling scaling) => new()
    {
        TargetValue = scaling.TargetConnections ?? scaling.TargetCpuPercent,
        PredefinedMetricSpecification = new CfnScalingPolicy.PredefinedMetricSpecificationProperty
        {
            PredefinedMetricType = scaling.TargetConnections is null ? "RDSReaderAverageCPUUtilization" : "RDSReaderAverageDatabaseConnections",
        },
        ScaleOutCooldown = scaling.ScaleOutCooldownSeconds == ReaderScaling.DefaultCooldownSeconds ? null : scaling.ScaleOutCooldownSeconds,
        ScaleInCooldown = scaling.ScaleInCooldownSeconds == ReaderScaling.DefaultCooldownSeconds ? null : scaling.ScaleInCooldownSeconds,
    };
}
