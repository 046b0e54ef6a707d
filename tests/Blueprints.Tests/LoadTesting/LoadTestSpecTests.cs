using System.Text;
using Blueprints.Delivery;
using Blueprints.LoadTesting;
using Blueprints.Networking;
using Blueprints.Observability;
using Blueprints.Storage;

namespace Blueprints.Tests.LoadTesting;

public class LoadTestSpecTests
{
    static readonly LoadTestSpec Test = new() { Target = "cdn" };

    [Fact]
    public void It_holds_the_service_to_the_objectives_of_the_monitor() => Test.Script(new() { AvailabilityPercent = 99.95m, LatencyPercent = 98.5m, LatencyMilliseconds = 800 })
        .Should().Contain("http_req_failed: ['rate<0.0005'], http_req_duration: ['p(98.5)<800']");

    [Fact]
    public void Without_a_monitor_or_an_objective_there_are_limits_all_the_same()
    {
        Test.Script().Should().Contain("http_req_failed: ['rate<0.01'], http_req_duration: ['p(99)<500']");
        Test.Script(new() { AvailabilityPercent = 0, LatencyPercent = 0 }).Should().Contain("http_req_failed: ['rate<0.01'], http_req_duration: ['p(99)<500']");
    }

    [Fact]
    public void Limits_of_its_own_stand_in_place_of_the_objectives() => (Test with { P95Milliseconds = 200, P99Milliseconds = 400, FailedPercent = 0.5m }).Script(new())
        .Should().Contain("http_req_failed: ['rate<0.005'], http_req_duration: ['p(95)<200', 'p(99)<400']");

    [Fact]
    public void Several_tasks_send_their_parts_of_one_load() => (Test with { Tasks = 4 }).Script()
        .Should().Contain("executionSegment: __ENV.SEGMENT, executionSegmentSequence: '0,1/4,2/4,3/4,1'");

    [Fact]
    public void One_task_sends_all_of_it() => Test.Script().Should().NotContain("SEGMENT");

    [Fact]
    public void A_month_has_the_hours_of_all_its_runs() =>
        // 6 minutes of ramps and 2 × 12 of load, 3 tasks, 10 times: 15 hours.
        (Test with { HoldMinutes = 12, Tasks = 3, RunsPerMonth = 10 }).TaskHoursPerMonth().Should().Be(15);

    [Fact]
    public void The_longest_script_fits_into_a_parameter_that_is_free()
    {
        var path = "/" + new string('x', 199);
        var longest = Test with
        {
            DailyUsers = 9_999_999_999.99m, CacheHitRatio = 0.123456789m, StaticPath = path, ReadPath = path, WritePath = path, Tasks = 50, HotKeys = 1_000_000,
            P95Milliseconds = 600_000, P99Milliseconds = 600_000, FailedPercent = 99.99999m, HoldMinutes = 1_440, RequestsPerUserPerDay = 999_999.99m, PeakToAverage = 23.99m,
        };

        Encoding.UTF8.GetByteCount(longest.Script()).Should().BeLessThan(4_096);
    }

    [Fact]
    public void Figures_out_of_range_are_told_together() => Problems(Test with
    {
        Target = "files", Url = "shop", DailyUsers = 0, PeakToAverage = 25, StaticShare = 2, HoldMinutes = 0, Tasks = 51, P95Milliseconds = 0, FailedPercent = 0, CpuUnits = 1_000, RunsPerMonth = -1,
        WritePath = "items", LogRetentionDays = 2, Image = "",
    }).Should().BeEquivalentTo(
        "target", "url", "dailyUsers", "peakToAverage", "staticShare", "holdMinutes", "tasks", "p95Milliseconds", "failedPercent", "cpuUnits", "runsPerMonth", "writePath", "logRetentionDays", "image.length");

    [Theory]
    [InlineData(NatStrategy.None, false, false)]
    [InlineData(NatStrategy.None, true, true)]
    [InlineData(NatStrategy.Single, false, true)]
    public void It_needs_a_way_out(NatStrategy nat, bool addresses, bool fine) =>
        Problems(Test with { PublicAddresses = addresses }, nat).Should().Equal(fine ? [] : ["publicAddresses"]);

    [Fact]
    public void No_flow_leads_to_it_or_from_it() => Problems(Test, NatStrategy.Single, new Flow { From = "test", To = "cdn" }).Should().Equal("");

    static IEnumerable<string> Problems(LoadTestSpec spec, NatStrategy nat = NatStrategy.Single, params Flow[] flows) => new Blueprint
    {
        Name = "tested",
        Blocks = [new("network", new NetworkSpec { Nat = nat }), new("files", new ObjectStoreSpec()), new("cdn", new CdnSpec { Default = new() { Target = "files" } }), new("test", spec)],
        Flows = [new() { From = Flow.Users, To = "cdn" }, new() { From = "cdn", To = "files" }, .. flows],
    }.Validate().Select(problem => problem.Path == "blocks.test" ? "" : problem.Path.Replace("blocks.test.", "", StringComparison.Ordinal));
}
