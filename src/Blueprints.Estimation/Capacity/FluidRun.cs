namespace Blueprints.Estimation.Capacity;

/// <summary>The state of a fluid queue: its backlog, and when the jobs in it arrived.</summary>
sealed class FluidRun(double start)
{
    // Less than this part of a step's jobs is what rounding leaves, not a backlog.
    const double Rounding = 1e-12;

    readonly List<double> _backlog = [];
    readonly List<double> _ages = [];
    readonly List<double> _served = [];
    readonly Queue<(double Arrived, double Jobs, double Rate)> _waiting = new(start > 0 ? [(0, start, double.PositiveInfinity)] : []);
    double _jobs = start;
    double _now;
    double _area;

    public void Step(double arrivalRate, double capacity, double length)
    {
        var arrived = arrivalRate * length;
        var before = _jobs;
        var after = Math.Max(0, before + arrived - capacity * length);
        after = after <= Rounding * (before + arrived) ? 0 : after;
        _served.Add(before + arrived - after);
        _area += Area(before, after, arrivalRate - capacity, length);
        if (arrived > 0)
            _waiting.Enqueue((_now, arrived, arrivalRate));
        Take(before + arrived - after);
        _now += length;
        _jobs = after;
        _backlog.Add(after);
        _ages.Add(after == 0 || _waiting.Count == 0 ? 0 : _now - _waiting.Peek().Arrived);
    }

    public FluidTrajectory Result() => new([.. _backlog], [.. _ages], [.. _served], _area);

    // A backlog that empties within the step is a triangle, any other a trapezoid.
    static double Area(double before, double after, double slope, double length) =>
        after > 0 || slope >= 0 ? (before + after) / 2 * length : before * Math.Min(length, before / -slope) / 2;

    void Take(double jobs)
    {
        while (jobs > 0 && _waiting.TryDequeue(out var batch))
        {
            if (batch.Jobs <= jobs)
            {
                jobs -= batch.Jobs;
                continue;
            }

            // The rest of a batch is what came last: its oldest job arrived later by what was taken.
            var rest = (batch.Arrived + (double.IsInfinity(batch.Rate) ? 0 : jobs / batch.Rate), batch.Jobs - jobs, batch.Rate);
            var others = _waiting.ToArray();
            _waiting.Clear();
            _waiting.Enqueue(rest);
            foreach (var other in others)
                _waiting.Enqueue(other);
            return;
        }
    }
}
