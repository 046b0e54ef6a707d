using Blueprints.Graph;

namespace Blueprints.Policies;

/// <summary>Reads the inputs of resources as facts.</summary>
public static class GraphFacts
{
    /// <summary>An input, or a part of one.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="property">The input's wire name.</param>
    /// <param name="path">Property names below it.</param>
    public static Fact Fact(this GraphResource resource, string property, params ReadOnlySpan<string> path)
    {
        var fact = new Fact(resource.Property(property));
        return path.IsEmpty ? fact : fact.At(path);
    }
}
