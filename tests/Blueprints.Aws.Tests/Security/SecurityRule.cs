using Blueprints.Graph;

namespace Blueprints.Aws.Tests.Security;

/// <summary>A default that protects, and how a recorded resource shows that it holds.</summary>
/// <param name="Area">What it protects from.</param>
/// <param name="Default">What holds, in the words of docs/security.md.</param>
/// <param name="Types">The resources it is about, by type token.</param>
/// <param name="Holds">Whether it holds for one of them, seen in its graph.</param>
sealed record SecurityRule(string Area, string Default, string[] Types, Func<GraphResource, ResourceGraph, bool> Holds)
{
    public SecurityRule(string area, string says, string type, Func<GraphResource, bool> holds)
        : this(area, says, [type], (resource, _) => holds(resource)) { }

    public SecurityRule(string area, string says, string[] types, Func<GraphResource, bool> holds)
        : this(area, says, types, (resource, _) => holds(resource)) { }

    public IEnumerable<GraphResource> Subjects(ResourceGraph graph) => Types.SelectMany(graph.OfType);

    public IEnumerable<string> Violations(ResourceGraph graph) => Subjects(graph).Where(resource => !Holds(resource, graph)).Select(resource => $"{resource.Type} {resource.Name}");
}
