using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Entry;

/// <summary>What an accelerator's listener takes.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AcceleratorProtocol>))]
public enum AcceleratorProtocol
{
    /// <summary>TCP, and what is spoken over it.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,
}
