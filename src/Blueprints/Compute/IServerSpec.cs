using Blueprints.Scaling;

namespace Blueprints.Compute;

/// <summary>What runs the application, whichever way: a fleet of instances or a service of containers. Load balancers forward to it, it calls data stores, and it scales.</summary>
public interface IServerSpec
{
    /// <summary>The port the application listens on; 1 to 65,535.</summary>
    int Port { get; }

    /// <summary>Whether the servers have public addresses and are reached directly by users.</summary>
    bool PublicAddresses { get; }

    /// <summary>The scaling policies.</summary>
    ValueList<ScalingPolicy> Scaling { get; }
}
