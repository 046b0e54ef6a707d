using System.Collections.Immutable;

namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>The response time under one exact workload.</summary>
/// <param name="Total">The time of a request.</param>
/// <param name="Parts">What its mean consists of.</param>
/// <param name="Overloaded">The stations of which there is no stationary time.</param>
sealed record LatencyCase(Delay Total, ImmutableArray<LatencyPart> Parts, ImmutableArray<string> Overloaded);
