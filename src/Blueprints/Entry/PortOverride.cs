namespace Blueprints.Entry;

/// <summary>A port of an accelerator that is another one at the balancer.</summary>
/// <param name="ListenerPort">The port that users call; one of the listener's.</param>
/// <param name="EndpointPort">The balancer's port; 1 to 65,535.</param>
public sealed record PortOverride(int ListenerPort, int EndpointPort);
