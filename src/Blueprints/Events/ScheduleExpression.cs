using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Quantities;

namespace Blueprints.Events;

/// <summary>Reads the schedule expressions of EventBridge Scheduler (its User Guide, "Schedule types").</summary>
public static partial class ScheduleExpression
{
    const decimal DaysPerWeek = 7;
    const decimal MonthsPerYear = 12;

    /// <summary>How often an expression runs in a month of 730 hours, on average; null for one that is not formed like a schedule.</summary>
    /// <param name="expression">A <c>rate(…)</c> or a <c>cron(…)</c> with six fields: minutes, hours, day of month, month, day of week, year.</param>
    public static decimal? RunsPerMonth(string expression)
    {
        if (Rate().Match(expression) is { Success: true } rate)
            return Every(rate);
        return Cron().Match(expression) is { Success: true } cron ? Runs(cron.Groups["fields"].Value.Split(' ')) : null;
    }

    static decimal? Every(Match rate)
    {
        var count = decimal.Parse(rate.Groups["count"].Value, CultureInfo.InvariantCulture);
        var perMonth = rate.Groups["unit"].Value switch { "minute" => Month.Hours * 60m, "hour" => Month.Hours, _ => Month.Days };
        return count == 0 ? null : perMonth / count;
    }

    // The year is not counted: a schedule is priced for a month in which it runs.
    static decimal? Runs(string[] fields)
    {
        var days = (fields[2], fields[4]) switch
        {
            ("?", "*") or ("*", "?") => Month.Days,
            ("?", var weekdays) => Count(weekdays, 1, 7) * Month.Days / DaysPerWeek,
            (var monthdays, "?") => Count(monthdays, 1, 31),
            _ => null,
        };
        return Count(fields[0], 0, 59) * Count(fields[1], 0, 23) * days * Count(fields[3], 1, 12) / MonthsPerYear;
    }

    // How many values a field names: 5, 1-5, MON-FRI, 1,15, 0/10, *, and L, W or # for one day.
    static decimal? Count(string field, int first, int last)
    {
        var sum = 0m;
        foreach (var part in field.Split(','))
        {
            if (CountPart(part, first, last) is not { } count)
                return null;
            sum += count;
        }

        return sum;
    }

    static decimal? CountPart(string part, int first, int last)
    {
        if (part == "*")
            return last - first + 1;
        if (Step().Match(part) is { Success: true } step)
        {
            var from = step.Groups["from"].Value is "*" ? first : int.Parse(step.Groups["from"].Value, CultureInfo.InvariantCulture);
            var every = int.Parse(step.Groups["every"].Value, CultureInfo.InvariantCulture);
            return every == 0 || from < first || from > last ? null : (last - from) / every + 1;
        }

        var ends = part.Split('-').Select(end => Value(end, first, last)).ToList();
        return ends switch
        {
            [{ }] => 1,
            [{ } from, { } to] when from <= to => to - from + 1,
            _ => OneDay().IsMatch(part) ? 1 : null,
        };
    }

    static int? Value(string text, int first, int last)
    {
        var value = Array.IndexOf(Names, text.ToUpperInvariant()) is >= 0 and var index ? index % 12 + 1 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        return value >= first && value <= last ? value : null;
    }

    static readonly string[] Names = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC", "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    [GeneratedRegex(@"^rate\((?<count>[0-9]{1,6}) (?<unit>minute|hour|day)s?\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Rate();

    [GeneratedRegex(@"^cron\((?<fields>\S+ \S+ \S+ \S+ \S+ \S+)\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Cron();

    [GeneratedRegex(@"^(?<from>\*|[0-9]{1,2})/(?<every>[0-9]{1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    [GeneratedRegex(@"^(L|LW|[0-9]{1,2}W|[0-9A-Z]{1,3}L|[0-9A-Z]{1,3}#[1-5])\z", RegexOptions.CultureInvariant)]
    private static partial Regex OneDay();
}
