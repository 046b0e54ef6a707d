using Blueprints.Scaling;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>A predictive policy that scales: it has each hour's capacity ready ahead and never removes any.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Target">The value that it holds, in the metric's unit.</param>
/// <param name="BufferSeconds">Seconds before the hour at which instances are launched.</param>
/// <param name="MaxBufferPercent">How far a forecast above the maximum may raise it, in per cent of the forecast; null where the maximum is honoured.</param>
public sealed record ScalingForecast(ScalingMetric Metric, decimal Target, int BufferSeconds, int? MaxBufferPercent);
