using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.ReadModels;

/// <summary>A log that a search domain publishes.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SearchLog>))]
public enum SearchLog
{
    /// <summary>Errors and warnings of the engine.</summary>
    Application,

    /// <summary>Searches slower than the thresholds set on the index.</summary>
    SlowSearches,

    /// <summary>Writes slower than the thresholds set on the index.</summary>
    SlowWrites,
}
