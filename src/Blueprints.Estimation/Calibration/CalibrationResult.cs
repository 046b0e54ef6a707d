using System.Collections.Immutable;
using Blueprints.Estimation.Capacity;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Calibration;

/// <summary>What files of measurements say together.</summary>
public sealed record CalibrationResult
{
    /// <summary>The figures; the same one from several files is their mean by samples.</summary>
    public required ImmutableArray<MeasuredFigure> Figures { get; init; }

    /// <summary>The Universal Scalability Law of the measured throughputs; null where there are fewer than three concurrencies.</summary>
    public required UslFit? Scalability { get; init; }

    /// <summary>How many throughputs it rests on.</summary>
    public required int ScalabilitySamples { get; init; }

    /// <summary>Processor time and other time in the throughputs, as a closed queue has it; null where there are fewer than three concurrencies, one above 10,000, or vCPUs are not known.</summary>
    public ClosedQueueFit? Queue { get; init; }

    /// <summary>Statements, the dearest first.</summary>
    public required ImmutableArray<RankedStatement> Statements { get; init; }

    /// <summary>Where an index is missing or too many.</summary>
    public required ImmutableArray<IndexAdvice> Indexes { get; init; }

    /// <summary>The workload with what was measured in it.</summary>
    public required Workload Workload { get; init; }

    /// <summary>The workload's members that were measured, by their name in JSON; the others are as they were.</summary>
    public required ImmutableArray<string> Measured { get; init; }
}
