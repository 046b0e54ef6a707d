using System.Globalization;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost;

/// <summary>
/// RDS Extended Support: what AWS charges for each vCPU of a database whose major version is beyond its standard support, twice as much from the third year on. The dates
/// are those of the RDS and Aurora User Guides, "Amazon RDS Extended Support versions"; the day that counts is the catalog's.
/// </summary>
static class ExtendedSupport
{
    static readonly (string Engine, string Version, DateOnly Start, DateOnly ThirdYear)[] Versions =
    [
        ("postgres", "11", new(2024, 4, 1), new(2026, 4, 1)),
        ("postgres", "12", new(2025, 3, 1), new(2027, 3, 1)),
        ("postgres", "13", new(2026, 3, 1), new(2028, 3, 1)),
        ("mysql", "5.7", new(2024, 3, 1), new(2026, 3, 1)),
        ("mysql", "8.0", new(2026, 8, 1), new(2028, 8, 1)),
        ("aurora-postgresql", "11", new(2024, 4, 1), new(2026, 4, 1)),
        ("aurora-postgresql", "12", new(2025, 3, 1), new(2027, 3, 1)),
        ("aurora-postgresql", "13", new(2026, 3, 1), new(2028, 3, 1)),
        ("aurora-mysql", "5.7", new(2024, 12, 1), new(2026, 12, 1)),
    ];

    /// <summary>Adds what extended support costs; nothing for a version within its standard support.</summary>
    public static void AddTo(CostSheet sheet, Billable billable, string engine, string version, string instanceClass, Cases instances)
    {
        var today = sheet.Catalog.Effective;
        var old = Versions.FirstOrDefault(old => old.Engine == engine && (version == old.Version || version.StartsWith(old.Version + ".", StringComparison.Ordinal)));
        if (old.Engine is null || today < old.Start)
            return;
        if (instanceClass == Databases.AuroraInstance.ServerlessClass)
        {
            sheet.AddUnpriced(billable, $"Extended support ({engine} {old.Version})", "of serverless instances it is billed by capacity, at a rate that the catalog does not hold");
            return;
        }

        var year = today < old.ThirdYear ? 1 : 3;
        var vcpu = sheet.Catalog.FindShape(instanceClass).Shape?.VCpu ?? 1;
        sheet.Add(billable, $"Extended support ({engine} {old.Version}, year {(year == 1 ? "1 and 2" : "3")})", $"rds/extended-support/year-{year}", ItemKind.Fixed, instances * vcpu * Month.Hours,
            string.Create(CultureInfo.InvariantCulture, $"{vcpu} vCPUs; charged since {old.Start:yyyy-MM-dd}"));
    }
}
