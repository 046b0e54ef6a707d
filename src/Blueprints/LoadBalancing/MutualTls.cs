using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.LoadBalancing;

/// <summary>Whether clients have to show a certificate.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<MutualTls>))]
public enum MutualTls
{
    /// <summary>No: clients are not asked.</summary>
    Off,

    /// <summary>Clients are asked, and the application checks what they show, which it gets in a header.</summary>
    Passthrough,

    /// <summary>Only clients with a certificate of the trust store connect. The trust store is wiring of the component.</summary>
    Verify,
}
