using System.Collections.Immutable;
using Blueprints.Delivery;
using Blueprints.Quantities;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Load;

/// <summary>
/// A workload sent through a blueprint: the calls and gigabytes of a month on each flow and each block. Users' requests enter at the flows from
/// <see cref="Flow.Users"/> and fan out along the others; a flow behind a cache carries only the cache's misses, and one out of a
/// CDN only the static requests that its edges did not answer. Whom an entry leads to a region is seen there as coming from the entry's own callers.
/// </summary>
public sealed class BlueprintLoad
{
    readonly ImmutableDictionary<string, TrafficMix> _calls;

    BlueprintLoad(RegionPart part, Workload workload, ImmutableDictionary<string, TrafficMix> calls, ImmutableArray<FlowLoad> flows) =>
        (Blueprint, Design, TrafficShare, Workload, _calls, Flows) = (part.Blueprint, part.Design, part.TrafficShare, workload, calls, flows);

    /// <summary>The blueprint under load: the part of it in one region.</summary>
    public Blueprint Blueprint { get; }

    /// <summary>The whole design that it is a part of.</summary>
    public Blueprint Design { get; }

    /// <summary>The share of the users that the region serves; 0 to 1, which is all of them.</summary>
    public decimal TrafficShare { get; }

    /// <summary>The workload sent through it.</summary>
    public Workload Workload { get; }

    /// <summary>The load on each flow, callers before callees.</summary>
    public ImmutableArray<FlowLoad> Flows { get; }

    /// <summary>Sends a workload through a blueprint of one region.</summary>
    /// <param name="blueprint">A valid blueprint; its flows form no cycle. Of one with replica regions, its own region is meant, with its share of the traffic.</param>
    /// <param name="workload">A valid workload.</param>
    public static BlueprintLoad Of(Blueprint blueprint, Workload workload) => Of(blueprint.RegionParts.First(), workload);

    /// <summary>Sends a region's share of a workload through the part of a blueprint that stands there. Global blocks carry all of the traffic.</summary>
    /// <param name="part">The part; its flows form no cycle.</param>
    /// <param name="workload">The workload of all regions together.</param>
    public static BlueprintLoad Of(RegionPart part, Workload workload)
    {
        var design = part.Design;
        var calls = new Dictionary<string, TrafficMix>(StringComparer.Ordinal) { [Flow.Users] = TrafficMix.Of(workload) };
        var flows = ImmutableArray.CreateBuilder<FlowLoad>();
        foreach (var flow in CallersFirst(design))
        {
            var source = calls.GetValueOrDefault(flow.From);
            var isFromCdn = design.Blocks.TryGet<CdnSpec>(flow.From, out _);
            if (isFromCdn)
                source = source with { Static = source.Static * workload.CdnHitRatio.Complement() };
            var load = Send(flow, EntersRegion(flow, design) ? source * part.TrafficShare : source, workload);
            calls[flow.To] = calls.GetValueOrDefault(flow.To) + load.Calls;
            if (part.Blueprint.Has(flow.To))
                flows.Add(isFromCdn ? load : load with { Flow = SeenFrom(part, flow) });
        }

        foreach (var upkeep in CacheUpkeep.Of(part.Blueprint, flows, workload).ToList())
        {
            calls[upkeep.Flow.To] = calls.GetValueOrDefault(upkeep.Flow.To) + upkeep.Calls;
            flows.Add(upkeep);
        }

        return new(part, workload, calls.ToImmutableDictionary(StringComparer.Ordinal), flows.ToImmutable());
    }

    /// <summary>The calls a block receives in a month; none for a block that no flow reaches.</summary>
    /// <param name="block">The block's name.</param>
    public TrafficMix CallsTo(string block) => _calls.GetValueOrDefault(block);

    /// <summary>The calls that a block receives in a month in all regions together.</summary>
    /// <param name="block">The block's name.</param>
    public TrafficMix CallsEverywhere(string block) => Design.RegionParts
        .Aggregate(default(TrafficMix), (sum, part) => sum + (part.Blueprint.Region == Blueprint.Region ? this : Of(part, Workload)).CallsTo(block));

    /// <summary>The flows into a block.</summary>
    /// <param name="block">The block's name.</param>
    public IEnumerable<FlowLoad> Into(string block) => Flows.Where(flow => flow.Flow.To == block);

    /// <summary>The flows out of a block, or of the users.</summary>
    /// <param name="block">The block's name, or <see cref="Flow.Users"/>.</param>
    public IEnumerable<FlowLoad> OutOf(string block) => Flows.Where(flow => flow.Flow.From == block);

    // From the users or a global block, which see all of the traffic, into a block that stands in each region.
    static bool EntersRegion(Flow flow, Blueprint design)
    {
        return IsGlobal(flow.From) && !IsGlobal(flow.To);

        bool IsGlobal(string name) => name == Flow.Users || design.Blocks.Any(block => block.Name == name && block.Spec.StandsOnce);
    }

    // Whom an entry leads here comes from the users, or from the CDN that calls it; what a CDN passes on stays its own. A replica does not have the blocks that stand once.
    static Flow SeenFrom(RegionPart part, Flow flow)
    {
        if (IsTransparent(part.Design, flow.From))
            return flow with { From = Callers(part.Design, flow.From) };
        return flow.From == Flow.Users || part.Blueprint.Has(flow.From) ? flow : flow with { From = Flow.Users };
    }

    static bool IsTransparent(Blueprint design, string name) => design.Blocks.Any(block => block.Name == name && block.Spec.IsTransparent);

    static string Callers(Blueprint design, string entry)
    {
        var callers = design.Flows.Where(flow => flow.To == entry).Select(flow => flow.From).Distinct().ToList();
        return callers is [var only] && only != Flow.Users ? only : Flow.Users;
    }

    static FlowLoad Send(Flow flow, TrafficMix source, Workload workload)
    {
        var calls = (flow.Carries == TrafficClass.Jobs ? source.WithJobsMade(workload) : source).Select(flow.Carries) * flow.CallsPerCall;
        if (flow.Behind is not null)
            calls = calls with { Reads = calls.Reads * workload.CacheHitRatio.Complement() };

        // A stated payload is request and response together; it is counted as response, the direction that costs where only one does.
        if (flow.PayloadKilobytes is { } payload)
            return new(flow, calls, 0, Gigabytes(calls.Total * payload));
        return new(flow, calls,
            Gigabytes(calls.Total * workload.RequestKilobytes),
            Gigabytes(calls.Static * workload.StaticResponseKilobytes) + Gigabytes(calls.Dynamic * workload.DynamicResponseKilobytes));
    }

    static Interval Gigabytes(Interval kilobytes) => kilobytes.Map(static value => DataSize.FromKilobytes(value).Gigabytes);

    // Topological order: a flow is ready when every flow into its caller has been sent.
    static IEnumerable<Flow> CallersFirst(Blueprint blueprint)
    {
        var waiting = blueprint.Flows.ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(flow => waiting.TrueForAll(other => other.To != flow.From)).ToList();
            if (ready.Count == 0)
                throw new InvalidOperationException("the flows form a cycle; validate the blueprint first");
            foreach (var flow in ready)
                yield return flow;
            waiting.RemoveAll(ready.Contains);
        }
    }
}
