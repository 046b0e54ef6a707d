using Blueprints.Engine.Wire;
using Blueprints.Graph;

namespace Blueprints.Engine.Session;

/// <summary>Makes a graph of what a run told.</summary>
static class LedgerGraph
{
    /// <summary>The resources of a run. The stack itself is not among them: its children are at the root.</summary>
    public static IEnumerable<GraphResource> Of(ResourceLedger resources) => resources.All.Where(entry => !ResourceLedger.IsStack(entry.Urn)).Select(ResourceOf);

    static GraphResource ResourceOf(LedgerEntry entry) => new()
    {
        Urn = entry.Urn,
        Type = entry.Type,
        Name = entry.Name,
        Parent = entry.Parent.Length == 0 || ResourceLedger.IsStack(entry.Parent) ? null : entry.Parent,
        Inputs = WireJson.ToGraph(entry.Inputs),
        PropertyDependencies = entry.Dependencies,
        IgnoreChanges = entry.IgnoreChanges,
        IsComponent = !entry.Custom,
        Provider = entry.Provider.Length == 0 ? null : entry.Provider,
    };
}
