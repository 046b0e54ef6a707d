using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Quantities;
using Blueprints.Traffic;
using Blueprints.Validation;
using static System.FormattableString;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>What a plan has to hold: the traffic, the promise, how sure it has to be, and what it may cost.</summary>
public sealed record PlanRequest
{
    /// <summary>The traffic; intervals count as distributions. A number of users without an interval gets one from <see cref="Uncertainty"/>. Required.</summary>
    public required Workload Workload { get; init; }

    /// <summary>The promise to users. Required.</summary>
    public required LatencyObjective Objective { get; init; }

    /// <summary>The share of scenarios in which the promise has to hold; 0.5 to 0.999. Default: 0.95.</summary>
    public double Probability { get; init; } = 0.95;

    /// <summary>USD that a month may cost on average; above 0. Default: null, no limit.</summary>
    public decimal? Budget { get; init; }

    /// <summary>The AWS region. Default: <c>us-east-1</c>.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>The seed of all scenarios. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Days that every design is replayed for; 1 to 366. Default: 1, the days of a scenario being alike but for noise and crowds.</summary>
    public double Days { get; init; } = 1;

    /// <summary>The step in seconds; 10 to 300. Default: 60.</summary>
    public double StepSeconds { get; init; } = 60;

    /// <summary>Scenarios, 8 to 4,096. Default: null, 64 and more until the ranking is decided, 512 at most.</summary>
    public int? Scenarios { get; init; }

    /// <summary>How far the users may be from an exact number, as a share with 90 % confidence; 0 to 2. Default: 0.2.</summary>
    public decimal Uncertainty { get; init; } = 0.2m;

    /// <summary>Threads; at least 0. Default: 0, one for each processor. No result depends on it.</summary>
    public int Threads { get; init; }

    /// <summary>The workload with the interval of its users.</summary>
    internal Workload Uncertain => Workload.DailyUsers.IsExact && Uncertainty > 0
        ? Workload with { DailyUsers = new(Workload.DailyUsers.Expected / (1 + Uncertainty), Workload.DailyUsers.Expected, Workload.DailyUsers.Expected * (1 + Uncertainty)) }
        : Workload;

    internal int Steps => (int)Math.Ceiling(Days * 86_400 / StepSeconds);

    /// <exception cref="InvalidInputException">A figure is out of range.</exception>
    internal void ThrowIfInvalid()
    {
        Workload.ThrowIfInvalid();
        Check("probability", Probability, 0.5, 0.999);
        Check("days", Days, 1, 366);
        Check("step in seconds", StepSeconds, 10, 300);
        Check("scenarios", Scenarios ?? 64, 8, 4_096);
        Check("uncertainty", (double)Uncertainty, 0, 2);
        if (Budget <= 0)
            throw new InvalidInputException(Invariant($"the budget is {Budget}; allowed: above 0"));
        if (Workload.DailyUsers.Expected <= 0)
            throw new InvalidInputException("a plan needs users; allowed: more than 0 a day");
        if (Steps * (double)(Scenarios ?? PlanSearch.MostScenarios) > 100_000_000)
            throw new InvalidInputException(Invariant($"{Steps:#,##0} steps of {Scenarios ?? PlanSearch.MostScenarios} scenarios are too many; allowed: 100,000,000 together. Give fewer days, or --scenarios"));
    }

    static void Check(string what, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
            throw new InvalidInputException(Invariant($"{what} is {value}; allowed: {least} to {most}"));
    }
}
