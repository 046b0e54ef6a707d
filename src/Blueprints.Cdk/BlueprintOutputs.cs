using Amazon.CDK;

namespace Blueprints.Cdk;

/// <summary>What the stacks of a blueprint tell: where users go, and what each block tells of itself.</summary>
static class BlueprintOutputs
{
    /// <summary>Adds the outputs, each to the stack of its block.</summary>
    public static void AddTo(BlueprintConstruct deployed)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        if (Endpoint(deployed) is { } endpoint)
            Add(endpoint.Block, "endpoint", endpoint.Url, told);
        foreach (var construct in deployed.OfKind<BlockConstruct>())
        {
            foreach (var (name, value) in construct.StackOutputs)
                Add(construct, name, value, told);
        }
    }

    // The first block of a kind has the plain name.
    static void Add(BlockConstruct construct, string name, string value, HashSet<string> told)
    {
        var output = told.Add(name) ? name : $"{name}-{construct.Block}";
        var made = new CfnOutput(construct, $"output-{name}", new CfnOutputProps { Value = value });
        made.OverrideLogicalId(string.Concat(output.Split('-').Select((word, i) => i == 0 ? word : $"{char.ToUpperInvariant(word[0])}{word[1..]}")));
    }

    static (BlockConstruct Block, string Url)? Endpoint(BlueprintConstruct deployed)
    {
        var blueprint = deployed.Blueprint;
        foreach (var entry in blueprint.Flows.Where(flow => flow.From == Flow.Users).Select(flow => flow.To))
        {
            if (deployed.Find<BlockConstruct>(entry) is IEntry front)
                return ((BlockConstruct)front, front.Url);
        }

        return null;
    }
}
