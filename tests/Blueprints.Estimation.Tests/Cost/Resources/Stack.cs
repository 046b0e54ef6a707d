using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Catalog;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>Stacks of plain resources, priced with the shipped catalog and a usage file.</summary>
static class Stack
{
    /// <summary>What brings our month of 730 hours to one of 30 days.</summary>
    public const decimal Days30 = 720m / 730;

    /// <summary>What brings our month of 730 hours to one of 31 days.</summary>
    public const decimal Days31 = 744m / 730;

    /// <summary>A resource of a stack; a reference names the input and the resource that it refers to.</summary>
    public static GraphResource Resource(string type, string name, string inputs = "{}", params (string Input, GraphResource Target)[] references) => new()
    {
        Urn = $"urn:pulumi:test::test::{type}::{name}",
        Type = type,
        Name = name,
        Inputs = JsonDocument.Parse(inputs).RootElement,
        PropertyDependencies = references.GroupBy(reference => reference.Input)
            .ToImmutableDictionary(group => group.Key, group => group.Select(reference => reference.Target.Urn).ToImmutableArray()),
    };

    /// <summary>What resources cost in us-east-1 without any usage said.</summary>
    public static CostEstimate Price(params GraphResource[] resources) => Price("version: 0.1", resources);

    /// <summary>What resources cost in us-east-1 under a usage file.</summary>
    public static CostEstimate Price(string usage, params GraphResource[] resources) =>
        new CostEstimator(PriceCatalog.Shipped).Estimate(new ResourceGraph(resources), new GraphUse { Usage = UsageFile.Parse(usage, "usage.yml") }, "stack.json");

    /// <summary>What one resource costs under the keys that a usage file gives it, written in one line: <c>{ monthly_requests: 5 }</c>.</summary>
    public static CostEstimate Used(string keys, GraphResource resource, params GraphResource[] others) =>
        Price($"version: 0.1\nresource_usage:\n  {resource.Name}: {keys}\n", [resource, .. others]);

    /// <summary>The expected dollars of a month.</summary>
    public static decimal Usd(this CostEstimate estimate) => estimate.Monthly.Expected.Usd;

    /// <summary>The expected dollars of the lines whose text begins so, with nothing of all; fails where there is none.</summary>
    public static decimal Usd(this CostEstimate estimate, string item)
    {
        var lines = estimate.Items.Where(line => line.Item.StartsWith(item, StringComparison.Ordinal)).ToList();
        lines.Should().NotBeEmpty("a line \"{0}\" is expected among {1}", item, string.Join("; ", estimate.Items.Select(line => line.Item)));
        return CostEstimate.Sum(lines).Expected.Usd;
    }
}
