using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Compute;

/// <summary>The processors that a container image is built for.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ProcessorArchitecture>))]
public enum ProcessorArchitecture
{
    /// <summary>Graviton: about a fifth cheaper.</summary>
    Arm64,

    /// <summary>Intel and AMD.</summary>
    X86,
}
