using Blueprints.Queues;

namespace Blueprints.Tests.Queues;

public class BacklogTests
{
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void Ten_thousand_jobs_in_a_minute_against_a_thousand_a_minute_leave_nine_thousand_and_take_ten_minutes() =>
        Backlog.Of(10_000, Minute, 1_000).Should().Be(new Backlog(9_000, TimeSpan.FromMinutes(10)));

    [Fact]
    public void Workers_that_keep_up_leave_nothing_waiting() => Backlog.Of(1_000, Minute, 1_000).Should().Be(new Backlog(0, Minute));

    [Fact]
    public void Work_that_keeps_coming_slows_the_drain() =>
        Backlog.Of(10_000, Minute, 1_000, jobsPerMinuteAfter: 400).Should().Be(new Backlog(9_000, TimeSpan.FromMinutes(16)));

    [Theory]
    [InlineData(1_000, 1_000)]
    [InlineData(0, 0)]
    public void Workers_that_never_gain_never_finish(int perMinute, int after) => Backlog.Of(10_000, Minute, perMinute, after).Total.Should().BeNull();

    [Fact]
    public void A_burst_takes_time() => ((Action)(() => Backlog.Of(1, TimeSpan.Zero, 1))).Should().Throw<ArgumentOutOfRangeException>();
}
