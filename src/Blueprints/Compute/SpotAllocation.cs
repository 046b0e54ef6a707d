using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Compute;

/// <summary>From which Spot pools AWS takes instances.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SpotAllocation>))]
public enum SpotAllocation
{
    /// <summary>The pools least likely to be interrupted, and of those the cheapest: AWS's recommendation.</summary>
    PriceCapacityOptimized,

    /// <summary>The pools with most spare capacity.</summary>
    CapacityOptimized,

    /// <summary>The same, preferring the types listed first.</summary>
    CapacityOptimizedPrioritized,

    /// <summary>The cheapest pools, whatever their risk.</summary>
    LowestPrice,
}
