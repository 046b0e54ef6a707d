using System.Collections.Immutable;
using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Fleets;
using Blueprints.Validation;

namespace Blueprints.Estimation.Replay;

/// <summary>Replays users' requests against designs, step by step.</summary>
public static class TrafficReplay
{
    // What a fleet is sized for when the run begins: a start from the minimum in the middle of a day would be an outage of its own.
    const double InitialUtilisation = 0.6;

    const int Together = 64;

    /// <summary>Replays traffic against several designs. Every design sees the same scenarios.</summary>
    /// <param name="cases">The designs; at least one. Their tiers have the same names in the same order.</param>
    /// <param name="demands">Users' requests: one series for each scenario, of the same start, step and length. The first is shown step by step.</param>
    /// <param name="settings">How to run; null for the defaults. Nothing but its failures changes a result.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <returns>A result for each design.</returns>
    /// <exception cref="InvalidInputException">A design or a demand cannot be simulated; the message lists every problem.</exception>
    public static ImmutableArray<CaseResult> Run(IReadOnlyList<ReplayCase> cases, IReadOnlyList<DemandSeries> demands, SimulationSettings? settings = null, Action<WorkDone>? progress = null)
    {
        try
        {
            // Tiers run one after the other, all cases of one together: the scenarios of a tier are the same for every case.
            var count = cases[0].Tiers.Length;
            var byTier = Enumerable.Range(0, count).Select(tier => Tier([.. cases.Select(item => item.Tiers[tier])], demands, settings ?? new(), share => Tell(progress, demands.Count, (tier + share) / count))).ToList();
            return [.. cases.Select((item, index) => new CaseResult(item.Name, [.. byTier.Select(tier => tier[index])]))];
        }
        catch (ArgumentException e)
        {
            throw new InvalidInputException(e.Message, e);
        }
    }

    /// <summary>Replays some of many scenarios, for their sums alone.</summary>
    /// <param name="cases">The designs; at least one. Their tiers have the same names in the same order.</param>
    /// <param name="traffic">The traffic itself, from whose first step the servers are sized when the run begins: the same in every part.</param>
    /// <param name="scenarios">Numbers and users' requests of the scenarios.</param>
    /// <param name="settings">How to run; null for the defaults. Nothing but its failures changes a result.</param>
    /// <returns>A row for each case, tier and scenario, in this order; none where there are no scenarios.</returns>
    /// <exception cref="InvalidInputException">A design or a demand cannot be simulated; the message lists every problem.</exception>
    public static ImmutableArray<ReplayRow> Rows(IReadOnlyList<ReplayCase> cases, DemandSeries traffic, IReadOnlyList<(int Number, DemandSeries Demand)> scenarios, SimulationSettings? settings = null)
    {
        if (scenarios.Count == 0)
            return [];
        try
        {
            return [.. from tier in Enumerable.Range(0, cases[0].Tiers.Length)
                       let tiers = cases.Select(item => item.Tiers[tier]).ToList()
                       let outcomes = FleetSimulation.RunAll(
                           [.. tiers.Select(each => Started(each.Design, traffic.Scale(each.CallsPerRequest)))],
                           [.. scenarios.Select(scenario => scenario.Demand.Scale(tiers[0].CallsPerRequest))],
                           settings ?? new())
                       from place in Enumerable.Range(0, cases.Count)
                       from scenario in Enumerable.Range(0, scenarios.Count)
                       orderby place, tier, scenario
                       select new ReplayRow(cases[place].Name, tiers[place].Name, scenarios[scenario].Number, tiers[place].PricePerHour, outcomes[place][scenario])];
        }
        catch (ArgumentException e)
        {
            throw new InvalidInputException(e.Message, e);
        }
    }

    static List<TierResult> Tier(IReadOnlyList<ReplayTier> tiers, IReadOnlyList<DemandSeries> demands, SimulationSettings settings, Action<double> progress)
    {
        DemandSeries[] calls = [.. demands.Select(demand => demand.Scale(tiers[0].CallsPerRequest))];
        FleetDesign[] designs = [.. tiers.Select(tier => Started(tier.Design, calls[0]))];
        var sums = demands.Count > 1 ? Sums(designs, calls, settings, progress) : null;
        return [.. tiers.Select((tier, index) =>
        {
            var shown = FleetSimulation.Run(designs[index], calls[0], settings);
            progress(sums is null ? (index + 1d) / tiers.Count : 1);
            return new TierResult(tier, shown, sums is null ? [shown.Outcome] : [.. sums[index]]);
        })];
    }

    // Part by part, so that there is something to tell in between.
    static List<FleetOutcome>[] Sums(FleetDesign[] designs, DemandSeries[] calls, SimulationSettings settings, Action<double> progress)
    {
        var sums = designs.Select(_ => new List<FleetOutcome>(calls.Length)).ToArray();
        foreach (var part in calls.Chunk(Together))
        {
            var outcomes = FleetSimulation.RunAll(designs, part, settings);
            for (var i = 0; i < designs.Length; i++)
                sums[i].AddRange(outcomes[i]);
            progress((double)sums[0].Count / calls.Length);
        }

        return sums;
    }

    static void Tell(Action<WorkDone>? progress, int scenarios, double share) =>
        progress?.Invoke(new(scenarios == 1 ? "replaying" : FormattableString.Invariant($"replaying {scenarios:#,##0} scenarios"), share));

    /// <summary>A design that begins as large as the first step asks.</summary>
    internal static FleetDesign Started(FleetDesign design, DemandSeries calls) => design with
    {
        InitialCapacity = design.InitialCapacity
            ?? (int)Math.Clamp(Math.Ceiling(calls.Requests[0] / calls.StepSeconds / (design.RequestsPerSecond * InitialUtilisation)), design.MinCapacity, design.MaxCapacity),
    };
}
