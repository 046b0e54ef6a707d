using Blueprints.Catalog;
using Blueprints.Estimation.Cost.Blocks;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>Prices a graph: the resources of its blueprint by the workload, all others by a usage file.</summary>
static class GraphPricing
{
    // What usage files call data transfer that no resource stands for.
    const string TransferType = "aws_data_transfer";

    /// <summary>The estimate of a graph.</summary>
    /// <param name="catalog">The prices.</param>
    /// <param name="graph">The resources.</param>
    /// <param name="use">What they are used for.</param>
    /// <param name="design">The blueprint that the graph carries; null to take every resource's use from the usage file.</param>
    /// <param name="target">What to call the graph.</param>
    public static CostEstimate Price(PriceCatalog catalog, ResourceGraph graph, GraphUse use, GraphBlueprint? design, string target) =>
        Price(catalog, new GraphReferences(graph), use, design, target);

    /// <summary>The estimate of a graph whose references are known.</summary>
    internal static CostEstimate Price(PriceCatalog catalog, GraphReferences references, GraphUse use, GraphBlueprint? design, string target)
    {
        var tiers = new TierLedger(catalog);
        var sheets = new List<CostSheet>();
        if (design is not null)
            sheets.AddRange(CostEstimator.Sheets(catalog, part => InBlockOrder(references, part, design), design.Blueprint, use.Workload!, tiers));

        var warnings = new List<string>();
        sheets.AddRange(Others(catalog, references, use, design, tiers, warnings));
        warnings.AddRange(use.Usage.Unused.Select(entry => $"{entry.Place}: \"{entry.Pattern}\" names no resource"));
        var estimate = CostEstimator.Sum(catalog, sheets, Main(sheets, design, use), target);
        return estimate with
        {
            Items = design is null ? [.. Grouped(estimate.Items)] : estimate.Items,
            Unpriced = [.. estimate.Unpriced, .. UnknownResources(references)],
            Warnings = [.. warnings],
        };
    }

    // One sheet a region: prices differ, the account's tiers go on.
    static Dictionary<string, CostSheet>.ValueCollection Others(PriceCatalog catalog, GraphReferences references, GraphUse use, GraphBlueprint? design, TierLedger tiers, List<string> warnings)
    {
        var sheets = new Dictionary<string, CostSheet>(StringComparer.Ordinal);
        foreach (var resource in references.Graph.Resources.Where(resource => design?.Owns(new(references, resource)) != true))
        {
            var usage = use.Usage.Of(resource);
            var region = ResourceRegion.Of(references.Graph, resource) ?? use.Region;
            if (!sheets.TryGetValue(region, out var sheet))
                sheets.Add(region, sheet = new(catalog, region, tiers));
            Add(sheet, references, resource, usage);
            warnings.AddRange(usage.Unasked.Select(key => $"{key.Place}: {resource.Name}: \"{key.Key}\" is not used by {resource.Type}"));
        }

        foreach (var (name, usage) in use.Usage.Without(TransferType))
        {
            var region = usage.Text("region")?.Replace('_', '-') ?? use.Region;
            if (!sheets.TryGetValue(region, out var sheet))
                sheets.Add(region, sheet = new(catalog, region, tiers));
            new TransferredData { Block = name, Resource = name, Type = TransferType, Usage = usage }.AddTo(sheet);
            warnings.AddRange(usage.Unasked.Select(key => $"{key.Place}: {name}: \"{key.Key}\" is not used by {TransferType}"));
        }

        return sheets.Values;
    }

    // One resource whose figures no machine could have must not keep all others from being priced.
    static void Add(CostSheet sheet, GraphReferences references, GraphResource resource, ResourceUsage usage)
    {
        try
        {
            foreach (var billable in GraphBillables.Of(references, resource, usage))
                billable.AddTo(sheet);
        }
        catch (OverflowException)
        {
            sheet.AddUnpriced(new ComponentView(references, resource).Block, resource, "its figures are too large to be meant");
        }
    }

    // What stands in the part's region, with the traffic of its blocks.
    static IEnumerable<Billable> InBlockOrder(GraphReferences references, RegionPart part, GraphBlueprint design)
    {
        var order = part.Blueprint.Blocks.Select((block, at) => (block.Name, at)).ToDictionary(StringComparer.Ordinal);
        return GraphBillables.Of(references, part, resource => design.Owns(new(references, resource)))
            .Concat(part.Blueprint.Blocks.SelectMany(block => BlockBillables.Traffic(block, part.Blueprint)))
            .OrderBy(billable => order.GetValueOrDefault(billable.Block, -1));
    }

    static string Main(List<CostSheet> sheets, GraphBlueprint? design, GraphUse use) =>
        design?.Blueprint.Region ?? (sheets.Count == 0 ? use.Region : sheets.MaxBy(sheet => sheet.Items.Length + sheet.UnknownUsage.Length)!.Region);

    static IEnumerable<CostItem> Grouped(IEnumerable<CostItem> items) => items.GroupBy(item => item.Block).SelectMany(block => block);

    // What a blueprint and its operators run in a cluster is billed with the cluster's nodes and with what its blocks make.
    static bool IsPods(GraphReferences references, GraphResource resource) => references.Graph.Ancestors(resource).Any(ancestor => ancestor.Type is "blueprints:kubernetes:Blueprint" or "blueprints:kubernetes:OperatorCharts");

    static IEnumerable<UnpricedItem> UnknownResources(GraphReferences references) => references.Graph.Resources
        .Where(resource => !resource.IsComponent && !GraphBillables.IsKnown(resource) && !IsPods(references, resource))
        .Select(resource => new UnpricedItem(
            new ComponentView(references, resource).Block, resource.Name, resource.Type, "the resource", "", 1, "resources of this type are not known here"));
}
