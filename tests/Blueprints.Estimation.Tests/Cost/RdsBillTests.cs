using Blueprints.Databases;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>RDS pricing page: instance hours and allocated storage, both doubled by a standby; backup storage is free up to the allocated size.</summary>
public sealed class RdsBillTests
{
    // 24,000 users × 10.24 MB / 1,024 = 240 GB; a copy and seven days of 5 % changes are 324 GB of backups.
    static readonly Workload Data = Quiet with { DatabaseMegabytesPerUser = 10.24m, DailyDatabaseChange = 0.05m };

    [Fact]
    public void A_single_instance_bills_hours_storage_and_its_secret()
    {
        var bill = Bill.Of(Design(new() { StorageGiB = 100 }), Quiet);

        bill.Usd("db", "Database instance hours (db.t4g.medium, postgres, single-az)").Should().Be(730 * 0.065m);
        bill.Usd("db", "Database storage").Should().Be(100 * 0.115m);
        bill.Usd("db", "Master password").Should().Be(0.40m);
    }

    [Fact]
    public void A_standby_doubles_hours_and_storage()
    {
        var bill = Bill.Of(Design(new() { StorageGiB = 100, MultiAz = true }), Quiet);

        bill.Usd("db", "Database instance hours (db.t4g.medium, postgres, multi-az)").Should().Be(730 * 0.13m);
        bill.Usd("db", "Database storage").Should().Be(100 * 0.23m);
    }

    [Fact]
    public void Backups_up_to_the_allocated_size_are_free() =>
        Bill.Of(Design(new() { StorageGiB = 324 }), Data).Lines("db", "Database backup").Should().BeEmpty();

    [Fact]
    public void Backups_above_the_allocated_size_are_paid() =>
        Bill.Of(Design(new() { StorageGiB = 300 }), Data).Usd("db", "Database backup").Should().Be(24 * 0.095m);

    [Fact]
    public void A_standby_does_not_add_to_the_free_backups() =>
        Bill.Of(Design(new() { StorageGiB = 300, MultiAz = true }), Data).Usd("db", "Database backup").Should().Be(24 * 0.095m);

    [Fact]
    public void Storage_grows_with_the_data_in_whole_gibibytes()
    {
        // 24,000 × 10.25 / 1,024 = 240.23 GB.
        var bill = Bill.Of(Design(new() { StorageGiB = 100, MaxStorageGiB = 400 }), Data with { DatabaseMegabytesPerUser = 10.25m });

        bill.Line("db", "Database storage").Quantity.Expected.Should().Be(241);
    }

    [Fact]
    public void Storage_grows_to_its_limit_and_not_beyond() =>
        Bill.Of(Design(new() { StorageGiB = 100, MaxStorageGiB = 200 }), Data).Line("db", "Database storage").Quantity.Expected.Should().Be(200);

    [Fact]
    public void Storage_without_growth_stays_as_allocated() =>
        Bill.Of(Design(new() { StorageGiB = 100 }), Data).Line("db", "Database storage").Quantity.Expected.Should().Be(100);

    static Blueprint Design(DatabaseInstanceSpec database) => Of(Closed, [new("web", Fleet), new("db", database)], Call("users", "web"), Call("web", "db"));
}
