using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Entry;

/// <summary>What Route 53's checkers speak.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EntryCheckProtocol>))]
public enum EntryCheckProtocol
{
    /// <summary>HTTPS, with the balancer's name and without a look at its certificate. AWS bills it as an optional feature.</summary>
    Https,

    /// <summary>HTTP.</summary>
    Http,

    /// <summary>A TCP connection.</summary>
    Tcp,
}
