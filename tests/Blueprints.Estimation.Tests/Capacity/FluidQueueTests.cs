using Blueprints.Estimation.Capacity;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace Blueprints.Estimation.Tests.Capacity;

public sealed class FluidQueueTests
{
    [Fact]
    public void Jobs_are_neither_lost_nor_made() =>
        Gen.Select(Gen.Double[0, 100].Array[1, 50], Gen.Double[0, 100]).Sample((arrivals, capacity) =>
        {
            var run = FluidQueue.Run(arrivals, [.. arrivals.Select(_ => capacity)], 0.5, 10);
            return Math.Abs(run.Served.Sum() + run.Backlog[^1] - arrivals.Sum() * 0.5 - 10) < 1e-8 && run.Backlog.All(jobs => jobs >= 0) && run.OldestAge.All(age => age >= 0);
        });

    [Fact]
    public void Age_in_order_of_arrival_is_when_the_oldest_came()
    {
        // 100 a minute against 50: after 2 minutes 100 wait, the oldest of them came when 100 had come, at minute 1.
        var run = FluidQueue.Run([100, 100], [50, 50]);

        run.Backlog.Should().Equal(50, 100);
        run.OldestAge[1].Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void Wait_is_continuous_where_overload_begins()
    {
        var below = FluidQueue.BlendedWait(0, 9.8 - 1e-9, 1, 10);
        var above = FluidQueue.BlendedWait(0, 9.8 + 1e-9, 1, 10);

        above.Should().BeApproximately(below, 1e-5);
        FluidQueue.BlendedWait(100, 12, 1, 10).Should().BeGreaterThan(10);
    }

    [Fact]
    public void Year_of_overload_in_minutes_is_a_second_of_work()
    {
        var run = FluidQueue.Run([.. Enumerable.Repeat(2.0, 525_600)], [.. Enumerable.Repeat(1.0, 525_600)]);

        run.PeakBacklog.Should().Be(525_600);
        run.PeakAge.Should().BeApproximately(262_800, 1e-3);
    }

    [Fact]
    public void Empty_queue_forgets_what_rounding_left() =>
        FluidQueue.Run([0.1, 0.7, 3], [0.3, 0.7, 1], start: 0.2).OldestAge[2].Should().BeInRange(0.6, 0.7);

    [Fact]
    public void Rates_whose_jobs_no_double_holds_are_refused()
    {
        var run = () => FluidQueue.Run([1e308], [1], step: 100);

        run.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*arrivalRate*");
    }

    [Fact]
    public void Nothing_drains_without_spare_capacity() => FluidQueue.DrainTime(10, 5, 5).Should().Be(double.PositiveInfinity);

    [Fact]
    public void Nobody_waits_in_an_empty_queue_without_workers() => FluidQueue.FifoWait(0, 0).Should().Be(0);
}
