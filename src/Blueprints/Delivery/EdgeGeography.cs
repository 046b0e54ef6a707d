using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Delivery;

/// <summary>A part of the world in which CloudFront has prices of its own.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EdgeGeography>))]
public enum EdgeGeography
{
    /// <summary>The United States and Mexico.</summary>
    UnitedStates,

    /// <summary>Canada.</summary>
    Canada,

    /// <summary>Europe and Israel.</summary>
    Europe,

    /// <summary>Japan.</summary>
    Japan,

    /// <summary>Australia and New Zealand.</summary>
    Australia,

    /// <summary>Hong Kong, Indonesia, the Philippines, Singapore, South Korea, Taiwan, Thailand and others of Asia.</summary>
    AsiaPacific,

    /// <summary>India.</summary>
    India,

    /// <summary>South America.</summary>
    SouthAmerica,

    /// <summary>The Middle East.</summary>
    MiddleEast,

    /// <summary>Africa.</summary>
    Africa,
}
