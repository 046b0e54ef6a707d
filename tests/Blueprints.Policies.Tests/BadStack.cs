using Blueprints.Graph;
using Blueprints.Graph.Documents;
using Blueprints.Recordings;
using Blueprints.Traffic;

namespace Blueprints.Policies.Tests;

/// <summary>The example in which everything is wrong.</summary>
static class BadStack
{
    public static DateOnly Day { get; } = new(2026, 11, 28);

    public static RuleSet Policies { get; } = RuleSet.Parse(Read("policies.yaml"), "policies.yaml");

    public static PolicyContext Preview(Func<ResourceGraph, ResourceGraph>? change = null)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Read("preview.json")));
        var graph = GraphDocument.ReadStack(stream, "preview.json").Graph;
        return PolicySubject.OfGraph(change?.Invoke(graph) ?? graph);
    }

    public static async Task<PolicyContext> DesignAsync()
    {
        var design = Blueprint.FromJson(Read("shop.json"), "shop.json");
        return PolicySubject.OfDesign(design, await DesignGraph.OfAsync(design), Workload.FromJson(Read("traffic.json"), "traffic.json"));
    }

    public static PolicyReport Check(PolicyContext context, RuleSet? policies = null, string? environment = null, DateOnly? day = null, Baseline? baseline = null) =>
        new PolicyCheck(ruleSet: policies ?? Policies, environment: environment).Run(context, "bad-stack", day ?? Day, baseline);

    static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "BadStack", name));
}
