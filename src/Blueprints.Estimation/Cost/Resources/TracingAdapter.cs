using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Observability;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An X-Ray group; traces are billed where they are recorded: those of a blueprint by the sampling rule beside the group, all others as a usage file gives them. Rule: X-Ray pricing page.</summary>
sealed class TracingAdapter : ResourceAdapter
{
    public override string Type => "aws:xray/group:Group";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        if (component.Usage is { } usage)
            return Told(usage) is { Count: > 0 } lines ? [new RatedResource { Block = component.Block, Resource = resource.Name, Type = Type, Lines = [.. lines] }] : [];
        return component.Siblings("aws:xray/samplingRule:SamplingRule").FirstOrDefault() is { } rule
            ? [new TracesRecorded { Block = component.Block, Resource = resource.Name, Type = Type, Sampling = Sampling(rule) }]
            : [];
    }

    static Tracing Sampling(GraphResource rule) =>
        new() { SampledShare = rule.Number("fixedRate") ?? 0, ReservoirPerSecond = (int)(rule.Number("reservoirSize") ?? 0) };

    static List<RatedLine> Told(ResourceUsage usage)
    {
        var lines = new List<RatedLine>();
        if (usage.Of("monthly_traces_recorded") is { IsKnown: true } recorded)
            lines.Add(RatedLine.Use("Traces recorded", "xray/traces-recorded", recorded));
        if (usage.Of("monthly_traces_retrieved") is { IsKnown: true } retrieved)
            lines.Add(RatedLine.Use("Traces retrieved", "xray/traces-retrieved", retrieved));
        return lines;
    }
}
