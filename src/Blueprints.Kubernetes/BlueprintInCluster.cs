using System.Collections.Immutable;
using Blueprints.Aws;
using Pulumi;

namespace Blueprints.Kubernetes;

/// <summary>
/// A whole blueprint with a cluster: what stands on AWS, and in the cluster that is among it the blocks in pods, with the addresses of what they call, their roles, and the target groups that they join.
/// In replica regions too. Resources on AWS are called as those of a <see cref="BlueprintComponent"/>, so that a stack may move into a cluster and keeps its data stores.
/// </summary>
public class BlueprintInCluster : BlueprintComponent
{
    /// <summary>Deploys a blueprint.</summary>
    /// <param name="name">The component's name; the beginning of all its resources' names.</param>
    /// <param name="args">The blueprint, which has a cluster, and its wiring.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The blueprint has problems or no cluster, or asks for what Kubernetes has no words for; all problems are listed.</exception>
    /// <exception cref="ArgumentException">There is a load balancer and no certificate.</exception>
    public BlueprintInCluster(string name, BlueprintArgs args, ComponentResourceOptions? options = null) : base(name, WithCluster(args), options)
    {
        var parts = args.Blueprint.RegionParts.ToList();
        (Pods, Operators) = Deploy(name, parts[0].Blueprint, OfKind<BlockComponent>().ToDictionary(component => component.Block));
        var replicas = parts.Skip(1).ToDictionary(part => part.Blueprint.Region, part => Deploy($"{name}-{part.Blueprint.Region}", part.Blueprint, Replicas[part.Blueprint.Region].Blocks));
        ReplicaPods = replicas.ToImmutableDictionary(replica => replica.Key, replica => replica.Value.Pods);
        ReplicaOperators = replicas.Where(replica => replica.Value.Operators is not null).ToImmutableDictionary(replica => replica.Key, replica => replica.Value.Operators!);
    }

    /// <summary>What runs in the cluster.</summary>
    public ClusterBlueprint Pods { get; }

    /// <summary>What runs in the clusters of replica regions, by region code; none in most blueprints.</summary>
    public ImmutableDictionary<string, ClusterBlueprint> ReplicaPods { get; }

    /// <summary>The operators that blocks need; null where the cluster's spec leaves them to others.</summary>
    public OperatorCharts? Operators { get; }

    /// <summary>The operators of replica regions, by region code.</summary>
    public ImmutableDictionary<string, OperatorCharts> ReplicaOperators { get; }

    static BlueprintArgs WithCluster(BlueprintArgs args) => args.Blueprint.Blocks.OfKind<KubernetesClusterSpec>().Any() ? args
        : throw new Validation.InvalidInputException($"blueprint \"{args.Blueprint.Name}\" has no cluster; allowed: a blueprint with a block of kind kubernetes-cluster; deploy others as a BlueprintComponent");

    (ClusterBlueprint Pods, OperatorCharts? Operators) Deploy(string name, Blueprint blueprint, IReadOnlyDictionary<string, BlockComponent> components)
    {
        var cluster = components.Values.OfType<KubernetesCluster>().Single();
        var provider = new Pulumi.Kubernetes.Provider($"{name}-pods", new() { KubeConfig = cluster.KubeConfig }, new() { Parent = cluster });
        // Pods need nodes, and the roles that they ask for.
        var first = components.Values.Where(component => component is KubernetesCluster or ClusterPods).ToArray<Resource>();
        var operators = cluster.Spec.InstallOperators ? Install(name, blueprint, cluster, components, new() { Parent = this, Providers = { provider }, DependsOn = first }) : null;
        var pods = new ClusterBlueprint($"{name}-pods", new()
        {
            Blueprint = blueprint,
            Endpoints = PodWiring.Endpoints(blueprint, components),
            TargetGroups = PodWiring.TargetGroups(blueprint, components),
            RoleArns = cluster.Spec.Compute == KubernetesCompute.Fargate ? components.Values.OfType<ClusterPods>().ToDictionary(pods => pods.Block, pods => (Input<string>)pods.Role.Arn) : [],
        }, new() { Parent = this, Providers = { provider }, DependsOn = operators is null ? first : [.. first, operators] });
        return (pods, operators);
    }

    // Their kinds have to be known before objects of them are made.
    static OperatorCharts Install(string name, Blueprint blueprint, KubernetesCluster cluster, IReadOnlyDictionary<string, BlockComponent> components, ComponentResourceOptions options) => new($"{name}-operators", new()
    {
        Blueprint = blueprint,
        ClusterName = cluster.ClusterName,
        VpcId = components.Values.OfType<Network>().Single().VpcId,
        RoleArns = cluster.IssuerProvider is null ? [] : cluster.OperatorRoles.ToDictionary(role => role.Key.Chart, role => (Input<string>)role.Value.Arn),
    }, options);
}
