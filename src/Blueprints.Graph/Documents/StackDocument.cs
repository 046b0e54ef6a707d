namespace Blueprints.Graph.Documents;

/// <summary>What a preview or a state holds.</summary>
/// <param name="Graph">The resources that stand once the preview is carried out, or that stand now.</param>
/// <param name="Region">The region of the provider by the stack's configuration, <c>aws:region</c>; null where the document does not tell it, as no state does, or keeps it a secret.</param>
public sealed record StackDocument(ResourceGraph Graph, string? Region)
{
    /// <summary>The name of the project whose program declares the resources, from their URNs; null where there are none, or where they are no URNs of Pulumi's form.</summary>
    public string? Project => Graph.Resources.Select(resource => resource.Urn.Split("::")).FirstOrDefault(parts => parts.Length > 3 && parts[1].Length > 0)?[1];
}
