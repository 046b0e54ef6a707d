using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Delivery;

/// <summary>How long the edge keeps what a path answers, and what of a request distinguishes two answers.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CachePreset>))]
public enum CachePreset
{
    /// <summary>Files whose name changes with their content: kept for a year, in browsers too (<c>immutable</c>). No cookie, header or query string is looked at.</summary>
    VersionedAssets,

    /// <summary>Pages: kept for a minute where the origin does not say otherwise. Query strings distinguish answers, cookies do not.</summary>
    Html,

    /// <summary>Answers that are never kept; every method passes, with all of the viewer's headers, cookies and query strings.</summary>
    Api,
}
