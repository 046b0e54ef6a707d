namespace Blueprints.Estimation.Capacity;

/// <summary>The state of a fluid queue: its backlog, and when the jobs in it arrived.</summary>
sealed class FluidRun(double start)
{
    // Less than this part of a step's jobs is what rounding leaves, not a backlog.
    const double Rounding = 1e-12;

    readonly List<double> _backlog = [];
    readonly List<double> _ages = [];
    readonly List<double> _served = [];
    readonly Queue<(double Arrived, double Jobs, double Rate)> _waiting = [];
    // The batch at the head, kept apart because its jobs leave one by one.
    (double Arrived, double Jobs, double Rate) _head = (0, start, double.PositiveInfinity);
    double _jobs = start;
    double _now;
    double _area;

    public void Step(double arrivalRate, double capacity, double length)
    {
        var arrived = Require.NotNegative(arrivalRate * length, nameof(arrivalRate));
        Require.NotNegative(_jobs + arrived, nameof(arrivalRate));
        Require.NotNegative(capacity * length, nameof(capacity));
        var before = _jobs;
        var after = Math.Max(0, before + arrived - capacity * length);
        after = after <= Rounding * (before + arrived) ? 0 : after;
        _served.Add(before + arrived - after);
        _area += Area(before, after, arrivalRate - capacity, length);
        if (arrived > 0)
            _waiting.Enqueue((_now, arrived, arrivalRate));
        Take(before + arrived - after);
        if (after == 0)
            Empty();
        _now += length;
        _jobs = after;
        _backlog.Add(after);
        _ages.Add(after == 0 ? 0 : _now - _head.Arrived);
    }

    public FluidTrajectory Result() => new([.. _backlog], [.. _ages], [.. _served], _area);

    // A backlog that empties within the step is a triangle, any other a trapezoid.
    static double Area(double before, double after, double slope, double length) =>
        after > 0 || slope >= 0 ? (before + after) / 2 * length : before * Math.Min(length, before / -slope) / 2;

    // Also what rounding left of a batch goes, else its age would stay.
    void Empty()
    {
        _waiting.Clear();
        _head = default;
    }

    void Take(double jobs)
    {
        while (_head.Jobs <= jobs && _waiting.TryDequeue(out var next))
        {
            jobs -= _head.Jobs;
            _head = next;
        }

        // The rest of a batch is what came last: its oldest job arrived later by what was taken.
        var taken = Math.Min(jobs, _head.Jobs);
        if (taken > 0)
            _head = (_head.Arrived + taken / _head.Rate, _head.Jobs - taken, _head.Rate);
    }
}
