namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>What of a block runs out.</summary>
public enum LimitedResource
{
    /// <summary>Processor time.</summary>
    Cpu,

    /// <summary>Memory.</summary>
    Memory,

    /// <summary>Network bandwidth that is always there.</summary>
    Network,

    /// <summary>Storage operations or size.</summary>
    Storage,

    /// <summary>Open connections.</summary>
    Connections,

    /// <summary>Requests or messages a second, or in flight.</summary>
    Requests,
}
