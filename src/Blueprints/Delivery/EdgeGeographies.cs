namespace Blueprints.Delivery;

/// <summary>Where AWS's regions are, as CloudFront's price list divides the world.</summary>
public static class EdgeGeographies
{
    static readonly (string Prefix, EdgeGeography Geography)[] Prefixes =
    [
        ("ap-northeast-1", EdgeGeography.Japan),
        ("ap-northeast-3", EdgeGeography.Japan),
        ("ap-southeast-2", EdgeGeography.Australia),
        ("ap-southeast-4", EdgeGeography.Australia),
        ("ap-southeast-6", EdgeGeography.Australia),
        ("ap-south-", EdgeGeography.India),
        ("ap-", EdgeGeography.AsiaPacific),
        ("ca-", EdgeGeography.Canada),
        ("eu-", EdgeGeography.Europe),
        ("il-", EdgeGeography.Europe),
        ("sa-", EdgeGeography.SouthAmerica),
        ("me-", EdgeGeography.MiddleEast),
        ("af-", EdgeGeography.Africa),
    ];

    /// <summary>The geography of a region; the United States for those of no other.</summary>
    /// <param name="region">The region's code: <c>eu-west-1</c>.</param>
    public static EdgeGeography OfRegion(string region)
    {
        foreach (var (prefix, geography) in Prefixes)
        {
            if (region.StartsWith(prefix, StringComparison.Ordinal))
                return geography;
        }

        return EdgeGeography.UnitedStates;
    }
}
