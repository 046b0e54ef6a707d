using System.Collections.Immutable;

namespace Blueprints.Manifests;

/// <summary>A file of manifests, one block of the blueprint each.</summary>
/// <param name="Path">The path below the output folder, with slashes: <c>web.yaml</c>, <c>eu-west-1/web.yaml</c> in a replica region.</param>
/// <param name="Block">The block that it deploys; empty for what all blocks share.</param>
/// <param name="Manifests">The objects, in the order in which they are applied.</param>
public sealed record ManifestFile(string Path, string Block, ImmutableArray<Manifest> Manifests)
{
    /// <summary>The file's text: YAML documents, divided by <c>---</c>.</summary>
    public string ToYaml() => string.Join("---\n", Manifests.Select(manifest => manifest.ToYaml()));
}
