using System.Text.Json.Serialization;
using Blueprints.Validation;

namespace Blueprints.Entry;

/// <summary>How the entry treats one region.</summary>
public sealed record EntryRegion
{
    static readonly string[] ContinentCodes = ["AF", "AN", "AS", "EU", "NA", "OC", "SA"];

    /// <summary>The region: the blueprint's own or one of its replicas.</summary>
    public required string Region { get; init; }

    /// <summary>
    /// Per cent of the users whom an accelerator would lead here that it does lead here, the rest going to the next region; 0 to 100, 0 for a region that only takes over.
    /// Default: 100. Active-passive entries set it themselves.
    /// </summary>
    public int TrafficDialPercent { get; init; } = 100;

    /// <summary>Continents whose users geolocation leads here: AF, AN, AS, EU, NA, OC, SA. Default: none.</summary>
    public ValueList<string> Continents { get; init; } = [];

    /// <summary>Countries whose users geolocation leads here, in two capital letters (ISO 3166-1): <c>DE</c>. They go before their continent. Default: none.</summary>
    public ValueList<string> Countries { get; init; } = [];

    /// <summary>
    /// How far geoproximity moves the region's borders: up to 99 takes users from its neighbours, down to -99 leaves users to them. Default: 0, the nearest region serves.
    /// </summary>
    public int Bias { get; init; }

    /// <summary>Whether geolocation leads anybody here by name.</summary>
    [JsonIgnore]
    public bool HasPlaces => Continents.Count + Countries.Count > 0;

    internal void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        if (!blueprint.AllRegions.Contains(Region))
            problems.Add("region", $"\"{Region}\"", string.Join(", ", blueprint.AllRegions), "name a region of the blueprint");
        problems.Range("trafficDialPercent", TrafficDialPercent, 0, 100);
        problems.Range("bias", Bias, -99, 99);
        if (Continents.FirstOrDefault(continent => !ContinentCodes.Contains(continent)) is { } bad)
            problems.Add("continents", $"\"{bad}\"", string.Join(", ", ContinentCodes), "use one of these");
        if (Countries.FirstOrDefault(country => country.Length != 2 || !country.All(char.IsAsciiLetterUpper)) is { } unknown)
            problems.Add("countries", $"\"{unknown}\"", "two capital letters of ISO 3166-1, such as DE", "correct it");
    }
}
