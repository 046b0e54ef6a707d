using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Scaling;

/// <summary>What predictive scaling does with its forecast.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PredictiveMode>))]
public enum PredictiveMode
{
    /// <summary>Shows it and changes nothing: the way to judge it before use.</summary>
    ForecastOnly,

    /// <summary>Launches what it asks for ahead of each hour. It never removes capacity.</summary>
    ForecastAndScale,
}
