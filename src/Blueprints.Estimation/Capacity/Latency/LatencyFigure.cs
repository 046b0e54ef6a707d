namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>A response time in milliseconds with the ends that interval inputs give it; null where it has no end, because a station on the way is overloaded.</summary>
/// <param name="Low">With the lightest traffic; 0 or more.</param>
/// <param name="Expected">With the expected traffic; <paramref name="Low"/> or more.</param>
/// <param name="High">With the heaviest traffic; <paramref name="Expected"/> or more.</param>
public readonly record struct LatencyFigure(decimal? Low, decimal? Expected, decimal? High)
{
    /// <summary>Whether all three are the same.</summary>
    public bool IsExact => Low == High;
}
