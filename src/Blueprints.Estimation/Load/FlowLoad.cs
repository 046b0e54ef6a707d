using Blueprints.Quantities;

namespace Blueprints.Estimation.Load;

/// <summary>What goes along one flow in a month.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Calls">The calls, by class.</param>
/// <param name="RequestGigabytes">Data from caller to callee, in billing gigabytes (2^30 bytes).</param>
/// <param name="ResponseGigabytes">Data back to the caller, in billing gigabytes.</param>
public sealed record FlowLoad(Flow Flow, TrafficMix Calls, Interval RequestGigabytes, Interval ResponseGigabytes)
{
    /// <summary>Data in both directions, in billing gigabytes.</summary>
    public Interval Gigabytes => RequestGigabytes + ResponseGigabytes;
}
