using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Databases;

/// <summary>Which instances a custom endpoint may use.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AuroraEndpointKind>))]
public enum AuroraEndpointKind
{
    /// <summary>Readers.</summary>
    Reader,

    /// <summary>Readers and the writer.</summary>
    Any,
}
