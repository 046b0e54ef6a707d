using Blueprints.Aws;
using Pulumi;

namespace Blueprints.Kubernetes;

/// <summary>Phase 2 in a cluster: servers, workers and connection pools as pods in Amazon EKS, data on AWS's services. Under the same name it takes over the data stores of a <see cref="PhaseTwo"/>.</summary>
/// <param name="name">The component's name; the beginning of all its resources' names.</param>
/// <param name="args">The region, the certificate and what else the phase is told.</param>
/// <param name="options">Pulumi's options.</param>
public sealed class KubernetesPhaseTwo(string name, PhaseArgs args, ComponentResourceOptions? options = null)
    : BlueprintInCluster(name, args.InCluster().ToBlueprint(2), options);
