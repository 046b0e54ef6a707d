using Blueprints.Quantities;
using Blueprints.Traffic;
using Blueprints.Validation;
using CsCheck;

namespace Blueprints.Tests.Traffic;

public sealed class WorkloadTests
{
    static readonly Workload Minimal = new() { DailyUsers = 1_000 };

    [Fact]
    public void Defaults_are_the_documented_ones() => Minimal.Should().Be(new Workload
    {
        SchemaVersion = 1,
        DailyUsers = 1_000,
        RequestsPerUserPerDay = 50,
        PeakToAverage = 3,
        StaticShare = 0.6m,
        ReadShare = 0.9m,
        CacheHitRatio = 0.8m,
        RequestKilobytes = 1,
        DynamicResponseKilobytes = 12,
        StaticResponseKilobytes = 30,
        CpuMillisecondsPerRequest = 20,
        CpuMillisecondsPerStaticRequest = 1,
        QueriesPerRequest = 4,
        InputOutputsPerQuery = 0.5m,
        OutboundKilobytesPerRequest = 0.5m,
        LogKilobytesPerRequest = 0.5m,
        AccessLogKilobytesPerRequest = 0.1m,
        ConnectionsPerUserPerDay = 6,
        ConnectionSeconds = 60,
        DatabaseMegabytesPerUser = 0.5m,
        DailyDatabaseChange = 0.05m,
        FileMegabytesPerUser = 4,
    });

    [Fact]
    public void Defaults_are_valid() => Minimal.Validate().Should().BeEmpty();

    [Fact]
    public void Requests_a_second_average_over_the_day() =>
        (Minimal with { DailyUsers = 86_400, RequestsPerUserPerDay = new Interval(10, 50, 100) }).RequestsPerSecond.Should().Be(new Interval(10, 50, 100));

    [Fact]
    public void Json_round_trip_is_lossless() =>
        WorkloadGen.Workload.Sample(workload => Workload.FromJson(workload.ToJson()) == workload, iter: 50);

    [Fact]
    public void Json_members_left_out_have_their_defaults() => Workload.FromJson("""{ "dailyUsers": 1000 }""").Should().Be(Minimal);

    [Fact]
    public void Json_has_no_derived_figures() => Minimal.ToJson().Should().NotContain("requestsPerSecond").And.EndWith("}\n");

    [Fact]
    public void Json_with_problems_lists_all_of_them() =>
        FluentActions.Invoking(() => Workload.FromJson("""{ "dailyUsers": -1, "readShare": 1.5, "schemaVersion": 2 }""", "load.json"))
            .Should().Throw<InvalidInputException>().WithMessage("""
                load.json has 3 problems:
                  - schemaVersion is 2; allowed: 1; write the document in version 1
                  - dailyUsers is -1; allowed: 0 to 10000000000; raise it
                  - readShare is 1.5; allowed: 0 to 1; lower it
                """);

    [Fact]
    public void One_problem_is_told_in_one_line() =>
        FluentActions.Invoking(() => (Minimal with { PeakToAverage = 0.5m }).ThrowIfInvalid())
            .Should().Throw<InvalidInputException>().WithMessage("workload has a problem: peakToAverage is 0.5; allowed: 1 to 24; raise it")
            .Which.Problems.Should().Equal(new Problem("peakToAverage", "0.5", "1 to 24", "raise it"));

    [Fact]
    public void Missing_daily_users_are_asked_for() =>
        FluentActions.Invoking(() => Workload.FromJson("{}")).Should().Throw<InvalidInputException>().WithMessage("*missing \"dailyUsers\"");
}
