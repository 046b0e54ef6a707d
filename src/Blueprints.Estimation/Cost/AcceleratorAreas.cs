using Blueprints.Delivery;

namespace Blueprints.Estimation.Cost;

/// <summary>The areas of the world that Global Accelerator's price list tells apart, by their keys in the catalog. Rule: Global Accelerator pricing page.</summary>
static class AcceleratorAreas
{
    const string SouthKorea = "ap-northeast-2";

    /// <summary>What usage files call each area, and its key in the catalog.</summary>
    public static IReadOnlyList<(string Key, string Code)> Keys { get; } =
    [
        ("us", "us"), ("europe", "eu"), ("south_africa", "za"), ("south_america", "sa"), ("south_korea", "kr"), ("middle_east", "me"), ("australia", "au"), ("asia_pacific", "ap"), ("india", "in"),
    ];

    /// <summary>The area of a region.</summary>
    public static string OfRegion(string region) => region == SouthKorea ? "kr" : OfUsers(EdgeGeographies.OfRegion(region));

    /// <summary>The area of users in a geography.</summary>
    public static string OfUsers(EdgeGeography geography) => geography switch
    {
        EdgeGeography.UnitedStates or EdgeGeography.Canada => "us",
        EdgeGeography.Europe => "eu",
        EdgeGeography.Japan or EdgeGeography.AsiaPacific => "ap",
        EdgeGeography.Australia => "au",
        EdgeGeography.India => "in",
        EdgeGeography.SouthAmerica => "sa",
        EdgeGeography.MiddleEast => "me",
        _ => "za",
    };
}
