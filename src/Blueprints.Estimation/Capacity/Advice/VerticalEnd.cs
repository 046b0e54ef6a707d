namespace Blueprints.Estimation.Capacity.Advice;

/// <summary>Where the road up ends for a block.</summary>
/// <param name="Block">The block.</param>
/// <param name="Family">The largest size of the family that it uses: <c>m7g.16xlarge</c>.</param>
/// <param name="Largest">The largest machine of any family that the catalog knows: <c>x2iedn.32xlarge</c>.</param>
/// <param name="LargestVCpu">Its virtual CPUs.</param>
/// <param name="LargestMemoryGiB">Its memory in GiB.</param>
public sealed record VerticalEnd(string Block, string Family, string Largest, int LargestVCpu, decimal LargestMemoryGiB);
