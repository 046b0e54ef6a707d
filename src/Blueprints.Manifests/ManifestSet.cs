using System.Collections.Immutable;

namespace Blueprints.Manifests;

/// <summary>A blueprint's manifests, and what has to be in the cluster before they work.</summary>
/// <param name="Files">The files, in the order in which they are applied.</param>
/// <param name="Prerequisites">What is not made here, a sentence each: ConfigMaps and Secrets with addresses and passwords, operators whose kinds are used.</param>
public sealed record ManifestSet(ImmutableArray<ManifestFile> Files, ImmutableArray<string> Prerequisites);
