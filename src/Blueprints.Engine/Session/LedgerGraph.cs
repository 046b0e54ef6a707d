using Blueprints.Engine.Wire;
using Blueprints.Graph;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Session;

/// <summary>Makes a graph of what a run told.</summary>
static class LedgerGraph
{
    const string DynamicProvider = "__provider";

    /// <summary>The resources of a run. The stack itself is not among them: its children are at the root.</summary>
    public static IEnumerable<GraphResource> Of(ResourceLedger resources) => resources.All.Where(entry => !ResourceLedger.IsStack(entry.Urn)).Select(ResourceOf);

    static GraphResource ResourceOf(LedgerEntry entry) => new()
    {
        Urn = entry.Urn,
        Type = entry.Type,
        Name = entry.Name,
        Parent = entry.Parent.Length == 0 || ResourceLedger.IsStack(entry.Parent) ? null : entry.Parent,
        Inputs = WireJson.ToGraph(WithoutCode(entry)),
        PropertyDependencies = entry.Dependencies,
        IgnoreChanges = entry.IgnoreChanges,
        IsComponent = !entry.Custom,
        Provider = entry.Provider.Length == 0 ? null : entry.Provider,
    };

    // A dynamic provider is the program's own code, written out: nothing that a graph needs, and it may hold secrets.
    static Struct WithoutCode(LedgerEntry entry)
    {
        if (!entry.Inputs.Fields.ContainsKey(DynamicProvider))
            return entry.Inputs;
        var inputs = entry.Inputs.Clone();
        inputs.Fields[DynamicProvider] = Value.ForString("[code]");
        return inputs;
    }
}
