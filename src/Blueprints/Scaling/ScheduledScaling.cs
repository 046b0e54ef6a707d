using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Validation;

namespace Blueprints.Scaling;

/// <summary>Sets the fleet's range or size at fixed times: more before lunch and dinner, none at night. Other policies work within the range that it leaves.</summary>
public sealed partial record ScheduledScaling : ScalingPolicy
{
    /// <summary>The policy's name. Default: <c>schedule</c>.</summary>
    public override string Name { get; init; } = "schedule";

    /// <summary>When: <c>minute hour day-of-month month day-of-week</c>, such as <c>30 8 * * MON-FRI</c>. <see cref="CronSchedule"/> says what is understood.</summary>
    public required string Cron { get; init; }

    /// <summary>The IANA time zone in which the hours are meant, daylight saving included. Default: <c>Etc/UTC</c>.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>The minimum from then on; 0 to 5,000. Default: unchanged.</summary>
    public int? Min { get; init; }

    /// <summary>The maximum from then on; 0 to 5,000, no less than <see cref="Min"/>. Default: unchanged.</summary>
    public int? Max { get; init; }

    /// <summary>The size at that time, from which other policies go on; 0 to 5,000. Container services have none. Default: unchanged.</summary>
    public int? Desired { get; init; }

    /// <summary>The first time that counts, in UTC: <c>2026-11-27T00:00:00Z</c>. Default: at once.</summary>
    public string? Start { get; init; }

    /// <summary>The time after which it stops, in UTC. Default: never.</summary>
    public string? End { get; init; }

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Name("name", Name);
        if (CronSchedule.Parse(Cron) is null)
            problems.Add("cron", $"\"{Cron}\"", "minute hour day-of-month month day-of-week, such as 30 8 * * MON-FRI", "correct it");
        if (!Zone().IsMatch(TimeZone))
            problems.Add("timeZone", $"\"{TimeZone}\"", "an IANA time zone such as Europe/Berlin", "correct it");
        if (Min is null && Max is null && Desired is null)
            problems.Add("min", "missing, as are max and desired", "at least one of the three", "say what the schedule sets");
        problems.Range("min", Min ?? 0, 0, 5_000);
        problems.Range("max", Max ?? 0, 0, 5_000);
        if (Min > Max)
            problems.Add("min", $"{Min}", $"0 to max ({Max})", "lower it or raise max");
        if (Desired is { } desired)
            problems.Range("desired", desired, Min ?? 0, Max ?? 5_000);
        Time(problems, "start", Start);
        Time(problems, "end", End);
        if (string.CompareOrdinal(Start, End) >= 0 && Start is not null && End is not null)
            problems.Add("end", $"\"{End}\"", $"later than start (\"{Start}\")", "correct one of them");
    }

    static void Time(ProblemCollector problems, string property, string? value)
    {
        if (value is not null && !DateTimeOffset.TryParseExact(value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
            problems.Add(property, $"\"{value}\"", "a time in UTC such as 2026-11-27T00:00:00Z", "correct it");
    }

    [GeneratedRegex(@"^(UTC|[A-Z][A-Za-z0-9_+-]*(/[A-Z][A-Za-z0-9_+-]*){1,2})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Zone();
}
