using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Scaling;

/// <summary>How CloudWatch makes one value of the datapoints of a minute.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<MetricStatistic>))]
public enum MetricStatistic
{
    /// <summary>Their mean.</summary>
    Average,

    /// <summary>Their total.</summary>
    Sum,

    /// <summary>The smallest.</summary>
    Minimum,

    /// <summary>The largest.</summary>
    Maximum,

    /// <summary>How many there are.</summary>
    SampleCount,
}
