using Blueprints.Estimation.Capacity;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Estimation.Calibration;

/// <summary>Puts measurements together to a workload, service times, a scalability law and advice on statements.</summary>
public static class Calibrator
{
    const double SecondsPerDay = 86_400;

    /// <summary>Calibrates a workload.</summary>
    /// <param name="measurements">What was measured; at least one.</param>
    /// <param name="workload">The workload that the figures go into.</param>
    /// <param name="requests">Dynamic requests in the time that the statements were counted, for statements of a request. Default: not known.</param>
    /// <param name="vcpus">vCPUs of the machines under the load test, for the processor time in its throughputs; rounded, 1 at least. Default: not known.</param>
    /// <exception cref="InvalidInputException">Together the figures are no valid workload.</exception>
    public static CalibrationResult Of(IReadOnlyCollection<Measurement> measurements, Workload workload, double? requests = null, double? vcpus = null)
    {
        var figures = Merged(measurements.SelectMany(one => one.Figures)).ToList();
        figures.AddRange(OfUsers(figures, workload));
        figures.AddRange(OfRequests(measurements, requests));
        var test = LoadTest.Of(measurements);
        var queue = vcpus is { } processors ? test.Queue((int)Math.Clamp(Math.Round(processors), 1, 1_000_000)) : null;
        figures.AddRange(test.Figures(queue, figures));
        var usable = figures.Where(figure => WorkloadFigures.Knows(figure.Name)).ToList();
        var calibrated = usable.Aggregate(workload, WorkloadFigures.Put);
        calibrated.ThrowIfInvalid("the measured workload");
        return new()
        {
            Figures = [.. figures], Workload = calibrated, Measured = [.. usable.Select(figure => figure.Name)],
            Scalability = test.Scalability, ScalabilitySamples = test.Points.Count, Queue = queue,
            Statements = [.. QueryRanking.Of(measurements.SelectMany(one => one.Statements))], Indexes = [.. IndexAdvisor.Of(measurements)],
        };
    }

    static IEnumerable<MeasuredFigure> Merged(IEnumerable<MeasuredFigure> figures) => figures.GroupBy(figure => figure.Name, StringComparer.Ordinal).Select(group => group.Count() == 1 ? group.First() : group.First() with
    {
        Value = group.Sum(one => one.Value * one.Samples) / group.Sum(one => (double)one.Samples),
        Low = group.Min(one => one.Low), High = group.Max(one => one.High), RSquared = group.Min(one => one.RSquared), Residual = group.Max(one => one.Residual),
        Samples = (long)Math.Min(1e18, group.Sum(one => (double)one.Samples)), Source = string.Join("; ", group.Select(one => one.Source)),
    });

    static List<MeasuredFigure> OfUsers(IEnumerable<MeasuredFigure> figures, Workload workload) => [.. figures.Where(figure => figure.Name == "requestsPerSecond" && workload.DailyUsers.Expected > 0)
        .Select(rate => rate with { Name = "requestsPerUserPerDay", Value = rate.Value * SecondsPerDay / (double)workload.DailyUsers.Expected, Source = $"{rate.Source} over daily users" })];

    static IEnumerable<MeasuredFigure> OfRequests(IEnumerable<Measurement> measurements, double? requests)
    {
        var calls = measurements.SelectMany(one => one.Statements).Sum(statement => statement.Calls);
        if (requests is > 0 && calls > 0)
            yield return new() { Name = "queriesPerRequest", Value = calls / requests.Value, Samples = (long)calls, Source = "calls of all statements ÷ requests" };
    }
}
