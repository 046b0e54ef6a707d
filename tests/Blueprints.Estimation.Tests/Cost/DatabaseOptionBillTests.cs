using Blueprints.Catalog;
using Blueprints.Databases;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>
/// Aurora pricing page: serverless capacity by the ACU hour. RDS Proxy pricing page: vCPUs of the instances behind it, at least two each. RDS pricing page: replicas as instances,
/// gp3 I/O above the included.
/// </summary>
public sealed class DatabaseOptionBillTests
{
    static readonly PriceCatalog Prices = ListPrices.Builder()
        .AddPrice(ListPrices.Region, "aurora/serverless-v2/acu", "acu-hour", 0.12m, "price list", "2026")
        .AddPrice(ListPrices.Region, "aurora/backtrack", "million-change-records", 0.012m, "price list", "2026")
        .AddPrice(ListPrices.Region, "rds-proxy/vcpu", "vcpu-hour", 0.015m, "price list", "2026")
        .AddPrice(ListPrices.Region, "rds/storage/gp3/iops-above-baseline", "iops-month", 0.02m, "price list", "2026")
        .AddPrice(ListPrices.Region, "rds/aurora-mysql/db.r7g.large", "hour", 0.276m, "price list", "2026")
        .AddPrice(ListPrices.Region, "aurora-dsql/dpu", "million-dpu", 8m, "price list", "2026")
        .AddPrice(ListPrices.Region, "aurora-dsql/storage", "gb-month", 0.33m, "price list", "2026")
        .AddPrice(ListPrices.Region, "vpc-endpoint/interface/hour", "hour-per-az", 0.01m, "price list", "2026")
        .AddPrice(ListPrices.Region, "vpc-endpoint/interface/data", "gb", 0.01m, "price list", "2026")
        .Build();

    static readonly AuroraClusterSpec Serverless = new()
    {
        Instances = [new() { Name = "writer", InstanceClass = AuroraInstance.ServerlessClass }],
        Serverless = new() { MinAcu = 2, MaxAcu = 16 },
    };

    [Fact]
    public void Serverless_capacity_lies_between_its_bounds()
    {
        var line = Of(Serverless, Quiet with { PeakToAverage = 1 }).Line("db", "Serverless capacity");

        // A flat day is at the largest capacity all the time.
        (line.Monthly.Low.Usd, line.Monthly.Expected.Usd, line.Monthly.High.Usd).Should().Be((2 * 730 * 0.12m, 16 * 730 * 0.12m, 16 * 730 * 0.12m));
    }

    [Fact]
    public void A_day_with_a_peak_needs_less_capacity_outside_of_it() =>
        Of(Serverless, Quiet).Line("db", "Serverless capacity").Quantity.Expected.Should().BeInRange(2 * 730, 9 * 730);

    [Fact]
    public void Serverless_instances_are_not_billed_by_class() => Of(Serverless, Quiet).Lines("db", "Database instance hours").Should().BeEmpty();

    [Fact]
    public void Backtrack_keeps_change_records_for_its_hours()
    {
        var cluster = Aurora with { Engine = DatabaseEngine.MySql, BacktrackHours = 24 };

        // Half of 7.3 million requests write, 2 statements each, 24 hours.
        Of(cluster, Quiet with { QueriesPerRequest = 2 }).Line("db", "Aurora backtrack").Monthly.Expected.Usd.Should().Be(7.3m * 24 * 0.012m);
    }

    [Fact]
    public void Advanced_insights_without_a_price_are_said_to_have_none() =>
        Of(Aurora with { Insights = DatabaseInsights.Advanced }, Quiet).Unpriced.Should().ContainSingle().Which
            .Should().Match<Blueprints.Estimation.Cost.UnpricedItem>(item => item.Sku == "cloudwatch/database-insights/vcpu-hour" && item.Quantity.Expected == 2 * 730);

    [Fact]
    public void A_proxy_is_billed_by_the_vcpus_behind_it()
    {
        var cluster = Aurora with { Instances = [new() { Name = "a" }, new() { Name = "b" }], ReaderScaling = new() { MinReaders = 1, MaxReaders = 3 } };

        var line = Of(cluster, Quiet, new DatabaseProxySpec()).Line("proxy", "RDS Proxy (vCPU");

        // Two instances of two vCPUs, and up to two readers more.
        (line.Monthly.Low.Usd, line.Monthly.Expected.Usd, line.Monthly.High.Usd).Should().Be((4 * 730 * 0.015m, 4 * 730 * 0.015m, 8 * 730 * 0.015m));
    }

    [Fact]
    public void A_proxy_of_an_instance_is_not_billed_by_its_replicas() =>
        Of(new DatabaseInstanceSpec { Replicas = [new() { Name = "replica" }] }, Quiet, new DatabaseProxySpec()).Line("proxy", "RDS Proxy (vCPU").Quantity.Expected.Should().Be(2 * 730);

    [Fact]
    public void A_proxy_of_serverless_instances_has_at_least_eight_units_and_no_price_here() =>
        Of(Serverless, Quiet, new DatabaseProxySpec()).Unpriced.Should().ContainSingle().Which
            .Should().Match<Blueprints.Estimation.Cost.UnpricedItem>(item => item.Sku == "rds-proxy/acu" && item.Quantity.Expected == 8 * 730 && item.Quantity.High == 16 * 730);

    [Fact]
    public void A_read_only_endpoint_stands_in_every_zone() =>
        Of(Aurora with { Instances = [new() { Name = "a" }, new() { Name = "b" }] }, Quiet, new DatabaseProxySpec { ReadOnlyEndpoint = true })
            .Usd("proxy", "Interface endpoint hours").Should().Be(2 * 730 * 0.01m);

    [Fact]
    public void A_replica_is_an_instance_with_storage_and_without_backups()
    {
        var bill = Of(new DatabaseInstanceSpec { Replicas = [new() { Name = "replica" }] }, Quiet);

        bill.Lines("db", "Database instance hours").Select(line => line.Monthly.Expected.Usd).Should().Equal(730 * 0.065m, 730 * 0.065m);
        bill.Lines("db", "Database storage").Select(line => line.Monthly.Expected.Usd).Should().Equal(20 * 0.115m, 20 * 0.115m);
        bill.Lines("db", "Master password").Should().ContainSingle();
    }

    [Fact]
    public void Storage_operations_are_paid_above_the_included() =>
        Of(new DatabaseInstanceSpec { StorageGiB = 400, StorageIops = 15_000 }, Quiet).Usd("db", "Database storage I/O").Should().Be(3_000 * 0.02m);

    [Fact]
    public void A_distributed_database_is_billed_by_work_and_data()
    {
        var bill = Of(new DistributedDatabaseSpec(), Quiet with { DatabaseMegabytesPerUser = 10.24m });

        // 7.3 million calls of 1/7 DPU.
        bill.Usd("db", "DSQL processing").Should().BeApproximately(7.3m / 7 * 8, 0.00001m);
        bill.Usd("db", "DSQL storage").Should().Be(240 * 0.33m);
        bill.Usd("db", "Interface endpoint hours").Should().Be(2 * 730 * 0.01m);
    }

    static Blueprints.Estimation.Cost.CostEstimate Of(BlockSpec database, Workload workload) =>
        Bill.Of(Designs.Of(Closed, [new("web", Fleet), new("db", database)], Call("users", "web"), Call("web", "db")), workload, Prices);

    static Blueprints.Estimation.Cost.CostEstimate Of(BlockSpec database, Workload workload, DatabaseProxySpec proxy) => Bill.Of(
        Designs.Of(Closed, [new("web", Fleet), new("db", database), new("proxy", proxy)], Call("users", "web"), Call("web", "proxy"), Call("proxy", "db")), workload, Prices);
}
