using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Blueprints.Aws.Tests.Security;
using Blueprints.Observability;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Observability;

/// <summary><c>docs/observability.md</c> says what the code watches; <c>UPDATE_SNAPSHOTS=1</c> writes it.</summary>
public partial class ObservabilityPageTests
{
    [Fact]
    public void The_page_has_a_row_for_each_metric_of_each_kind_of_block()
    {
        var rows = Signals.Of(EveryBlock.Blueprint).Select(Row).Distinct().ToList();

        rows.Should().HaveCountGreaterThan(60);
        DocPage.Holds("observability.md", "signals", Table("Block | Chart | Metric | By | Statistic | Alarm", rows));
    }

    [Fact]
    public void The_page_has_a_row_for_each_burn_rate() => DocPage.Holds("observability.md", "objectives", Table(
        "Window | Times too fast | Long window | Short window | Share of bad requests that alarms at 99.9 %",
        BurnWindow.All.Select(window => Cells(window.Name, Number(window.Rate), Time(window.LongSeconds), Time(window.ShortSeconds), $"{Number(window.BadShare(99.9m) * 100)} %"))));

    [Fact]
    public void The_page_has_a_row_for_each_kind_of_log_that_is_kept()
    {
        var rows = Kinds.SelectMany(kind => kind.DerivedType.GetProperties()
            .Where(property => LogDays().IsMatch(property.Name))
            .Select(property => Cells($"`{kind.TypeDiscriminator}`", $"`{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}`", Default(kind.DerivedType, property)))).Order(StringComparer.Ordinal).ToList();

        rows.Should().HaveCountGreaterThan(4);
        DocPage.Holds("observability.md", "retention", Table("Block | Option | Days by default", rows));
    }

    static IEnumerable<JsonDerivedTypeAttribute> Kinds => typeof(BlockSpec).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false);

    static string Kind(string block) => BlockSpec.KindOf(EveryBlock.Blueprint.Blocks.Single(one => one.Name == block).Spec.GetType());

    static string Row(Signal signal) => Cells(
        $"`{Kind(signal.Block)}`",
        signal.Chart,
        signal.Against is null ? $"`{signal.Namespace}` {signal.Metric}" : $"`{signal.Namespace}` {signal.Metric}, % of {signal.Against}",
        string.Join(", ", signal.Dimensions.Select(dimension => dimension.Name)),
        signal.Statistic,
        signal.Limit is { } limit
            ? $"{(limit.Below ? "below" : "above")} {Number(limit.Threshold)}, {limit.Periods} of {limit.Periods} periods of {Time(limit.PeriodSeconds)}{(signal.Region is { } region ? $", in {region}" : "")}"
            : "–");

    static string Default(Type spec, PropertyInfo property) => property.GetValue(Activator.CreateInstance(spec)) is int days and > 0 ? Number(days) : "none";

    static string Time(int seconds) => seconds switch
    {
        < 3_600 => $"{seconds / 60} min",
        < 86_400 => $"{seconds / 3_600} h",
        _ => $"{seconds / 86_400} days",
    };

    static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    static string Cells(params string[] cells) => $"| {string.Join(" | ", cells)} |";

    static string Table(string head, IEnumerable<string> rows) =>
        string.Join('\n', rows.Prepend($"|{string.Concat(Enumerable.Repeat("---|", head.Split('|').Length))}").Prepend($"| {head} |"));

    [GeneratedRegex("Log[A-Za-z]*Days$")]
    private static partial Regex LogDays();
}
