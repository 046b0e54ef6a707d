using Blueprints.Aws;
using Pulumi;

namespace Blueprints.Kubernetes;

/// <summary>Phase 5 in a cluster: servers, workers and connection pools as pods in Amazon EKS, data on AWS's services. Under the same name it takes over the data stores of a <see cref="PhaseFive"/>.</summary>
/// <param name="name">The component's name; the beginning of all its resources' names.</param>
/// <param name="args">The region, the certificate and what else the phase is told.</param>
/// <param name="options">Pulumi's options.</param>
public sealed class KubernetesPhaseFive(string name, PhaseArgs args, ComponentResourceOptions? options = null)
    : BlueprintInCluster(name, args.InCluster().ToBlueprint(5), options);
