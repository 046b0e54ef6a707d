namespace Blueprints.Estimation.Calibration;

/// <summary>A throughput at a concurrency, which the Universal Scalability Law is fitted to.</summary>
/// <param name="Concurrency">Users or clients at a time; above 0.</param>
/// <param name="Throughput">What is done in a second; above 0.</param>
public readonly record struct LoadPoint(double Concurrency, double Throughput);
