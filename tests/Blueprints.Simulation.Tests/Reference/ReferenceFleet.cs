using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Fleets;

namespace Blueprints.Simulation.Tests.Reference;

/// <summary>A fleet as a plain list of instances, one step after the other in double precision.</summary>
static class ReferenceFleet
{
    public static IReadOnlyList<double> Desired(FleetDesign design, DemandSeries demand, params IReferenceRule[] rules)
    {
        var desired = design.InitialCapacity ?? design.MinCapacity;
        var instances = Enumerable.Repeat((Serves: 0.0, Warm: 0.0), desired).ToList();
        List<double> history = [];
        var backlog = 0.0;
        for (var step = 0; step < demand.Requests.Count; step++)
        {
            var (now, end) = (step * demand.StepSeconds, (step + 1) * demand.StepSeconds);
            var serving = instances.Count(instance => instance.Serves <= now);
            var warmed = instances.Count(instance => instance.Warm <= now);
            var capacity = serving * design.RequestsPerSecond * demand.StepSeconds;
            var work = backlog + demand.Requests[step];
            var served = Math.Min(work, capacity);
            backlog = Math.Min(work - served, serving * design.RequestsPerSecond * design.Callers.TimeoutSeconds);
            var look = new ReferenceLook(end, desired, warmed, instances.Count, serving == 0 ? 0 : served / capacity, demand.Requests[step] * 60 / demand.StepSeconds / Math.Max(serving, 1));
            desired = Math.Clamp(Decide([.. rules.Select(rule => (rule, rule.Look(look)))], look), design.MinCapacity, design.MaxCapacity);
            history.Add(desired);
            // A group without launches ends its oldest, a ReplicaSet its youngest.
            var surplus = Math.Max(0, instances.Count - desired);
            instances.RemoveRange(rules.Any(rule => rule is ReferencePods) ? instances.Count - surplus : 0, surplus);
            while (instances.Count < desired)
                instances.Add((end + design.LaunchSeconds, end + design.LaunchSeconds + (design.WarmupSeconds ?? design.DefaultCooldownSeconds)));
        }

        return history;
    }

    // Out if any wants; in if all that track want, or a step policy does, once everything is warm; the largest wins.
    static int Decide((IReferenceRule Rule, ReferenceWish Wish)[] rules, ReferenceLook look)
    {
        if (rules.Select(rule => rule.Wish.Instead).FirstOrDefault(size => size is not null) is { } pods)
            return pods;

        var tracking = rules.Where(rule => rule.Rule is ReferenceTracking).Select(rule => rule.Wish.In).ToList();
        int?[] ins = [tracking.Contains(null) ? null : tracking.Max(), rules.Where(rule => rule.Rule is not ReferenceTracking).Max(rule => rule.Wish.In)];
        var size = look.Warmed == look.All && ins.Max() is { } smaller && smaller < look.Desired ? smaller : look.Desired;
        return Math.Max(size, rules.Max(rule => rule.Wish.Out) ?? 0);
    }
}
