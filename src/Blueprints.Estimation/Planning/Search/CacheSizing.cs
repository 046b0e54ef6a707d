using Blueprints.Caching;
using Blueprints.Catalog;
using Blueprints.Estimation.Capacity.Limits;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>Gives a cache the cheapest nodes that hold the most users with a fifth to spare. Its limits are stationary: memory, commands, network.</summary>
static class CacheSizing
{
    const decimal Full = 0.8m;

    static readonly int[] Shards = [1, 2, 3, 4, 6, 8, 12, 16];

    public static Blueprint Of(Blueprint design, PlanRequest request, PriceCatalog catalog)
    {
        foreach (var (name, spec) in design.Blocks.OfKind<CacheSpec>().ToList())
        {
            var choices = Choices(spec, design.Region, catalog).OrderBy(choice => choice.Price).ThenBy(choice => choice.Spec.Shards);
            if (choices.Select(choice => Replace(design, name, choice.Spec)).FirstOrDefault(candidate => Holds(candidate, name, request, catalog)) is { } sized)
                design = sized;
        }

        return design;
    }

    static IEnumerable<(CacheSpec Spec, decimal Price)> Choices(CacheSpec spec, string region, PriceCatalog catalog) =>
        from shape in catalog.Shapes
        where shape is { Kind: InstanceKind.Cache, IsBurstable: false, VCpu: <= 16 } && shape.Family == "m7g"
        let price = catalog.Find(region, $"elasticache/{CacheDefaults.Name(spec.Engine)}/{shape.Name}")
        where price.IsFound && price.Price.IsFlat
        from shards in Shards
        select (spec with { NodeType = shape.Name, Shards = shards, ShardScaling = null }, shards * (1 + spec.ReplicasPerShard) * price.Price!.UnitPrice);

    static bool Holds(Blueprint design, string block, PlanRequest request, PriceCatalog catalog) =>
        new CapacityEstimator(catalog).Estimate(design, request.Uncertain).Blocks.Where(part => part.Block == block).SelectMany(part => part.Limits).All(limit => limit.Utilisation.High <= Full);

    static Blueprint Replace(Blueprint design, string name, CacheSpec spec) =>
        design with { Blocks = [.. design.Blocks.Select(block => block.Name == name ? block with { Spec = spec } : block)] };
}
