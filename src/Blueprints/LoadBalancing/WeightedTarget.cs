namespace Blueprints.LoadBalancing;

/// <summary>A fleet's part of the requests that several fleets share.</summary>
/// <param name="Fleet">The fleet: one of the load balancer's targets.</param>
/// <param name="Weight">Its weight among the others; 0 (no new requests) to 999.</param>
public sealed record WeightedTarget(string Fleet, int Weight);
