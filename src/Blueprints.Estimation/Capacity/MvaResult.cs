using System.Collections.Immutable;

namespace Blueprints.Estimation.Capacity;

/// <summary>The solution of a closed network.</summary>
/// <param name="Throughput">Requests per unit of time.</param>
/// <param name="ResponseTime">The mean response time, think time not included.</param>
/// <param name="Stations">Each station's figures, in the order given.</param>
public sealed record MvaResult(double Throughput, double ResponseTime, ImmutableArray<MvaStationResult> Stations);
