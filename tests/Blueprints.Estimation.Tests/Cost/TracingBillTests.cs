using Blueprints.Catalog;
using Blueprints.Compute;
using Blueprints.Observability;
using Blueprints.Queues;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>X-Ray pricing page: each trace recorded, the first 100,000 a month free. CodeGuru pricing page: each server's hour, up to 36,000 of a profiling group.</summary>
public sealed class TracingBillTests
{
    static readonly PriceCatalog Prices = ListPrices.Builder()
        .AddPrice(ListPrices.Region, "xray/traces-recorded", "million-traces", 5, "price list", "2026")
        .AddPrice(ListPrices.Region, "codeguru/profiler/sampling-hour", "hour", 0.005m, "price list", "2026")
        .Add(new Allowance("xray/traces-recorded", "xray/recorded", 100_000, "traces", "free tier"))
        .Build();

    static readonly Tracing TenPercent = new() { SampledShare = 0.1m, ReservoirPerSecond = 0 };

    [Fact]
    public void Traces_are_the_sampled_share_of_the_calls_beyond_a_hundred_thousand()
    {
        var bill = Bill.Of(Of(Closed, [new("web", Fleet with { Tracing = TenPercent })], Call(Flow.Users, "web")), Quiet, Prices);

        // 7.3 million requests, 730,000 traces, of which 100,000 are free.
        bill.Lines("web", "Traces recorded").Sum(line => line.Quantity.Expected).Should().Be(0.73m);
        bill.Usd("web", "Traces recorded").Should().Be(0.63m * 5);
    }

    [Fact]
    public void The_reservoir_counts_in_every_hour_of_the_day()
    {
        var bill = Bill.Of(Of(Closed, [new("web", Fleet with { Tracing = new() { SampledShare = 0, ReservoirPerSecond = 1 } })], Call(Flow.Users, "web")), Quiet, Prices);

        // 2.777... requests a second on average. Four hours of the night have less than one, all of which are traced; every other hour has one a second.
        var quiet = new[] { 0.30m, 0.22m, 0.20m, 0.25m };
        var traced = quiet.Sum(factor => factor * 7_300_000 / 2_628_000) + (24 - quiet.Length);
        bill.Lines("web", "Traces recorded").Sum(line => line.Quantity.Expected * 1_000_000).Should().BeApproximately(traced / 24 * 2_628_000, 1);
    }

    [Fact]
    public void What_a_traced_server_calls_continues_its_trace_and_is_not_counted_again()
    {
        var servers = Fleet with { Tracing = TenPercent };
        var design = Of(Closed, [new("web", servers), new("api", servers), new("jobs", new QueueSpec()), new("workers", servers)],
            Call(Flow.Users, "web"), Call("web", "api"), Call("web", "jobs"), Call("jobs", "workers"), Call(Flow.Users, "api", 0.5m));

        var bill = Bill.Of(design, Quiet, Prices);

        bill.Lines("web", "Traces recorded").Sum(line => line.Quantity.Expected).Should().Be(0.73m);
        bill.Lines("api", "Traces recorded").Sum(line => line.Quantity.Expected).Should().Be(0.365m);
        bill.Lines("workers", "Traces recorded").Should().BeEmpty();
    }

    [Fact]
    public void Calls_from_servers_that_are_not_traced_begin_traces()
    {
        var design = Of(Closed, [new("web", Fleet), new("jobs", new QueueSpec()), new("workers", Fleet with { Tracing = TenPercent })],
            Call(Flow.Users, "web"), Call("web", "jobs"), Call("jobs", "workers"));

        Bill.Of(design, Quiet, Prices).Lines("workers", "Traces recorded").Sum(line => line.Quantity.Expected).Should().Be(0.73m);
    }

    [Fact]
    public void Profiles_are_billed_for_each_servers_hours()
    {
        var profiled = Fleet with { Profiling = new() };

        Bill.Of(Of(Closed, [new("web", profiled)]), Quiet, Prices).Usd("web", "Profiling").Should().Be(3 * 730 * 0.005m);
        Bill.Of(Of(Closed, [new("web", profiled with { Profiling = new() { Active = false } })]), Quiet, Prices).Usd("web", "Profiling").Should().Be(0);
        Bill.Of(Of(Closed, [new("web", new ContainerServiceSpec { MinTasks = 2, MaxTasks = 2, Profiling = new() })]), Quiet, Prices).Usd("web", "Profiling").Should().Be(2 * 730 * 0.005m);
    }

    [Fact]
    public void A_profiling_group_pays_for_thirty_six_thousand_hours_at_most() =>
        Bill.Of(Of(Closed, [new("web", Fleet with { MinInstances = 60, MaxInstances = 60, Profiling = new() })]), Quiet, Prices).Usd("web", "Profiling").Should().Be(36_000 * 0.005m);
}
