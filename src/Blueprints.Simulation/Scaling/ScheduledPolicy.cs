using System.Globalization;
using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Scaling;

/// <summary>A scheduled action of EC2 Auto Scaling: at its times it sets limits and desired capacity, at once and regardless of cooldowns.</summary>
public sealed record ScheduledPolicy : ScalingPolicy
{
    /// <summary>Five cron fields: minute, hour, day of month, month, day of week. Default: null; then <see cref="At"/> says when.</summary>
    public string? Cron { get; init; }

    /// <summary>The one time at which it runs. Default: null; then <see cref="Cron"/> says when.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The IANA time zone in which <see cref="Cron"/> is read, daylight saving included. Default: <c>UTC</c>.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The first moment at which <see cref="Cron"/> may fire. Default: null, at once.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The moment after which <see cref="Cron"/> does not fire any more. Default: null, never.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>The new min capacity; at least 0. Default: null, unchanged.</summary>
    public int? Min { get; init; }

    /// <summary>The new max capacity; at least 0. Default: null, unchanged.</summary>
    public int? Max { get; init; }

    /// <summary>The new desired capacity; at least 0. Default: null, unchanged but for the limits.</summary>
    public int? Desired { get; init; }

    internal override IEnumerable<string> Problems()
    {
        var check = new Check("scheduled action").AtLeast(Min ?? 0, 0, "min").AtLeast(Max ?? int.MaxValue, Min ?? 0, "max").AtLeast(Desired ?? 0, 0, "desired");
        if (Cron is null == At is null)
            check.Say("time: got both or neither of cron and at, allowed: one of them");
        if (Cron is { } cron && CronTimes.Parse(cron) is null)
            check.Say($"cron: got '{cron}', allowed: five fields of numbers, *, ranges, lists and steps");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            check.Say($"time zone: got '{TimeZone}', allowed: an IANA name such as Europe/Berlin");
        if (Min is null && Max is null && Desired is null)
            check.Say("values: got none, allowed: min, max or desired");
        return check.Found;
    }

    internal override string Structure(StepClock clock) => string.Create(CultureInfo.InvariantCulture, $"scheduled {Cron} {At:O} {TimeZone} {Start:O} {End:O}");

    internal override float[] Parameters(StepClock clock) => [Min ?? -1, Max ?? -1, Desired ?? -1];

    internal override PolicyLanes<T> Lanes<T>(StepClock clock) => new ScheduledLanes<T>(Times(clock));

    int[] Times(StepClock clock) => At is { } at
        ? [(int)Math.Floor((at - clock.Start).TotalSeconds / clock.StepSeconds)]
        : [.. CronTimes.Parse(Cron!)!.Steps(clock, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).Where(step => IsWithin(clock.Start.AddSeconds(step * clock.StepSeconds)))];

    bool IsWithin(DateTimeOffset time) => !(time < Start) && !(time > End);
}
