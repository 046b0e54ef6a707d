using Blueprints.Catalog;
using Blueprints.LoadTesting;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>Fargate pricing page: vCPU hours and GB hours of what runs, from its start to its end.</summary>
public sealed class LoadTestBillTests
{
    static readonly PriceCatalog Prices = ListPrices.Builder()
        .AddPrice(ListPrices.Region, "fargate/linux-arm/vcpu", "hour", 0.03m, "price list", "2026")
        .AddPrice(ListPrices.Region, "fargate/linux-arm/memory", "gb-hour", 0.004m, "price list", "2026")
        .Build();

    // 6 minutes of ramps and 2 × 12 of load, 2 tasks, 10 times a month: 10 hours.
    static readonly LoadTestSpec Test = new() { Target = "cdn", HoldMinutes = 12, Tasks = 2, RunsPerMonth = 10, CpuUnits = 2_048, MemoryMiB = 4_096 };

    [Fact]
    public void Only_the_hours_of_its_runs_are_billed()
    {
        var bill = Bill.Of(Design(Test), Quiet, Prices);

        bill.Usd("test", "Task vCPU hours").Should().Be(10 * 2 * 0.03m);
        bill.Usd("test", "Task memory").Should().Be(10 * 4 * 0.004m);
        bill.Lines("test", "Public IPv4").Should().BeEmpty();
    }

    [Fact]
    public void An_address_is_billed_while_it_runs() => Bill.Of(Design(Test with { PublicAddresses = true }), Quiet, Prices).Usd("test", "Public IPv4").Should().Be(10 * 0.005m);

    [Fact]
    public void A_test_that_nobody_runs_costs_nothing() => Bill.Of(Design(Test with { RunsPerMonth = 0 }), Quiet, Prices).Items.Where(item => item.Block == "test").Should().BeEmpty();

    static Blueprint Design(LoadTestSpec test) => Of(
        new() { Nat = Networking.NatStrategy.Single }, [new("files", new Storage.ObjectStoreSpec()), new("cdn", new Delivery.CdnSpec { Default = new() { Target = "files" } }), new("test", test)],
        Call(Flow.Users, "cdn"), Call("cdn", "files"));
}
