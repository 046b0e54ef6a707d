using System.Collections.Immutable;
using Blueprints.Databases;
using Pulumi;
using AppAutoScaling = Pulumi.Aws.AppAutoScaling;
using Rds = Pulumi.Aws.Rds;

namespace Blueprints.Aws;

/// <summary>Application Auto Scaling of an Aurora cluster's readers by their average CPU.</summary>
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
            TargetTrackingScalingPolicyConfiguration = new AppAutoScaling.Inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs
            {
                TargetValue = scaling.TargetCpuPercent,
                PredefinedMetricSpecification = new AppAutoScaling.Inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs
                {
                    PredefinedMetricType = "RDSReaderAverageCPUUtilization",
                },
            },
        }, child(null));
    }

    /// <summary>The range of readers.</summary>
    public AppAutoScaling.Target Target { get; }

    /// <summary>The CPU to keep.</summary>
    public AppAutoScaling.Policy Policy { get; }
}
