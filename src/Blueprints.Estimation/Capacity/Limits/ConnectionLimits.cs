using Blueprints.Catalog;
using Blueprints.Databases;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>
/// How many connections a database takes unless its parameters say otherwise. Sources: RDS User Guide, max_connections: PostgreSQL LEAST(memory / 9,531,392, 5,000), MySQL memory / 12,582,880;
/// Aurora User Guide, Aurora MySQL by instance class. Memory is the nominal one; what the operating system keeps makes it some per cent fewer.
/// </summary>
static class ConnectionLimits
{
    public const string Source = "RDS and Aurora User Guides, default max_connections";

    const decimal BytesPerGibibyte = 1_073_741_824;

    static readonly (string Size, int Connections)[] AuroraMySql =
    [
        ("24xlarge", 7_000), ("16xlarge", 6_000), ("12xlarge", 6_000), ("8xlarge", 5_000), ("4xlarge", 4_000), ("2xlarge", 3_000), ("xlarge", 2_000), ("large", 1_000), ("medium", 90),
    ];

    /// <summary>The connections of an instance.</summary>
    /// <param name="engine">Its engine.</param>
    /// <param name="shape">Its class.</param>
    /// <param name="isAurora">Whether it belongs to an Aurora cluster.</param>
    public static decimal Of(DatabaseEngine engine, InstanceShape shape, bool isAurora)
    {
        var bytes = shape.MemoryGiB * BytesPerGibibyte;
        if (engine == DatabaseEngine.Postgres)
            return Math.Min(Math.Floor(bytes / 9_531_392), 5_000);
        var bySize = AuroraMySql.FirstOrDefault(row => shape.Name.EndsWith($".{row.Size}", StringComparison.Ordinal)).Connections;
        return isAurora && bySize > 0 ? shape.IsBurstable && bySize == 1_000 ? 135 : bySize : Math.Floor(bytes / 12_582_880);
    }
}
