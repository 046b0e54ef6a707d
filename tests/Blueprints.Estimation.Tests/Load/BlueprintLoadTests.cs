using Blueprints.Caching;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Load;

/// <summary>Phase 2 under 7.3 million requests a month: 4.38 million static; 2.628 million reads and 0.292 million writes.</summary>
public sealed class BlueprintLoadTests
{
    static readonly Workload Shop = new() { DailyUsers = 24_000, RequestsPerUserPerDay = 10, StaticShare = 0.6m, ReadShare = 0.9m, CacheHitRatio = 0.8m };

    [Theory]
    [InlineData("balancer", 0, 2_628_000, 292_000)]
    [InlineData("web", 0, 2_628_000, 292_000)]
    [InlineData("cache", 0, 5_256_000, 584_000)]
    [InlineData("db", 0, 525_600, 292_000)]
    [InlineData("files", 4_380_000, 0, 29_200)]
    public void Each_block_of_phase_two_receives_its_calls(string block, int files, int reads, int writes) =>
        Rounded(BlueprintLoad.Of(Roadmap.Phase(2), Shop).CallsTo(block)).Should().Be(((decimal)files, (decimal)reads, (decimal)writes));

    [Theory]
    [InlineData("users", "balancer", 2_920_000, 1, 12)]
    [InlineData("users", "files", 4_380_000, 1, 30)]
    [InlineData("balancer", "web", 2_920_000, 1, 12)]
    [InlineData("web", "cache", 5_840_000, 0, 4)]
    [InlineData("web", "files", 29_200, 0, 200)]
    public void Each_flow_carries_its_calls_times_their_size(string from, string to, int calls, int requestKilobytes, int responseKilobytes)
    {
        var flow = BlueprintLoad.Of(Roadmap.Phase(2), Shop).Flows.Single(flow => flow.Flow.From == from && flow.Flow.To == to);

        flow.RequestGigabytes.Expected.Should().BeApproximately(calls * requestKilobytes / 1_048_576m, 0.000001m);
        flow.ResponseGigabytes.Expected.Should().BeApproximately(calls * responseKilobytes / 1_048_576m, 0.000001m);
        flow.Gigabytes.Should().Be(flow.RequestGigabytes + flow.ResponseGigabytes);
    }

    [Fact]
    public void A_cache_with_eighty_per_cent_hits_removes_eighty_per_cent_of_the_reads()
    {
        var without = Reads(Shop with { CacheHitRatio = 0 });
        var with = Reads(Shop);

        (1 - with / without).Should().Be(0.8m);

        static decimal Reads(Workload workload) => BlueprintLoad.Of(Roadmap.Phase(2), workload).CallsTo("db").Reads.Expected;
    }

    [Fact]
    public void A_cache_removes_no_writes() =>
        BlueprintLoad.Of(Roadmap.Phase(2), Shop with { CacheHitRatio = 1 }).CallsTo("db").Writes.Expected.Should().BeApproximately(292_000, 0.001m);

    [Fact]
    public void Callers_come_before_callees()
    {
        var reversed = Roadmap.Phase(2) with { Flows = [.. Roadmap.Phase(2).Flows.Reverse()] };

        var load = BlueprintLoad.Of(reversed, Shop);

        load.Flows.Should().OnlyContain(flow => load.Into(flow.Flow.From).All(before => load.Flows.IndexOf(before) < load.Flows.IndexOf(flow)));
        load.CallsTo("db").Should().Be(BlueprintLoad.Of(Roadmap.Phase(2), Shop).CallsTo("db"));
    }

    [Fact]
    public void Paths_that_meet_again_add_up()
    {
        // users -> a -> (b 1, c 2) -> d 1 each: three calls of d for each request.
        var diamond = Of(Closed, [new("a", Fleet), new("b", Fleet), new("c", Fleet), new("d", Fleet)],
            Call("c", "d"), Call("b", "d"), Call("a", "c", callsPerCall: 2), Call("a", "b"), Call("users", "a"));

        BlueprintLoad.Of(diamond, Quiet).CallsTo("d").Total.Expected.Should().BeApproximately(3 * 7_300_000, 0.001m);
    }

    [Theory]
    [InlineData(TrafficClass.All, 730, 2_628, 3_942)]
    [InlineData(TrafficClass.Static, 730, 0, 0)]
    [InlineData(TrafficClass.Dynamic, 0, 2_628, 3_942)]
    [InlineData(TrafficClass.Reads, 0, 2_628, 0)]
    [InlineData(TrafficClass.Writes, 0, 0, 3_942)]
    public void A_flow_carries_its_class_of_the_traffic(TrafficClass carries, int files, int reads, int writes)
    {
        // 7,300 requests: 10 % static; 40 % of the rest read.
        var workload = Quiet with { DailyUsers = 24, StaticShare = 0.1m, ReadShare = 0.4m };

        var calls = BlueprintLoad.Of(Of(Closed, [new("web", Fleet)], Call("users", "web", carries: carries)), workload).CallsTo("web");

        Rounded(calls).Should().Be(((decimal)files, (decimal)reads, (decimal)writes));
    }

    [Fact]
    public void A_block_that_nothing_calls_receives_nothing()
    {
        var load = BlueprintLoad.Of(Of(Closed, [new("web", Fleet), new("idle", Fleet), new("db", Aurora)], Call("users", "web"), Call("idle", "db")), Quiet);

        load.CallsTo("idle").Should().Be(default(TrafficMix));
        load.CallsTo("db").Should().Be(default(TrafficMix));
        load.Into("idle").Should().BeEmpty();
    }

    [Fact]
    public void A_stated_payload_replaces_the_workloads_sizes()
    {
        var load = BlueprintLoad.Of(Of(Closed, [new("web", Fleet), new("cache", new CacheSpec())], Call("users", "web"), Call("web", "cache", kilobytes: 100 * Millionth)), Shop);

        var flow = load.OutOf("web").Single();
        flow.RequestGigabytes.Should().Be((Interval)0);
        flow.ResponseGigabytes.Expected.Should().BeApproximately(730, 0.000001m);
    }

    [Fact]
    public void Each_end_of_an_interval_is_followed_by_itself()
    {
        var workload = Quiet with { DailyUsers = new(12_000, 24_000, 48_000), CacheHitRatio = new(0.5m, 0.8m, 0.9m), ReadShare = 1 };
        var design = Of(Closed, [new("web", Fleet), new("cache", new CacheSpec()), new("db", Aurora)], Call("users", "web"), Call("web", "db", behind: "cache"));

        var reads = BlueprintLoad.Of(design, workload).CallsTo("db").Reads;

        // The least load has the fewest users and the most hits.
        Math.Round(reads.Low, 3).Should().Be(3_650_000 * 0.1m);
        Math.Round(reads.Expected, 3).Should().Be(7_300_000 * 0.2m);
        Math.Round(reads.High, 3).Should().Be(14_600_000 * 0.5m);
    }

    [Fact]
    public void Without_users_nothing_flows() =>
        BlueprintLoad.Of(Roadmap.Phase(2), Shop with { DailyUsers = 0 }).Flows.Should().OnlyContain(flow => flow.Calls.Total == 0 && flow.Gigabytes == 0);

    static (decimal, decimal, decimal) Rounded(TrafficMix calls) =>
        (Math.Round(calls.Static.Expected, 3), Math.Round(calls.Reads.Expected, 3), Math.Round(calls.Writes.Expected, 3));
}
