using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Scaling;

/// <summary>What a step's number means.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<StepAdjustment>))]
public enum StepAdjustment
{
    /// <summary>So many instances more or fewer (<c>ChangeInCapacity</c>).</summary>
    Change,

    /// <summary>So many per cent of the capacity more or fewer (<c>PercentChangeInCapacity</c>).</summary>
    Percent,

    /// <summary>Exactly so many instances (<c>ExactCapacity</c>).</summary>
    Exact,
}
