namespace Blueprints.Graph.Documents;

/// <summary>What a preview or a state holds.</summary>
/// <param name="Graph">The resources that stand once the preview is carried out, or that stand now.</param>
/// <param name="Region">The region of the provider by the stack's configuration, <c>aws:region</c>; null where the document does not tell it, as no state does, or keeps it a secret.</param>
public sealed record StackDocument(ResourceGraph Graph, string? Region);
