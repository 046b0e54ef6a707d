using Blueprints.Catalog;

namespace Blueprints.Estimation.Tests;

/// <summary>
/// A small price list of one region, so that the worked bills stand still when the shipped catalog is refreshed. The figures are AWS's for us-east-1 in 2026.
/// </summary>
static class ListPrices
{
    public const string Region = "us-east-1";

    /// <summary>The list as a builder, for tests that add to it.</summary>
    public static PriceCatalogBuilder Builder()
    {
        var builder = new PriceCatalogBuilder("test.1", new(2026, 1, 1)).Add(new AwsRegion(Region, "US East (N. Virginia)", "abcdef"));
        foreach (var (sku, unit, usd) in Flat)
            builder.AddPrice(Region, sku, unit, usd, "price list", "2026");
        builder.AddPrice(Region, "rds/aurora-postgresql/db.r7g.large/io-optimized", "hour", 0.3588m, "derived: 1.30 x standard", "2026");

        Tiered(builder, "data-transfer/internet-out", "gb", (0, 0.09m), (10_240, 0.085m), (51_200, 0.07m), (153_600, 0.05m));
        Tiered(builder, "s3/standard/storage", "gb-month", (0, 0.023m), (51_200, 0.022m), (512_000, 0.021m));
        Tiered(builder, "cloudwatch/custom-metrics", "metric-month", (0, 0.30m), (10_000, 0.10m));
        builder.Add(new Allowance("data-transfer/internet-out", "data-transfer/internet-out", 100, "gb", "free tier"));
        builder.Add(new Allowance("cloudwatch/custom-metrics", "cloudwatch/custom-metrics", 10, "metric-month", "free tier"));

        foreach (var (name, vcpu, memory) in Shapes)
            builder.Add(new InstanceShape(name, vcpu, memory, CpuArchitecture.Arm64, 1, 10, 500, 2.5m, "specification"));
        return builder;
    }

    static readonly (string Sku, string Unit, decimal Usd)[] Flat =
    [
        ("ec2/m7g.large/linux/on-demand", "hour", 0.0816m),
        ("ec2/m7g.medium/linux/on-demand", "hour", 0.0408m),
        ("ec2/t4g.small/linux/on-demand", "hour", 0.0168m),
        ("ebs/gp3", "gb-month", 0.08m),
        ("cloudwatch/logs/ingest", "gb", 0.50m),
        ("cloudwatch/logs/storage", "gb-month", 0.03m),
        ("ipv4/in-use", "hour", 0.005m),
        ("nat/hour", "hour", 0.045m),
        ("nat/data-processed", "gb", 0.045m),
        ("alb/hour", "hour", 0.0225m),
        ("alb/lcu-hour", "lcu-hour", 0.008m),
        ("nlb/hour", "hour", 0.0225m),
        ("nlb/lcu-hour", "lcu-hour", 0.006m),
        ("data-transfer/inter-az", "gb-each-direction", 0.01m),
        ("s3/standard/get", "thousand-requests", 0.0004m),
        ("s3/standard/put", "thousand-requests", 0.005m),
        ("rds/aurora-postgresql/db.r7g.large", "hour", 0.276m),
        ("rds/aurora-postgresql/db.t4g.medium", "hour", 0.073m),
        ("rds/aurora-postgresql/db.t4g.large", "hour", 0.146m),
        ("rds/postgres/db.t4g.medium/single-az", "hour", 0.065m),
        ("rds/postgres/db.t4g.medium/multi-az", "hour", 0.13m),
        ("rds/storage/gp3", "gb-month", 0.115m),
        ("rds/storage/gp3/multi-az", "gb-month", 0.23m),
        ("rds/backup-storage", "gb-month", 0.095m),
        ("aurora/storage", "gb-month", 0.10m),
        ("aurora/io-optimized/storage", "gb-month", 0.225m),
        ("aurora/io-requests", "million-requests", 0.20m),
        ("aurora/backup-storage", "gb-month", 0.021m),
        ("elasticache/valkey/cache.t4g.medium", "hour", 0.052m),
        ("elasticache/redis/cache.t4g.medium", "hour", 0.065m),
        ("elasticache/backup-storage", "gb-month", 0.085m),
        ("secretsmanager/secret", "secret-month", 0.40m),
    ];

    static readonly (string Name, int VCpu, decimal MemoryGiB)[] Shapes =
    [
        ("m7g.large", 2, 8), ("m7g.medium", 1, 4), ("t4g.small", 2, 2), ("db.r7g.large", 2, 16), ("db.t4g.medium", 2, 4), ("db.t4g.large", 2, 8),
        ("cache.t4g.medium", 2, 3.09m), ("cache.m7g.large", 2, 6.38m),
    ];

    // Below the tables that it is made of: static fields are set in their order.
    public static readonly PriceCatalog Catalog = Builder().Build();

    /// <summary>The list, and the same prices in us-west-2, with what only several regions need. Data to another region costs more in us-west-2, so that a bill tells whose price it has.</summary>
    public static readonly PriceCatalog InTwoRegions = TwoRegionsBuilder().Build();

    /// <summary>The list in two regions as a builder, for tests that add to it.</summary>
    public static PriceCatalogBuilder TwoRegionsBuilder()
    {
        var builder = Builder().Add(new AwsRegion("us-west-2", "US West (Oregon)", "abcd"));
        foreach (var (sku, unit, usd) in Flat)
            builder.AddPrice("us-west-2", sku, unit, usd, "price list", "2026");
        builder.AddPrice("us-east-1", "data-transfer/inter-region-out", "gb", 0.02m, "price list", "2026");
        builder.AddPrice("us-west-2", "data-transfer/inter-region-out", "gb", 0.03m, "made up", "2026");
        builder.AddPrice("us-west-2", "aurora/global/replicated-write-io", "million-ios", 0.20m, "price list", "2026");
        builder.AddPrice("us-west-2", "kms/key", "key-month", 1, "price list", "2026");
        return builder;
    }

    static void Tiered(PriceCatalogBuilder builder, string sku, string unit, params (decimal From, decimal Usd)[] tiers) =>
        builder.Add(new Price(Region, sku, unit,
            [.. tiers.Select((tier, i) => new PriceTier(tier.From, i + 1 < tiers.Length ? tiers[i + 1].From : null, tier.Usd, "price list", "2026"))]));
}
