namespace Blueprints.LoadBalancing;

/// <summary>What spreads a region's traffic over servers, whichever way. Users and entries that stand before the regions lead to it.</summary>
public interface IBalancerSpec
{
    /// <summary>Whether it is reached only from inside the network.</summary>
    bool Internal { get; }
}
