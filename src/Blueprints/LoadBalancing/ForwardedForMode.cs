using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.LoadBalancing;

/// <summary>What becomes of the header X-Forwarded-For.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ForwardedForMode>))]
public enum ForwardedForMode
{
    /// <summary>The client's address is added to what the request says already. An application trusts the last entry only.</summary>
    Append,

    /// <summary>The header is passed on as it came.</summary>
    Preserve,

    /// <summary>The header is removed.</summary>
    Remove,
}
