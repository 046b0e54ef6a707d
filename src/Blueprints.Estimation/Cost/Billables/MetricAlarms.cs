using System.Globalization;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>CloudWatch alarms on a metric. Ten of an account in one-minute resolution or coarser are free. Rule: CloudWatch pricing page.</summary>
public sealed record MetricAlarms : Billable
{
    /// <summary>Metrics watched, all alarms together.</summary>
    public required int Count { get; init; }

    /// <summary>Whether it looks more often than every minute. Default: no.</summary>
    public bool HighResolution { get; init; }

    internal override void AddTo(CostSheet sheet) => sheet.Add(this, HighResolution ? "Alarms (high resolution)" : "Alarms", HighResolution ? "cloudwatch/alarm/high-resolution" : "cloudwatch/alarm/standard", ItemKind.Fixed, Count,
        string.Create(CultureInfo.InvariantCulture, $"{Count} metric{(Count == 1 ? "" : "s")} watched"));
}
