using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Blueprints.Quantities;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Tests.Traffic;

public sealed class WorkloadRangeTests
{
    public static TheoryData<string, string, string> Ranges { get; } = new()
    {
        { nameof(Workload.DailyUsers), "0", "10000000000" },
        { nameof(Workload.RequestsPerUserPerDay), "0", "1000000" },
        { nameof(Workload.PeakToAverage), "1", "24" },
        { nameof(Workload.StaticShare), "0", "1" },
        { nameof(Workload.ReadShare), "0", "1" },
        { nameof(Workload.CacheHitRatio), "0", "1" },
        { nameof(Workload.CdnHitRatio), "0", "1" },
        { nameof(Workload.RequestKilobytes), "0", "1000000" },
        { nameof(Workload.DynamicResponseKilobytes), "0", "1000000" },
        { nameof(Workload.StaticResponseKilobytes), "0", "1000000" },
        { nameof(Workload.CpuMillisecondsPerRequest), "0", "1000000" },
        { nameof(Workload.CpuMillisecondsPerStaticRequest), "0", "1000000" },
        { nameof(Workload.QueriesPerRequest), "0", "10000" },
        { nameof(Workload.InputOutputsPerQuery), "0", "10000" },
        { nameof(Workload.OutboundKilobytesPerRequest), "0", "1000000" },
        { nameof(Workload.LogKilobytesPerRequest), "0", "1000000" },
        { nameof(Workload.AccessLogKilobytesPerRequest), "0", "1000" },
        { nameof(Workload.ConnectionsPerUserPerDay), "0", "1000000" },
        { nameof(Workload.ConnectionSeconds), "0", "86400" },
        { nameof(Workload.DatabaseMegabytesPerUser), "0", "1000000" },
        { nameof(Workload.DailyDatabaseChange), "0", "10" },
        { nameof(Workload.FileMegabytesPerUser), "0", "1000000" },
        { nameof(Workload.JobsPerRequest), "0", "1000" },
        { nameof(Workload.JobCpuMilliseconds), "0", "10000000" },
        { nameof(Workload.DatabaseMillisecondsPerQuery), "0", "1000000" },
        { nameof(Workload.DatabaseConnectionsPerServer), "0", "10000" },
        { nameof(Workload.PrimaryReadShare), "0", "1" },
        { nameof(Workload.RetryShare), "0", "10" },
        { nameof(Workload.WorkingSetShare), "0", "1" },
        { nameof(Workload.CacheMegabytesPerUser), "0", "1000000" },
        { nameof(Workload.CacheMicrosecondsPerCommand), "0.001", "1000000" },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Ends_of_the_range_are_allowed(string property, string min, string max)
    {
        With(property, Invariant.Decimal(min)).Validate().Should().BeEmpty();
        With(property, Invariant.Decimal(max)).Validate().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Figure_below_its_range_is_the_only_problem(string property, string min, string max) =>
        With(property, Invariant.Decimal(min) - 0.001m).Validate().Should()
            .Equal(new Problem(JsonName(property), Text(Invariant.Decimal(min) - 0.001m), $"{min} to {max}", "raise it"));

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Figure_above_its_range_is_the_only_problem(string property, string min, string max) =>
        With(property, Invariant.Decimal(max) + 0.001m).Validate().Should()
            .Equal(new Problem(JsonName(property), Text(Invariant.Decimal(max) + 0.001m), $"{min} to {max}", "lower it"));

    [Fact]
    public void Every_figure_of_a_workload_is_in_the_table() =>
        typeof(Workload).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null).Select(property => property.Name)
            .Should().BeEquivalentTo(Ranges.Select(row => (string)row[0]).Append(nameof(Workload.SchemaVersion)).Append(nameof(Workload.Users)));

    [Fact]
    public void Either_end_of_an_interval_can_be_out_of_range()
    {
        var low = new Workload { DailyUsers = new Interval(-1, 5, 10) };
        var high = new Workload { DailyUsers = 1, ReadShare = new Interval(0.5m, 0.9m, 1.1m) };

        low.Validate().Should().Equal(new Problem("dailyUsers", "-1 to 10, expected 5", "0 to 10000000000", "raise it"));
        high.Validate().Should().Equal(new Problem("readShare", "0.5 to 1.1, expected 0.9", "0 to 1", "lower it"));
    }

    [Fact]
    public void Figure_just_outside_is_told_in_full() =>
        new Workload { DailyUsers = 1, ReadShare = 1.00000001m }.Validate().Should()
            .Equal(new Problem("readShare", "1.00000001", "0 to 1", "lower it"));

    static Workload With(string property, decimal value)
    {
        var workload = new Workload { DailyUsers = 1 };
        var setter = typeof(Workload).GetProperty(property)!;
        setter.SetValue(workload, setter.PropertyType == typeof(decimal) ? (object)value : (Interval)value);
        return workload;
    }

    static string JsonName(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    static string Text(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
