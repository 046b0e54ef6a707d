using System.Text.Json.Nodes;
using Blueprints.Kubernetes;

namespace Blueprints.Manifests;

/// <summary>What manifests are made from: the blueprint of one region and its cluster.</summary>
sealed class RenderContext(Blueprint blueprint)
{
    public Blueprint Blueprint => blueprint;

    public KubernetesClusterSpec Cluster { get; } = blueprint.Blocks.OfKind<KubernetesClusterSpec>().First().Spec;

    public string Namespace => Cluster.Namespace;

    /// <summary>The VPC's addresses, where load balancers and data stores are.</summary>
    public string VpcCidr => blueprint.Network.Spec.CidrBlock;

    public BlockSpec Spec(string block) => blueprint.Blocks.First(candidate => candidate.Name == block).Spec;

    /// <summary>Whether a block runs in the cluster.</summary>
    public bool IsPods(string block) => blueprint.Blocks.Any(candidate => candidate.Name == block && candidate.Spec is IPodsSpec or PodLoadTestSpec);

    /// <summary>The name of the collector; null where there is none.</summary>
    public string? Collector => blueprint.Blocks.OfKind<CollectorSpec>().Select(collector => collector.Name).FirstOrDefault();

    /// <summary>The labels by which a block's pods are found. They never change: selectors cannot.</summary>
    public static JsonObject Selector(string block) => new() { [FargateFacts.BlockLabel] = block };

    /// <summary>The labels of everything that a block makes.</summary>
    public static JsonObject Labels(string block) => new() { [FargateFacts.BlockLabel] = block, ["app.kubernetes.io/managed-by"] = "blueprints" };

    /// <summary>An object in the blueprint's namespace.</summary>
    public Manifest Make(string apiVersion, string kind, string block, string name, JsonObject content, JsonObject? annotations = null)
    {
        var metadata = new JsonObject { ["name"] = name, ["namespace"] = Namespace, ["labels"] = Labels(block) };
        if (annotations is not null)
            metadata["annotations"] = annotations;
        var body = new JsonObject { ["apiVersion"] = apiVersion, ["kind"] = kind, ["metadata"] = metadata };
        foreach (var (key, value) in content)
            body[key] = value?.DeepClone();
        return new(apiVersion, kind, name, body);
    }
}
