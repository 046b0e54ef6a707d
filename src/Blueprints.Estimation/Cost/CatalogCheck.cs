using Blueprints.Catalog;
using Blueprints.Estimation.Cost.Blocks;
using Blueprints.Validation;

namespace Blueprints.Estimation.Cost;

/// <summary>Finds the names in a blueprint that AWS does not have: regions, instance types, database classes, cache nodes.</summary>
static class CatalogCheck
{
    /// <exception cref="InvalidInputException">There is at least one; the message lists all, with near misses.</exception>
    public static void ThrowIfUnknown(Blueprint blueprint, PriceCatalog catalog)
    {
        var problems = new ProblemCollector();
        CheckRegion(problems, blueprint.Region, catalog);
        for (var i = 0; i < blueprint.ReplicaRegions.Count; i++)
            CheckRegion(problems.At($"replicaRegions[{i}]"), blueprint.ReplicaRegions[i].Region, catalog);
        foreach (var (name, spec) in blueprint.Blocks)
        {
            foreach (var (property, type) in BlockBillables.Of(spec).MachineTypes(spec))
                Check(problems.At("blocks").At(name), property, type, catalog);
        }

        problems.ThrowIfAny($"blueprint \"{blueprint.Name}\"");
    }

    static void CheckRegion(ProblemCollector problems, string region, PriceCatalog catalog)
    {
        if (catalog.FindRegion(region) is null)
            problems.Add("region", $"\"{region}\"", string.Join(", ", catalog.Regions.Select(known => known.Code)), "use a region that the catalog prices");
    }

    static void Check(ProblemCollector problems, string property, string type, PriceCatalog catalog)
    {
        var answer = catalog.FindShape(type);
        if (answer.IsFound)
            return;
        problems.Add(property, $"\"{type}\"", "a type in the catalog",
            answer.Suggestions.IsEmpty ? "use a type of AWS's current list" : $"did you mean {string.Join(" or ", answer.Suggestions)}?");
    }
}
