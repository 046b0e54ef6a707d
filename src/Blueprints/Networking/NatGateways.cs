namespace Blueprints.Networking;

/// <summary>The arithmetic of NAT gateways.</summary>
public static class NatGateways
{
    /// <summary>The number of gateways a strategy needs.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="zones">Availability zones; 1 or more.</param>
    /// <returns>0, 1 or <paramref name="zones"/>.</returns>
    public static int Count(NatStrategy strategy, int zones) => strategy switch
    {
        NatStrategy.None => 0,
        NatStrategy.Single => 1,
        _ => zones,
    };
}
