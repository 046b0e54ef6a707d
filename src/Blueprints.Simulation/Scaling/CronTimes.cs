using System.Globalization;

namespace Blueprints.Simulation.Scaling;

/// <summary>The minutes at which a cron expression fires. When both kinds of day are limited, either one fires, as in cron.</summary>
sealed class CronTimes
{
    static readonly (int First, int Last)[] Ranges = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];

    static readonly string[] Names = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    readonly bool[][] _fields;
    readonly bool _eitherDay;

    CronTimes(bool[][] fields, bool eitherDay) => (_fields, _eitherDay) = (fields, eitherDay);

    /// <summary>Reads five fields; null when they are not understood.</summary>
    public static CronTimes? Parse(string expression)
    {
        var parts = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Ranges.Length)
            return null;
        var fields = parts.Select((part, i) => Field(part, Ranges[i])).ToArray();
        if (fields.Any(field => field is null))
            return null;
        // Sunday is 0 and 7.
        fields[4]![0] |= fields[4]![7];
        return new(fields!, parts[2] != "*" && parts[4] != "*");
    }

    /// <summary>
    /// The steps of a run in which it fires in a time zone. A local time that daylight saving skips does not fire, one that it repeats fires the first time.
    /// </summary>
    public int[] Steps(StepClock clock, TimeZoneInfo zone)
    {
        List<int> steps = [];
        var isUtc = zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime;
        var last = DateTime.MinValue;
        var minute = new DateTimeOffset(clock.Start.UtcDateTime.Ticks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);
        var end = clock.Start.AddSeconds(clock.StepSeconds * clock.StepCount);
        for (var now = minute < clock.Start ? minute.AddMinutes(1) : minute; now < end; now = now.AddMinutes(1))
        {
            var local = isUtc ? now.DateTime : TimeZoneInfo.ConvertTime(now, zone).DateTime;
            if (local <= last || !Fires(local))
                continue;
            last = local;
            steps.Add((int)((now - clock.Start).TotalSeconds / clock.StepSeconds));
        }

        return [.. steps];
    }

    /// <summary>Whether it fires at a local minute.</summary>
    public bool Fires(DateTime local)
    {
        var (date, weekday) = (_fields[2][local.Day], _fields[4][(int)local.DayOfWeek]);
        return _fields[0][local.Minute] && _fields[1][local.Hour] && _fields[3][local.Month] && (_eitherDay ? date || weekday : date && weekday);
    }

    static bool[]? Field(string text, (int First, int Last) range)
    {
        var set = new bool[60];
        foreach (var part in text.Split(','))
        {
            if (Part(part, range) is not var (first, last, every))
                return null;
            for (var i = first; i <= last; i += every)
                set[i] = true;
        }

        return set;
    }

    static (int First, int Last, int Every)? Part(string text, (int First, int Last) range)
    {
        var pieces = text.Split('/');
        var every = pieces.Length == 1 ? 1 : Number(pieces[1], range);
        var bounds = pieces[0] == "*" ? [range.First, range.Last] : pieces[0].Split('-').Select(bound => Number(bound, range)).ToArray();
        // One number with a step goes on to the end: 5/15.
        var last = bounds.Length == 1 && pieces.Length > 1 ? range.Last : bounds[^1];
        var fine = pieces.Length <= 2 && bounds.Length <= 2 && every >= 1 && bounds[0] >= range.First && last <= range.Last && bounds[0] <= last;
        return fine ? (bounds[0], last, every) : null;
    }

    static int Number(string text, (int First, int Last) range)
    {
        var name = Array.FindIndex(Names, known => known.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (name >= 0 && range.Last is 7 or 12)
            return name < 7 ? name : name - 6;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
    }
}
