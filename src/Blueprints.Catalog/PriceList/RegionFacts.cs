using System.Collections.Frozen;

namespace Blueprints.Catalog.PriceList;

/// <summary>
/// AWS's commercial regions, for those that the catalog does not ship: the name and how many zones a new account can use, from AWS's list of regions and availability
/// zones (docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html). Letters are shuffled between accounts; their number is what matters.
/// </summary>
static class RegionFacts
{
    static readonly FrozenDictionary<string, AwsRegion> Regions = new AwsRegion[]
    {
        new("af-south-1", "Africa (Cape Town)", "abc"),
        new("ap-east-1", "Asia Pacific (Hong Kong)", "abc"),
        new("ap-east-2", "Asia Pacific (Taipei)", "abc"),
        new("ap-northeast-1", "Asia Pacific (Tokyo)", "acd"),
        new("ap-northeast-2", "Asia Pacific (Seoul)", "abcd"),
        new("ap-northeast-3", "Asia Pacific (Osaka)", "abc"),
        new("ap-south-1", "Asia Pacific (Mumbai)", "abc"),
        new("ap-south-2", "Asia Pacific (Hyderabad)", "abc"),
        new("ap-southeast-1", "Asia Pacific (Singapore)", "abc"),
        new("ap-southeast-2", "Asia Pacific (Sydney)", "abc"),
        new("ap-southeast-3", "Asia Pacific (Jakarta)", "abc"),
        new("ap-southeast-4", "Asia Pacific (Melbourne)", "abc"),
        new("ap-southeast-5", "Asia Pacific (Malaysia)", "abc"),
        new("ap-southeast-7", "Asia Pacific (Thailand)", "abc"),
        new("ca-central-1", "Canada (Central)", "abd"),
        new("ca-west-1", "Canada West (Calgary)", "abc"),
        new("eu-central-1", "Europe (Frankfurt)", "abc"),
        new("eu-central-2", "Europe (Zurich)", "abc"),
        new("eu-north-1", "Europe (Stockholm)", "abc"),
        new("eu-south-1", "Europe (Milan)", "abc"),
        new("eu-south-2", "Europe (Spain)", "abc"),
        new("eu-west-1", "Europe (Ireland)", "abc"),
        new("eu-west-2", "Europe (London)", "abc"),
        new("eu-west-3", "Europe (Paris)", "abc"),
        new("il-central-1", "Israel (Tel Aviv)", "abc"),
        new("me-central-1", "Middle East (UAE)", "abc"),
        new("me-south-1", "Middle East (Bahrain)", "abc"),
        new("mx-central-1", "Mexico (Central)", "abc"),
        new("sa-east-1", "South America (Sao Paulo)", "abc"),
        new("us-east-1", "US East (N. Virginia)", "abcdef"),
        new("us-east-2", "US East (Ohio)", "abc"),
        new("us-west-1", "US West (N. California)", "ab"),
        new("us-west-2", "US West (Oregon)", "abcd"),
    }.ToFrozenDictionary(region => region.Code, StringComparer.Ordinal);

    /// <summary>A region's facts: the catalog's own, else AWS's list.</summary>
    /// <param name="code">The code.</param>
    /// <param name="known">The catalog.</param>
    /// <exception cref="PriceListException">Neither knows the region.</exception>
    public static AwsRegion Of(string code, PriceCatalog known) => known.FindRegion(code) ?? Regions.GetValueOrDefault(code)
        ?? throw new PriceListException($"\"{code}\" is no known region; allowed: {string.Join(", ", Regions.Keys.Order(StringComparer.Ordinal))}");
}
