using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Entry;

/// <summary>How Route 53 chooses the region for a user, among those that are healthy.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EntryRouting>))]
public enum EntryRouting
{
    /// <summary>The region that answers the user's resolver soonest.</summary>
    Latency,

    /// <summary>By the regions' shares of the traffic.</summary>
    Weighted,

    /// <summary>By the continent or country of the user's resolver; the blueprint's own region takes everybody else.</summary>
    Geolocation,

    /// <summary>
    /// The region that is nearest to the user's resolver on the map, with borders that a bias moves. Every region serves somebody, so that none may stand idle.
    /// </summary>
    Geoproximity,
}
