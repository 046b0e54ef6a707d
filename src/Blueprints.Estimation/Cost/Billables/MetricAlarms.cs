using System.Globalization;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>CloudWatch alarms on a metric in one-minute resolution or coarser. Ten of an account are free. Rule: CloudWatch pricing page.</summary>
public sealed record MetricAlarms : Billable
{
    /// <summary>Metrics watched, all alarms together.</summary>
    public required int Count { get; init; }

    internal override void AddTo(CostSheet sheet) => sheet.Add(this, "Alarms", "cloudwatch/alarm/standard", ItemKind.Fixed, Count,
        string.Create(CultureInfo.InvariantCulture, $"{Count} metric{(Count == 1 ? "" : "s")} watched"));
}
