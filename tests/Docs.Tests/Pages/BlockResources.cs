using Blueprints;
using Blueprints.Aws.Tests.Security;
using Blueprints.Graph;
using Blueprints.Kubernetes;
using Blueprints.Manifests;

namespace Docs.Tests.Pages;

/// <summary>What a block creates: recorded from its component or, in a cluster, from its manifests.</summary>
static class BlockResources
{
    static readonly Lazy<Task<Recording>> Every = new(() => EveryBlock.RecordAsync());

    public static async Task<string> OfAsync(Type spec, Blueprint design)
    {
        return await ResourcesAsync(spec, design) + (design.Blocks.OfKind<KubernetesClusterSpec>().Any() ? $"\n{Objects(spec, design)}" : "");
    }

    static async Task<string> ResourcesAsync(Type spec, Blueprint design)
    {
        var plain = Under(await DesignGraph.OfAsync(design), SampleDesigns.Block).GroupBy(resource => resource.Type).ToDictionary(group => group.Key, group => group.Count());
        var every = (await Every.Value).Graph;
        var more = EveryBlock.Blueprint.Blocks.Where(block => block.Spec.GetType() == spec).SelectMany(block => Under(every, block.Name)).Select(resource => resource.Type);
        return Markdown.Table(
            ["Resource", "How many"],
            plain.Keys.Concat(more).Distinct().Order(StringComparer.Ordinal).Select(type => new[] { $"`{type}`", plain.TryGetValue(type, out var count) ? $"{count}" : "with options" }),
            "Nothing on AWS.");
    }

    static string Objects(Type spec, Blueprint design)
    {
        var own = ManifestRenderer.RenderBlock(design, SampleDesigns.Block);
        var objects = spec == typeof(KubernetesClusterSpec) ? ManifestRenderer.RenderShared(design) : own;
        return Markdown.Table(
            ["Object in the cluster", "How many"],
            objects.GroupBy(manifest => $"`{manifest.ApiVersion}` {manifest.Kind}").OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new[] { group.Key, $"{group.Count()}" }),
            "Nothing.");
    }

    static IEnumerable<GraphResource> Under(ResourceGraph graph, string block)
    {
        var component = graph.Resources.SingleOrDefault(resource => resource.IsComponent && resource.Name == $"app-{block}")?.Urn;
        return graph.Resources.Where(resource => !resource.IsComponent && Ancestors(resource).Contains(component));

        IEnumerable<string> Ancestors(GraphResource resource)
        {
            for (var parent = resource.Parent; parent is not null; parent = graph.Find(parent)?.Parent)
                yield return parent;
        }
    }
}
