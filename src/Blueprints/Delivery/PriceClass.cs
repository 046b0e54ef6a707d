using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Delivery;

/// <summary>From which edges viewers are served: fewer edges are cheaper, and slower for viewers far from them.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PriceClass>))]
public enum PriceClass
{
    /// <summary>Every edge.</summary>
    All,

    /// <summary>All but South America, Australia and New Zealand (<c>PriceClass_200</c>).</summary>
    WithoutDearest,

    /// <summary>North America, Europe and Israel only (<c>PriceClass_100</c>).</summary>
    NorthAmericaAndEurope,
}
