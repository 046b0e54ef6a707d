using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Kernel;

/// <summary>What keeps a batch from running, all at once.</summary>
static class BatchProblems
{
    public static IEnumerable<string> Of(IReadOnlyList<FleetDesign> designs, IReadOnlyList<DemandSeries> demands, SimulationSettings settings)
    {
        if (designs.Count == 0)
            yield return "designs: got none, allowed: one or more";
        if (demands.Count == 0)
            yield return "demands: got none, allowed: one or more";
        foreach (var problem in designs.SelectMany(design => design.Problems()).Concat(settings.Failures.SelectMany(failure => failure.Problems())))
            yield return problem;
        foreach (var problem in designs.SelectMany(design => design.Policies).Select(policy => Misfit(policy, demands)).OfType<string>().Distinct())
            yield return problem;
        foreach (var demand in demands.Where(demand => !Fits(demand, demands[0])))
            yield return $"{demand.Name}: {demand.Requests.Count} steps of {demand.StepSeconds:R} s from {demand.Start:O} do not fit those of {demands[0].Name}";
        if (settings.Threads < 0)
            yield return $"threads: got {settings.Threads}, allowed: 0 or more";
    }

    static string? Misfit(ScalingPolicy policy, IReadOnlyList<DemandSeries> demands) =>
        demands.Count == 0 ? null : policy.Misfit(new(demands[0].StepSeconds, demands[0].Start, demands[0].Requests.Count));

    static bool Fits(DemandSeries demand, DemandSeries first) =>
        demand.Requests.Count == first.Requests.Count && demand.StepSeconds == first.StepSeconds && demand.Start == first.Start;
}
