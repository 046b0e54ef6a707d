using System.Collections.Immutable;
using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Scaling;
using static System.FormattableString;

namespace Blueprints.Estimation.Replay;

/// <summary>A small story of scaling, with its own traffic and designs, for a lesson that takes no blueprint.</summary>
/// <param name="Name">The name: <c>five-minute-reaction</c>.</param>
/// <param name="Lesson">What it shows.</param>
/// <param name="Demand">The traffic.</param>
/// <param name="Cases">The designs.</param>
public sealed record NamedScenario(string Name, string Lesson, DemandSeries Demand, ImmutableArray<ReplayCase> Cases)
{
    static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>All of them.</summary>
    public static ImmutableArray<NamedScenario> All { get; } = [FiveMinuteReaction, TenThousandJobs];

    // Ten servers of 100 requests a second at half load; three times that for two minutes. The alarm takes three minutes, the launch two.
    static NamedScenario FiveMinuteReaction
    {
        get
        {
            FleetDesign web = new() { Name = "web", RequestsPerSecond = 100, Concurrency = 2, MinCapacity = 10, InitialCapacity = 10, MaxCapacity = 60, LaunchSeconds = 120, WarmupSeconds = 120, PricePerHour = 0.0816 };
            TargetTrackingPolicy tracking = new() { Target = 0.6 };
            ScheduledPolicy ahead = new() { At = Start.AddMinutes(10), Min = 30 };
            return new("five-minute-reaction", "Scaling that takes five minutes does not help against a spike of two: what is there before it decides. After the spike the new servers come, and are paid for.",
                Minutes("two-minute spike", [.. Enumerable.Repeat(30_000.0, 15), 90_000, 90_000, .. Enumerable.Repeat(30_000.0, 43)]),
                [Case("tracking", web with { Policies = [tracking] }), Case("scheduled", web with { Policies = [tracking, ahead] }), Case("twice-as-many", web with { MinCapacity = 20, InitialCapacity = 20, Policies = [tracking] })]);
        }
    }

    // Ten workers of 100 jobs a minute.
    static NamedScenario TenThousandJobs
    {
        get
        {
            FleetDesign workers = new()
            {
                Name = "workers", RequestsPerSecond = 100.0 / 60, MinCapacity = 10, InitialCapacity = 10, MaxCapacity = 100, LaunchSeconds = 60, WarmupSeconds = 0, PricePerHour = 0.0725,
                Queue = new(), Objective = new() { Seconds = 120 },
            };
            TargetTrackingPolicy backlog = new() { Metric = FleetMetric.BacklogPerInstance, Target = 200, Timing = new() { DatapointsOut = 1 } };
            return new("ten-thousand-jobs", "10,000 jobs in a minute against 1,000 a minute: 9,000 wait, and ten minutes pass until all are done. A queue loses nothing; more workers only shorten the wait.",
                Minutes("10,000 jobs in a minute", [10_000, .. Enumerable.Repeat(0.0, 29)]),
                [Case("fixed", workers with { MaxCapacity = 10 }), Case("backlog", workers with { Policies = [backlog] })]);
        }
    }

    static DemandSeries Minutes(string name, double[] requests) => new(name, Start, 60, requests);

    static ReplayCase Case(string name, FleetDesign design) => new(name, [new()
    {
        Name = design.Name, Block = design.Name, Machine = "server", Design = design, CallsPerRequest = 1, PricePerHour = (decimal)design.PricePerHour, IsOnRequestPath = true,
        Assumptions = [Invariant($"{design.RequestsPerSecond * 60:#,##0} a minute on one; it serves {design.LaunchSeconds:0} s after the decision")],
    }]);
}
