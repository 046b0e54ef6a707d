using System.Collections.Immutable;

namespace Blueprints.Manifests;

/// <summary>A blueprint's manifests, and what has to be in the cluster before they work.</summary>
/// <param name="Files">The files, in the order in which they are applied.</param>
/// <param name="Prerequisites">What is not made here, a sentence each: ConfigMaps and Secrets with addresses and passwords, operators whose kinds are used.</param>
public sealed record ManifestSet(ImmutableArray<ManifestFile> Files, ImmutableArray<string> Prerequisites)
{
    /// <summary>The charts of the operators whose kinds are used, or that the objects need to work.</summary>
    public ImmutableArray<OperatorChart> Operators { get; init; } = [];

    /// <summary>The same charts as a helmfile, which takes what only AWS knows from the environment; null where there are none, or where the blueprint leaves operators to others.</summary>
    public string? Helmfile { get; init; }

    /// <summary>What the helmfile is called, beside the manifests.</summary>
    public static string HelmfileName => Manifests.Operators.HelmfileText.FileName;
}
