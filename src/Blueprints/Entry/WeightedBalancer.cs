namespace Blueprints.Entry;

/// <summary>A balancer's part of a region's connections.</summary>
/// <param name="Balancer">The load balancer block.</param>
/// <param name="Weight">Its weight among the others of the region; 0 (nothing new) to 255.</param>
public sealed record WeightedBalancer(string Balancer, int Weight);
