using Blueprints.Estimation.Capacity;
using FluentAssertions;
using Xunit;

namespace Blueprints.Estimation.Tests.Capacity;

/// <summary>The worked numbers of the scaling roadmap, through the public functions.</summary>
public sealed class RoadmapCheckTests
{
    [Fact]
    public void Twenty_servers_behind_a_balancer_take_5_percent_each() => Replication.ReplicaRate(1, 0, 20).Should().BeApproximately(0.05, 1e-15);

    [Fact]
    public void Caching_the_fifth_of_the_data_that_gets_80_percent_removes_80_percent_of_database_load()
    {
        const int Items = 1_000_000;
        var share = Zipf.TopShare(Items, Zipf.Alpha(Items, 0.2, 0.8), Items / 5);

        CacheLayers.OriginRequests(1_000, share).Should().BeApproximately(200, 1e-6);
    }

    [Fact]
    public void Redis_answers_a_query_of_100_ms_a_thousand_times_faster() => (100 / CacheLayers.MeanLatency([1], [0.1], 100)).Should().BeApproximately(1_000, 1e-9);

    [Fact]
    public void Ten_thousand_jobs_in_a_minute_leave_9_000_and_take_10_minutes_in_all()
    {
        var run = FluidQueue.Run([10_000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [.. Enumerable.Repeat(1_000.0, 11)]);

        run.Backlog[0].Should().Be(9_000);
        run.Backlog.TakeWhile(jobs => jobs > 0).Count().Should().Be(9, "the tenth minute ends with an empty queue");
        (1 + FluidQueue.DrainTime(run.Backlog[0], 0, 1_000)).Should().Be(10);
    }

    [Fact]
    public void Cdn_at_95_percent_leaves_50_000_of_a_million_requests()
    {
        CacheLayers.OriginRequests(1_000_000, 0.95).Should().BeApproximately(50_000, 1e-6);
        (1 / CacheLayers.MissRatio(0.95)).Should().BeApproximately(20, 1e-9);
    }

    [Fact]
    public void Reaction_of_5_minutes_cannot_save_a_spike_that_saturates_in_2()
    {
        // A fleet of 1,000 a minute at half load; traffic rises by 250 a minute each minute, so it is full after 2 and help comes after 5.
        double[] arrivals = [500, 750, 1_000, 1_250, 1_500, 1_750, 1_750, 1_750];
        double[] slow = [1_000, 1_000, 1_000, 1_000, 1_000, 2_000, 2_000, 2_000];
        double[] inTime = [1_000, 1_000, 2_000, 2_000, 2_000, 2_000, 2_000, 2_000];

        FluidQueue.Run(arrivals, slow).PeakBacklog.Should().Be(750);
        FluidQueue.Run(arrivals, inTime).PeakBacklog.Should().Be(0);
    }
}
