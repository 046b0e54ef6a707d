using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.LoadBalancing;

/// <summary>How a token holds the values of a claim.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<JwtClaimFormat>))]
public enum JwtClaimFormat
{
    /// <summary>One text: <c>"aud": "orders"</c>.</summary>
    Text,

    /// <summary>A list of texts: <c>"groups": ["staff"]</c>.</summary>
    List,

    /// <summary>One text with spaces between the values: <c>"scope": "read write"</c>.</summary>
    SpaceSeparated,
}
