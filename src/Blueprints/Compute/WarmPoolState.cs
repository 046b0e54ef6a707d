using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Compute;

/// <summary>How instances wait in a warm pool.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<WarmPoolState>))]
public enum WarmPoolState
{
    /// <summary>Stopped: only their volumes are paid.</summary>
    Stopped,

    /// <summary>Hibernated: memory is on the volume, which is paid; they resume where they were.</summary>
    Hibernated,

    /// <summary>Running: paid like any other instance.</summary>
    Running,
}
