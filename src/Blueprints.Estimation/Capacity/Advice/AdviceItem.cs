namespace Blueprints.Estimation.Capacity.Advice;

/// <summary>Whether a part of the roadmap is worth it for a workload, and the figures that say so.</summary>
/// <param name="Part">The part: <c>cache</c>, <c>cdn</c>, <c>connection pool</c>, <c>readers</c>, <c>queue and workers</c>, <c>microservices</c>, <c>sharding</c>, <c>several regions</c>.</param>
/// <param name="IsWorthIt">Whether it is worth it now.</param>
/// <param name="Reason">The figures, in a sentence.</param>
public sealed record AdviceItem(string Part, bool IsWorthIt, string Reason);
