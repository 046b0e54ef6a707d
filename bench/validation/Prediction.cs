namespace LoadStudy;

/// <summary>What a model foretells of a load.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Point">The load.</param>
/// <param name="Throughput">Requests a second; null where the load says it itself.</param>
/// <param name="Response">Mean seconds of a request.</param>
/// <param name="Percentile95">Seconds that 95 of 100 requests do not exceed; null where the model does not say it.</param>
sealed record Prediction(string Model, StudyPoint Point, double? Throughput, double Response, double? Percentile95 = null)
{
    /// <summary>How far off the throughput is, as a share of what was measured.</summary>
    public double? ThroughputError => Throughput / Point.Throughput - 1;

    public double ResponseError => Response / Point.Response - 1;

    public double? Percentile95Error => Percentile95 / Point.Percentile95 - 1;
}
