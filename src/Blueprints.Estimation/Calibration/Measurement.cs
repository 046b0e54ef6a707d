using System.Collections.Immutable;

namespace Blueprints.Estimation.Calibration;

/// <summary>What one file of measurements says.</summary>
public sealed record Measurement
{
    /// <summary>What wrote it.</summary>
    public required MeasurementKind Kind { get; init; }

    /// <summary>The file's name.</summary>
    public required string Source { get; init; }

    /// <summary>Figures. Default: none.</summary>
    public ImmutableArray<MeasuredFigure> Figures { get; init; } = [];

    /// <summary>Throughputs at concurrencies. Default: none.</summary>
    public ImmutableArray<LoadPoint> Points { get; init; } = [];

    /// <summary>Statements. Default: none.</summary>
    public ImmutableArray<StatementUse> Statements { get; init; } = [];

    /// <summary>Tables. Default: none.</summary>
    public ImmutableArray<TableUse> Tables { get; init; } = [];

    /// <summary>Indexes. Default: none.</summary>
    public ImmutableArray<IndexUse> Indexes { get; init; } = [];
}
