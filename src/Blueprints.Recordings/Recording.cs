using System.Collections.Immutable;
using Blueprints.Graph;

namespace Blueprints.Recordings;

/// <summary>What a program declared.</summary>
/// <param name="Graph">Its resources and components, without the stack.</param>
/// <param name="Options">The options of each resource by URN.</param>
/// <param name="Outputs">The stack's outputs by name; unknown ones are null.</param>
public sealed record Recording(ResourceGraph Graph, ImmutableDictionary<string, RecordedOptions> Options, ImmutableDictionary<string, object?> Outputs)
{
    /// <summary>The one resource of a type and name.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The logical name.</param>
    /// <exception cref="InvalidOperationException">There is no such resource; the message lists those of the type.</exception>
    public GraphResource Find(string type, string name) => Graph.OfType(type).SingleOrDefault(resource => resource.Name == name)
        ?? throw new InvalidOperationException($"no {type} is named \"{name}\"; there are: {string.Join(", ", Graph.OfType(type).Select(resource => resource.Name))}");

    /// <summary>The options of a resource.</summary>
    /// <param name="resource">A resource of the graph.</param>
    public RecordedOptions OptionsOf(GraphResource resource) => Options[resource.Urn];
}
