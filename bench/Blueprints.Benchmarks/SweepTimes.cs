using System.Diagnostics;
using System.Globalization;
using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Fleets;

namespace Blueprints.Benchmarks;

/// <summary>What a whole plan's work takes through the public API, in one call each, on all processors.</summary>
static class SweepTimes
{
    static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    static readonly TrafficModel Model = new() { RequestsPerSecond = 1000, NoiseDeviation = 0.2, CrowdsPerDay = 0.5 };

    public static IEnumerable<string> Run()
    {
        yield return Stationary();
        yield return Month();
    }

    /// <summary>500 designs under target tracking against 128 scenarios of a month of minutes: 2.8 billion lane steps.</summary>
    static string Month()
    {
        var drawing = Stopwatch.StartNew();
        DemandSeries[] demands = [.. Enumerable.Range(0, 128).AsParallel().AsOrdered().Select(scenario => Model.Draw(2026, scenario, Start, 60, 43_200))];
        drawing.Stop();
        var designs = new KernelCase(500 * KernelCase.Scenarios, 1).Designs;
        var (seconds, outcomes) = Time(designs, demands);
        var steps = (double)designs.Count * demands.Length * 43_200;
        return Text($"a month of minutes    {designs.Count} designs × {demands.Length} scenarios × 43,200 steps = {steps:#,##0} lane steps in {seconds:F1} s, {steps / seconds:E2} a second; drawing the scenarios took {drawing.Elapsed.TotalSeconds:F1} s; {outcomes} outcomes");
    }

    /// <summary>5,856 designs of a fixed size against 128 steady loads: capacity, waits, late requests and cost of each.</summary>
    static string Stationary()
    {
        FleetDesign[] designs = [.. Enumerable.Range(0, 5_856).Select(number => new FleetDesign
        {
            Name = "fixed", RequestsPerSecond = 20 + (number % 97), Concurrency = 1 + (number % 16), MinCapacity = 1 + (number / 97), MaxCapacity = 61, PricePerHour = 0.05 * (1 + (number % 16)),
        })];
        DemandSeries[] demands = [.. Enumerable.Range(0, 128).Select(load => new DemandSeries("steady", Start, 60, [60.0 * 20 * (1 + load)]))];
        var (seconds, outcomes) = Enumerable.Range(0, 3).Select(_ => Time(designs, demands)).MinBy(run => run.Seconds);
        return Text($"stationary plans      {designs.Length:#,##0} designs × {demands.Length} loads = {outcomes:#,##0} evaluations in {seconds:F2} s");
    }

    static (double Seconds, int Outcomes) Time(IReadOnlyList<FleetDesign> designs, IReadOnlyList<DemandSeries> demands)
    {
        var watch = Stopwatch.StartNew();
        var outcomes = FleetSimulation.RunAll(designs, demands);
        return (watch.Elapsed.TotalSeconds, outcomes.Sum(row => row.Count));
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
