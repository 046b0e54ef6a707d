namespace Blueprints.Queues;

/// <summary>
/// What a burst leaves in a queue and how long it takes to work off, as a fluid: work flows in at one rate and out at another. Exact for an overload that lasts much longer
/// than a job; a queue that keeps up has no backlog in this picture.
/// </summary>
/// <param name="Peak">Jobs that wait when the burst ends; 0 or more.</param>
/// <param name="Total">From the burst's first job to the last job done. Null: it never ends, because work keeps coming as fast as it is done.</param>
public readonly record struct Backlog(decimal Peak, TimeSpan? Total)
{
    // The longest answer told; beyond it the queue is as good as stuck.
    static readonly decimal LongestSeconds = (decimal)TimeSpan.FromDays(36_500).TotalSeconds;

    /// <summary>The backlog of a burst.</summary>
    /// <param name="jobs">Jobs that arrive in the burst, evenly over it; 0 or more.</param>
    /// <param name="burst">How long it lasts; above 0.</param>
    /// <param name="jobsPerMinute">Jobs that the workers finish in a minute; 0 or more.</param>
    /// <param name="jobsPerMinuteAfter">Jobs that still arrive in a minute after the burst; 0 or more. Default: 0.</param>
    /// <returns>10,000 jobs in one minute against 1,000 a minute: 9,000 wait, and all are done ten minutes after the first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is out of range.</exception>
    public static Backlog Of(decimal jobs, TimeSpan burst, decimal jobsPerMinute, decimal jobsPerMinuteAfter = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(jobs);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(burst, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(jobsPerMinute);
        ArgumentOutOfRangeException.ThrowIfNegative(jobsPerMinuteAfter);

        var minutes = (decimal)burst.Ticks / TimeSpan.TicksPerMinute;
        var peak = Math.Max(0, jobs - jobsPerMinute * minutes);
        if (peak == 0)
            return new(0, burst);
        var drained = jobsPerMinute - jobsPerMinuteAfter;
        if (drained <= 0 || peak / LongestSeconds * 60 > drained)
            return new(peak, null);
        return new(peak, burst + new TimeSpan((long)Math.Round(peak / drained * TimeSpan.TicksPerMinute)));
    }
}
