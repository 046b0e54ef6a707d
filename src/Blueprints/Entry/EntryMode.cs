using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Entry;

/// <summary>Which regions of a design serve users.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EntryMode>))]
public enum EntryMode
{
    /// <summary>All of them; where one fails, the others take its users.</summary>
    ActiveActive,

    /// <summary>The blueprint's own; the others stand by and take over where it fails.</summary>
    ActivePassive,
}
