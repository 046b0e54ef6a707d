namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>A part of the response time of an average request.</summary>
/// <param name="Block">Where it is spent: a block, or <c>users</c> for the way to it.</param>
/// <param name="What">What it is spent on: <c>distance</c>, <c>hop</c>, <c>service</c>, <c>wait</c>, <c>storage</c>, <c>commit</c>.</param>
/// <param name="MeanMilliseconds">Milliseconds on average over all requests; null where it has no end.</param>
public sealed record LatencyPart(string Block, string What, decimal? MeanMilliseconds);
