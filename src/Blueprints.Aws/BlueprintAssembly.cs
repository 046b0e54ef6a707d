using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>Makes the components of a blueprint and wires them by its flows.</summary>
sealed class BlueprintAssembly(string name, BlueprintArgs args, Resource parent)
{
    readonly Dictionary<string, BlockComponent> _built = [];

    public BlueprintArgs Args => args;

    public Blueprint Blueprint => args.Blueprint;

    public Network Network => (Network)_built[Blueprint.Network.Name];

    public ImmutableDictionary<string, BlockComponent> Build()
    {
        foreach (var block in Blueprint.Blocks.OrderBy(block => BlockAssemblers.Of(block).Stage))
            _built.Add(block.Name, BlockAssemblers.Of(block).Make(this, block));
        foreach (var (caller, callee) in Blueprint.Flows.Where(flow => flow.From != Flow.Users).Select(flow => (flow.From, flow.To)).Distinct())
            _built[callee].Connect(_built[caller]);
        return _built.ToImmutableDictionary();
    }

    /// <summary>The component of a block; null while it is not made yet.</summary>
    public BlockComponent? Built(string block) => _built.GetValueOrDefault(block);

    public string ChildName(string block) => $"{name}-{block}";

    public ComponentResourceOptions Child() => new() { Parent = parent };
}
