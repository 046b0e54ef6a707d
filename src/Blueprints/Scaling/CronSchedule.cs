using System.Globalization;

namespace Blueprints.Scaling;

/// <summary>
/// A five-field cron expression as EC2 Auto Scaling takes it: minute, hour, day of month, month, day of week. Understood in each field: <c>*</c>, numbers, names of months and days,
/// ranges <c>a-b</c>, lists <c>a,b</c> and steps <c>*/n</c>, <c>a-b/n</c>. When both kinds of day are limited, either one fires, as in cron.
/// </summary>
public sealed class CronSchedule
{
    static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    readonly string[] _fields;

    CronSchedule(string[] fields, ValueList<int> minutes, ValueList<int> hours, ValueList<int> daysOfMonth, ValueList<int> months, ValueList<int> daysOfWeek) =>
        (_fields, Minutes, Hours, DaysOfMonth, MonthsOfYear, DaysOfWeek) = (fields, minutes, hours, daysOfMonth, months, daysOfWeek);

    /// <summary>The minutes at which it fires, 0 to 59, ascending.</summary>
    public ValueList<int> Minutes { get; }

    /// <summary>The hours, 0 to 23, ascending.</summary>
    public ValueList<int> Hours { get; }

    /// <summary>The days of the month, 1 to 31, ascending.</summary>
    public ValueList<int> DaysOfMonth { get; }

    /// <summary>The months, 1 to 12, ascending.</summary>
    public ValueList<int> MonthsOfYear { get; }

    /// <summary>The days of the week, 0 (Sunday) to 6, ascending.</summary>
    public ValueList<int> DaysOfWeek { get; }

    /// <summary>Whether every week is like the last: neither days of the month nor months are limited.</summary>
    public bool IsWeekly => _fields[2] == "*" && _fields[3] == "*";

    /// <summary>Reads an expression; null when it is not understood.</summary>
    /// <param name="expression">The five fields, separated by spaces.</param>
    public static CronSchedule? Parse(string expression)
    {
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5)
            return null;
        if (Field(fields[0], 0, 59, []) is not { } minutes || Field(fields[1], 0, 23, []) is not { } hours || Field(fields[2], 1, 31, []) is not { } daysOfMonth
            || Field(fields[3], 1, 12, Months) is not { } months || Field(fields[4], 0, 7, Days) is not { } weekdays)
            return null;
        // Sunday is 0 and 7.
        return new(fields, List(minutes), List(hours), List(daysOfMonth), List(months), List(weekdays.Select(day => day % 7)));
    }

    /// <summary>Whether it fires at some minute of an hour.</summary>
    /// <param name="hour">The hour, in the schedule's own time zone.</param>
    public bool FiresIn(DateTime hour) => Hours.Contains(hour.Hour) && FiresOn(DateOnly.FromDateTime(hour));

    /// <summary>Whether it fires on a day.</summary>
    /// <param name="day">The day, in the schedule's own time zone.</param>
    public bool FiresOn(DateOnly day)
    {
        var (date, weekday) = (DaysOfMonth.Contains(day.Day), DaysOfWeek.Contains((int)day.DayOfWeek));
        var fires = (_fields[2] == "*", _fields[4] == "*") switch
        {
            (false, false) => date || weekday,
            _ => date && weekday,
        };
        return fires && MonthsOfYear.Contains(day.Month);
    }

    /// <summary>
    /// The same times for Application Auto Scaling, which has six fields (a year at the end), numbers days of the week otherwise and wants one of the two kinds of day to be
    /// <c>?</c>: <c>cron(30 8 ? * MON,TUE *)</c>. Null when both kinds of day are limited, which it cannot say.
    /// </summary>
    public string? ToApplicationAutoScaling()
    {
        if (_fields[2] != "*" && _fields[4] != "*")
            return null;
        var (date, weekday) = _fields[4] == "*" ? (_fields[2], "?") : ("?", string.Join(',', DaysOfWeek.Select(day => Days[day])));
        return $"cron({_fields[0]} {_fields[1]} {date} {_fields[3]} {weekday} *)";
    }

    /// <summary>Reads an expression of Application Auto Scaling as <see cref="ToApplicationAutoScaling"/> writes it; null when it is not understood.</summary>
    /// <param name="expression">The expression: <c>cron(…)</c> with six fields.</param>
    public static CronSchedule? FromApplicationAutoScaling(string expression)
    {
        if (!expression.StartsWith("cron(", StringComparison.Ordinal) || !expression.EndsWith(')'))
            return null;
        var fields = expression[5..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields is [.. , "*"] and { Length: 6 } ? Parse(string.Join(' ', fields[..5]).Replace('?', '*')) : null;
    }

    /// <summary>The expression.</summary>
    public override string ToString() => string.Join(' ', _fields);

    static ValueList<int> List(IEnumerable<int> values) => [.. values.Distinct().Order()];

    static List<int>? Field(string text, int min, int max, string[] names)
    {
        var values = new List<int>();
        foreach (var part in text.Split(','))
        {
            if (Part(part, min, max, names) is not { } some)
                return null;
            values.AddRange(some);
        }

        return values;
    }

    static IEnumerable<int>? Part(string text, int min, int max, string[] names)
    {
        var (range, step) = text.Split('/') switch
        {
            [var whole] => (whole, 1),
            [var whole, var every] => (whole, Number(every) ?? 0),
            _ => (text, 0),
        };
        int?[] bounds = range == "*" ? [min, max] : range.Split('-').Select(bound => Value(bound, min, names)).ToArray();
        if (step < 1 || bounds.Length > 2 || bounds.Any(bound => bound is null || bound < min || bound > max) || bounds[0] > bounds[^1])
            return null;
        // One number with a step goes on to the end: 5/15.
        var last = bounds.Length == 1 && step > 1 ? max : bounds[^1]!.Value;
        var first = bounds[0]!.Value;
        return Enumerable.Range(first, last - first + 1).Where(value => (value - first) % step == 0);
    }

    static int? Value(string text, int min, string[] names) =>
        Array.FindIndex(names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index ? index + (names.Length == 12 ? min : 0) : Number(text);

    static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
