using System.Collections.Immutable;
using Blueprints.Databases;
using Pulumi;
using AppAutoScaling = Pulumi.Aws.AppAutoScaling;
using Rds = Pulumi.Aws.Rds;

namespace Blueprints.Aws;

/// <summary>Application Auto Scaling of an Aurora cluster's readers by their average CPU or connections.</summary>
public sealed class ReaderAutoScaling
{
    const string Service = "rds";
    const string Dimension = "rds:cluster:ReadReplicaCount";

    internal ReaderAutoScaling(string name, ReaderScaling scaling, Rds.Cluster cluster, ImmutableArray<Rds.ClusterInstance> readers, Func<InputList<Resource>?, CustomResourceOptions> child)
    {
        var id = cluster.ClusterIdentifier.Apply(identifier => $"cluster:{identifier}");
        // AWS refuses to scale a cluster that has no reader yet.
        Target = new($"{name}-readers", new()
        {
            ServiceNamespace = Service,
            ScalableDimension = Dimension,
            ResourceId = id,
            MinCapacity = scaling.MinReaders,
            MaxCapacity = scaling.MaxReaders,
        }, child([.. readers]));
        Policy = new($"{name}-readers", new()
        {
            ServiceNamespace = Service,
            ScalableDimension = Dimension,
            ResourceId = Target.ResourceId,
            PolicyType = "TargetTrackingScaling",
            TargetTrackingScalingPolicyConfiguration = Tracking(scaling),
        }, child(null));
    }

    /// <summary>The range of readers.</summary>
    public AppAutoScaling.Target Target { get; }

    /// <summary>The CPU or the connections to keep.</summary>
    public AppAutoScaling.Policy Policy { get; }

    static AppAutoScaling.Inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs Tracking(ReaderScaling scaling)
    {
        var args = new AppAutoScaling.Inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs
        {
            TargetValue = scaling.TargetConnections ?? scaling.TargetCpuPercent,
            PredefinedMetricSpecification = new AppAutoScaling.Inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs
            {
                PredefinedMetricType = scaling.TargetConnections is null ? "RDSReaderAverageCPUUtilization" : "RDSReaderAverageDatabaseConnections",
            },
        };
        // AWS's own default is left to AWS.
        if (scaling.ScaleOutCooldownSeconds != ReaderScaling.DefaultCooldownSeconds)
            args.ScaleOutCooldown = scaling.ScaleOutCooldownSeconds;
        if (scaling.ScaleInCooldownSeconds != ReaderScaling.DefaultCooldownSeconds)
            args.ScaleInCooldown = scaling.ScaleInCooldownSeconds;
        return args;
    }
}
