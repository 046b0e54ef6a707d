using Blueprints.Estimation.Capacity;
using Blueprints.Quantities;
using Blueprints.Simulation.Demand;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>What kind of work a tier does: which uncertain figures make it more.</summary>
enum WorkKind
{
    Servers,
    Data,
    Jobs,
}

/// <summary>
/// The futures that every design is held against: how many users come, how much work a call is, and how the traffic goes minute by minute. Every scenario is a function of seed and
/// number alone, so all designs see the same ones and any machine can draw any of them.
/// </summary>
sealed class PlanScenarios(PlanRequest request)
{
    static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    // Streams of figures, far from those of traffic models.
    const ulong Figures = 1UL << 40;

    readonly Dictionary<int, (DemandSeries Demand, double Servers, double Data, double Jobs)> _drawn = [];

    /// <summary>A week of ordinary noise and, once a week, a crowd as high as the mean: planning assumptions, told with every plan.</summary>
    TrafficModel Model { get; } = new()
    {
        RequestsPerSecond = (double)request.Workload.RequestsPerSecond.Expected,
        HourFactors = [.. Enumerable.Range(0, 24).Select(hour => (double)DailyCurve.Factor(hour, request.Workload.PeakToAverage))],
        NoiseDeviation = 0.1,
        CrowdsPerDay = 1 / 7.0,
        CrowdHeight = 1,
    };

    /// <summary>A day as it is expected: what schedules are made for.</summary>
    public DemandSeries Expected { get; } = new("expected day", Start, 3_600,
        [.. Enumerable.Range(0, 24).Select(hour => (double)request.Workload.RequestsPerSecond.Expected * 3_600 * (double)DailyCurve.Factor(hour, request.Workload.PeakToAverage))]);

    /// <summary>The calls of a tier in some scenarios.</summary>
    /// <param name="kind">What kind of work it does.</param>
    /// <param name="callsPerRequest">Calls for each request of a user.</param>
    /// <param name="scenarios">The scenarios' numbers.</param>
    public DemandSeries[] Calls(WorkKind kind, double callsPerRequest, IEnumerable<int> scenarios) => [.. scenarios.Select(number =>
    {
        var (demand, servers, data, jobs) = Of(number);
        return demand.Scale(callsPerRequest * kind switch { WorkKind.Servers => servers, WorkKind.Data => data, _ => jobs });
    })];

    (DemandSeries Demand, double Servers, double Data, double Jobs) Of(int number)
    {
        if (!_drawn.TryGetValue(number, out var scenario))
            _drawn[number] = scenario = Draw(number);
        return scenario;
    }

    // More work in a call counts as more calls: it fills servers alike.
    (DemandSeries, double, double, double) Draw(int number)
    {
        var random = new CounterRandom(request.Seed, Figures + (ulong)number);
        var workload = request.Uncertain;
        var size = Factor(workload.DailyUsers) * Factor(workload.RequestsPerUserPerDay);
        var (servers, data) = (Factor(workload.CpuMillisecondsPerRequest), Factor(workload.QueriesPerRequest) * Factor(workload.DatabaseMillisecondsPerQuery));
        var jobs = Factor(workload.JobsPerRequest) * Factor(workload.JobCpuMilliseconds);
        return (Model.Draw(request.Seed, number, Start, request.StepSeconds, request.Steps).Scale(size), servers, data, jobs);

        double Factor(Interval figure)
        {
            var share = Math.Clamp(random.NextUniform(), 1e-6, 1 - 1e-6);
            return figure.Expected == 0 ? 1 : IntervalDistribution.Quantile(figure, share) / (double)figure.Expected;
        }
    }
}
