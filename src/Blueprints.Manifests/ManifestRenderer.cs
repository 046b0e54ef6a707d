using System.Collections.Immutable;
using Blueprints.Kubernetes;
using Blueprints.LoadBalancing;
using Blueprints.Manifests.Operators;
using Blueprints.Manifests.Workloads;
using Blueprints.Validation;

namespace Blueprints.Manifests;

/// <summary>Writes the blocks of a blueprint that run in its cluster as Kubernetes manifests: a pure function of the blueprint.</summary>
public static class ManifestRenderer
{
    /// <summary>The manifests of a blueprint.</summary>
    /// <param name="blueprint">A blueprint with a cluster. Each replica region's manifests are in a folder of the region's name.</param>
    /// <returns>The files by block; what stands on AWS, such as databases, has none.</returns>
    /// <exception cref="InvalidInputException">The blueprint has problems, has no cluster, or asks for what Kubernetes has no words for; all problems are listed.</exception>
    public static ManifestSet Render(Blueprint blueprint)
    {
        ThrowIfUnsupported(blueprint);
        var files = ImmutableArray.CreateBuilder<ManifestFile>();
        var prerequisites = new List<string>();
        foreach (var part in blueprint.RegionParts)
        {
            var context = new RenderContext(part.Blueprint);
            var folder = part.Blueprint.Region == blueprint.Region ? "" : $"{part.Blueprint.Region}/";
            files.Add(new($"{folder}namespace.yaml", "", [.. NamespaceManifests.Of(context)]));
            files.AddRange(part.Blueprint.Blocks
                .Where(block => !block.Spec.StandsOnce || folder.Length == 0)
                .Select(block => new ManifestFile($"{folder}{block.Name}.yaml", block.Name, [.. Of(context, block)]))
                .Where(file => file.Manifests.Length > 0));
            prerequisites.AddRange(Prerequisites.Of(context));
        }

        var install = blueprint.Blocks.OfKind<KubernetesClusterSpec>().First().Spec.InstallOperators;
        return new(files.ToImmutable(), [.. prerequisites.Distinct()]) { Operators = OperatorChart.For(blueprint), Helmfile = install ? HelmfileText.Of(blueprint) : null };
    }

    /// <summary>The manifests of one block, in the blueprint's own region.</summary>
    /// <param name="blueprint">The blueprint that it stands in, with a cluster.</param>
    /// <param name="block">The block's name.</param>
    /// <returns>None for what stands on AWS.</returns>
    /// <exception cref="InvalidInputException">As for the whole blueprint, or it has no such block.</exception>
    public static ImmutableArray<Manifest> RenderBlock(Blueprint blueprint, string block)
    {
        ThrowIfUnsupported(blueprint);
        var own = blueprint.RegionParts.First().Blueprint;
        var found = own.Blocks.FirstOrDefault(candidate => candidate.Name == block) ?? throw new InvalidInputException($"blueprint \"{blueprint.Name}\" has no block \"{block}\"");
        return [.. Of(new(own), found)];
    }

    /// <summary>What all blocks share: the namespace and its policy.</summary>
    /// <param name="blueprint">The blueprint, with a cluster.</param>
    /// <exception cref="InvalidInputException">As for the whole blueprint.</exception>
    public static ImmutableArray<Manifest> RenderShared(Blueprint blueprint)
    {
        ThrowIfUnsupported(blueprint);
        return [.. NamespaceManifests.Of(new(blueprint.RegionParts.First().Blueprint))];
    }

    static void ThrowIfUnsupported(Blueprint blueprint)
    {
        blueprint.ThrowIfInvalid();
        if (!blueprint.Blocks.OfKind<KubernetesClusterSpec>().Any())
            throw new InvalidInputException($"blueprint \"{blueprint.Name}\" has no cluster to render for; allowed: a blueprint with a block of kind kubernetes-cluster");
        BalancerIngress.ThrowIfUnsupported(blueprint);
    }

    static IEnumerable<Manifest> Of(RenderContext context, Block block) => block.Spec switch
    {
        WebServiceSpec service => WebServiceManifests.Of(context, block.Name, service),
        QueueWorkerSpec worker => QueueWorkerManifests.Of(context, block.Name, worker),
        PgBouncerSpec pool => PgBouncerManifests.Of(context, block.Name, pool),
        PodCacheSpec cache => PodCacheManifests.Of(context, block.Name, cache),
        CockroachDbSpec database => CockroachDbManifests.Of(context, block.Name, database),
        CollectorSpec collector => CollectorManifests.Of(context, block.Name, collector),
        PodLoadTestSpec test => PodLoadTestManifests.Of(context, block.Name, test),
        LoadBalancerSpec balancer => BalancerIngress.Of(context, block.Name, balancer),
        _ => [],
    };
}
