namespace Blueprints.Estimation.Calibration;

/// <summary>A figure that measurements say.</summary>
public sealed record MeasuredFigure
{
    /// <summary>Its name: that of a workload's member, <c>databaseMillisecondsPerQuery</c>, or one of its own, <c>responseMilliseconds p95</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its value, in the unit that its name says; 0 or more.</summary>
    public required double Value { get; init; }

    /// <summary>The low end of the interval that holds the true value with 95 % confidence; null where the measurement does not say how much it varies.</summary>
    public double? Low { get; init; }

    /// <summary>The high end of this interval.</summary>
    public double? High { get; init; }

    /// <summary>How many samples it rests on; 1 or more.</summary>
    public required long Samples { get; init; }

    /// <summary>The share of the variance that a fitted line explains, where the figure is a slope; at most 1.</summary>
    public double? RSquared { get; init; }

    /// <summary>What is left on average between line and samples, in the unit of what was measured, where the figure is a slope.</summary>
    public double? Residual { get; init; }

    /// <summary>The file that it comes from, and how.</summary>
    public required string Source { get; init; }
}
