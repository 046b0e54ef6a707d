namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The adapters of servers, containers, functions and their disks.</summary>
static class ComputeKinds
{
    /// <summary>One for each kind.</summary>
    public static IEnumerable<ResourceAdapter> Adapters { get; } =
    [
        new InstanceAdapter(),
        new NodeGroupAdapter(),
        new PodIdentityAdapter(),
        new VolumeAdapter(),
        new SnapshotAdapter(),
        new ImageCopyAdapter(),
        new LambdaFunctionAdapter(),
        new ProvisionedConcurrencyAdapter(),
        new EksClusterAdapter(),
        new EksFargateAdapter(),
        new RepositoryAdapter(),
        new PublicRepositoryAdapter(),
        new AppRunnerAdapter(),
        new BuildProjectAdapter(),
    ];
}
