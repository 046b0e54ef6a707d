using Blueprints.Databases;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>
/// Aurora pricing page: instance hours, storage filled, I/O by the million unless I/O-Optimized. Aurora User Guide: a day of backup is free, and a day's changes
/// never count for more than the volume.
/// </summary>
public sealed class AuroraBillTests
{
    // 24,000 users × 10.24 MB / 1,024 = 240 GB.
    static readonly Workload Data = Quiet with { DatabaseMegabytesPerUser = 10.24m, DailyDatabaseChange = 0.05m, QueriesPerRequest = 4, InputOutputsPerQuery = 0.5m };

    [Fact]
    public void Every_instance_is_billed_by_its_class()
    {
        var cluster = Aurora with { Instances = [new() { Name = "writer", InstanceClass = "db.r7g.large" }, new() { Name = "reader-1", InstanceClass = "db.t4g.medium" }] };

        var bill = Bill.Of(Design(cluster), Quiet);

        bill.Lines("db", "Database instance hours").Select(line => (line.Resource, line.Monthly.Expected.Usd))
            .Should().Equal(("db-writer", 730 * 0.276m), ("db-reader-1", 730 * 0.073m));
    }

    [Fact]
    public void Storage_is_what_the_data_fills() => Bill.Of(Design(Aurora), Data).Usd("db", "Aurora storage").Should().Be(240 * 0.10m);

    [Fact]
    public void Input_and_output_is_counted_by_the_million()
    {
        // 7.3 million calls × 4 statements × 0.5.
        var line = Bill.Of(Design(Aurora), Data).Line("db", "Aurora I/O");

        line.Quantity.Expected.Should().Be(14.6m);
        line.Monthly.Expected.Usd.Should().Be(14.6m * 0.20m);
    }

    [Fact]
    public void Backups_keep_the_changes_of_all_days_but_the_free_one()
    {
        // 240 GB × 5 % × 6 days.
        Bill.Of(Design(Aurora with { BackupRetentionDays = 7 }), Data).Usd("db", "Aurora backup").Should().Be(72 * 0.021m);
    }

    [Fact]
    public void One_day_of_backup_is_free() => Bill.Of(Design(Aurora with { BackupRetentionDays = 1 }), Data).Lines("db", "Aurora backup").Should().BeEmpty();

    [Fact]
    public void A_day_of_backup_is_never_billed_for_more_than_the_volume()
    {
        // The database is rewritten five times a day; 6 days × 240 GB is the most that is billed.
        Bill.Of(Design(Aurora), Data with { DailyDatabaseChange = 5 }).Line("db", "Aurora backup").Quantity.Expected.Should().Be(6 * 240);
    }

    [Fact]
    public void The_io_optimized_configuration_has_dearer_instances_and_storage_and_free_io()
    {
        var bill = Bill.Of(Design(Aurora with { IoOptimized = true }), Data);

        bill.Usd("db", "Database instance hours").Should().Be(730 * 0.3588m);
        bill.Usd("db", "Aurora storage (I/O-Optimized)").Should().Be(240 * 0.225m);
        bill.Lines("db", "Aurora I/O").Should().BeEmpty();
    }

    [Fact]
    public void A_derived_price_is_marked()
    {
        var bill = Bill.Of(Design(Aurora with { IoOptimized = true }), Data);

        bill.Items.Where(line => line.Derived).Select(line => line.Sku).Should().Equal("rds/aurora-postgresql/db.r7g.large/io-optimized");
        bill.Line("db", "Database instance hours").Source.Should().StartWith("derived: 1.30 x standard");
    }

    [Theory]
    [InlineData(1, 4, 0, 3)]
    [InlineData(3, 4, 2, 3)]
    [InlineData(1, 1, 0, 0)]
    public void Scaled_readers_are_those_beyond_the_listed_one_in_the_writers_class(int min, int max, int fewest, int most)
    {
        var cluster = Aurora with
        {
            Instances = [new() { Name = "writer", InstanceClass = "db.r7g.large" }, new() { Name = "reader-1", InstanceClass = "db.t4g.medium" }],
            ReaderScaling = new() { MinReaders = min, MaxReaders = max },
        };

        var lines = Bill.Of(Design(cluster), Quiet).Lines("db", "Database instance hours").Where(line => line.Resource == "db-readers");

        lines.Sum(line => line.Monthly.Low.Usd).Should().Be(fewest * 730 * 0.276m);
        lines.Sum(line => line.Monthly.Expected.Usd).Should().Be(fewest * 730 * 0.276m);
        lines.Sum(line => line.Monthly.High.Usd).Should().Be(most * 730 * 0.276m);
    }

    [Fact]
    public void The_master_password_is_a_secret() => Bill.Of(Design(Aurora), Quiet).Usd("db", "Master password").Should().Be(0.40m);

    [Fact]
    public void Two_databases_share_the_data_by_the_calls_each_receives()
    {
        var design = Of(Closed, [new("web", Fleet), new("orders", Aurora), new("users-db", Aurora)],
            Call("users", "web"), Call("web", "orders", callsPerCall: 3), Call("web", "users-db"));

        var bill = Bill.Of(design, Data);

        bill.Line("orders", "Aurora storage").Quantity.Expected.Should().Be(180);
        bill.Line("users-db", "Aurora storage").Quantity.Expected.Should().Be(60);
    }

    static Blueprint Design(AuroraClusterSpec cluster) => Of(Closed, [new("web", Fleet), new("db", cluster)], Call("users", "web"), Call("web", "db"));
}
