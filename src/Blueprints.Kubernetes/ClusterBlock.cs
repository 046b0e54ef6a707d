using System.Collections.Immutable;
using Blueprints.Kubernetes.Typed;
using Blueprints.Manifests;
using Blueprints.Networking;
using Pulumi;
using Pulumi.Kubernetes;
using Core = Pulumi.Kubernetes.Core.V1;
using Networks = Pulumi.Kubernetes.Networking.V1;
using Policy = Pulumi.Kubernetes.Policy.V1;

namespace Blueprints.Kubernetes;

/// <summary>A component that runs one block in a cluster. The objects that it makes are its children, typed, the same that <c>blueprints render</c> writes.</summary>
public abstract class ClusterBlock : ComponentResource
{
    private protected ClusterBlock(string type, string name, string block, BlockSpec spec, Blueprint? design, ResourceArgs args, ComponentResourceOptions? options, Input<string>? roleArn)
        : base($"blueprints:kubernetes:{type}", name, args, options)
    {
        Block = block;
        var manifests = ManifestRenderer.RenderBlock(design ?? Alone(block, spec), block);
        Objects = [.. manifests.Select(manifest => TypedResources.Make(ChildName(name, block, manifest), manifest, new() { Parent = this }, roleArn))];
    }

    /// <summary>The block's name, which its objects have.</summary>
    public string Block { get; }

    /// <summary>All objects, in the order in which a file of manifests has them.</summary>
    public ImmutableArray<KubernetesResource> Objects { get; }

    /// <summary>Who its pods are, for rights on AWS by EKS Pod Identity; none where an operator makes the pods.</summary>
    public Core.ServiceAccount? ServiceAccount => Find<Core.ServiceAccount>();

    /// <summary>Who may call it, and whom it may call.</summary>
    public Networks.NetworkPolicy? NetworkPolicy => Find<Networks.NetworkPolicy>();

    /// <summary>How many of its pods may be away; none for jobs.</summary>
    public Policy.PodDisruptionBudget? DisruptionBudget => Find<Policy.PodDisruptionBudget>();

    /// <summary>The first object of a class.</summary>
    private protected T? Find<T>() where T : KubernetesResource => Objects.OfType<T>().FirstOrDefault();

    // A block that is called ledger has a Job ledger-init; the component may be called otherwise.
    static string ChildName(string name, string block, Manifest manifest) => manifest.Name.StartsWith(block, StringComparison.Ordinal) ? name + manifest.Name[block.Length..] : $"{name}-{manifest.Name}";

    static Blueprint Alone(string block, BlockSpec spec) => new()
    {
        Name = "standalone", Region = "anywhere", Blocks = [new("network", new NetworkSpec()), new("cluster", new KubernetesClusterSpec()), .. StandaloneSurroundings.Of(block, spec), new(block, spec)],
    };
}
