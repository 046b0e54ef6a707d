using System.Globalization;
using Blueprints.Estimation.Load;
using Blueprints.Observability;
using Blueprints.Quantities;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// The traces of a fleet or a container service that X-Ray records: of the calls that begin a trace there, in each hour of the day the reservoir and the sampled share of the rest.
/// Calls from servers that are traced themselves continue their trace, which is billed once. Rule: X-Ray pricing page.
/// </summary>
public sealed record TracesRecorded : Billable
{
    const string GroupType = "aws:xray/group:Group";

    /// <summary>Which requests are traced.</summary>
    public required Tracing Sampling { get; init; }

    /// <summary>The traces of a block; none where it is not traced.</summary>
    internal static IEnumerable<Billable> Of(string block, Tracing? tracing) => tracing is null ? [] : [new TracesRecorded { Block = block, Resource = block, Type = GroupType, Sampling = tracing }];

    internal override void AddTo(CostSheet sheet)
    {
        var peak = sheet.Load.Workload.PeakToAverage;
        var recorded = TraceRoots.Of(Block, sheet.Load)
            .Map(calls => Month.Seconds * DailyCurve.Average(peak, hour => Sampling.TracedPerSecond(hour * calls / Month.Seconds)));
        sheet.Add(this, "Traces recorded (X-Ray)", "xray/traces-recorded", ItemKind.Usage, recorded, string.Create(CultureInfo.InvariantCulture,
            $"{Sampling.ReservoirPerSecond} a second and {Sampling.SampledShare * 100:0.##} % of the other calls that begin a trace here"));
    }
}
