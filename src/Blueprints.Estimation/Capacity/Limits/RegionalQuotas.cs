namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>Messages a second that an account may hand to SNS and EventBridge in a region. Sources: Amazon SNS and Amazon EventBridge quotas; both are raised on request. Standard topics as the AWS General Reference has them, PutEvents as the EventBridge User Guide; both read in November 2026.</summary>
static class RegionalQuotas
{
    static readonly Dictionary<string, decimal> Publish = new(StringComparer.Ordinal)
    {
        ["us-east-1"] = 30_000, ["us-west-2"] = 9_000, ["eu-west-1"] = 9_000, ["us-east-2"] = 1_500, ["us-west-1"] = 1_500, ["eu-central-1"] = 1_500,
        ["ap-northeast-1"] = 1_500, ["ap-northeast-2"] = 1_500, ["ap-southeast-1"] = 1_500, ["ap-southeast-2"] = 1_500, ["ap-south-1"] = 1_500,
    };

    static readonly Dictionary<string, decimal> Put = new(StringComparer.Ordinal)
    {
        ["us-east-1"] = 10_000, ["us-west-2"] = 10_000, ["eu-west-1"] = 10_000, ["us-east-2"] = 2_400, ["eu-central-1"] = 2_400,
        ["eu-south-2"] = 2_400, ["us-west-1"] = 1_200, ["eu-west-2"] = 1_200, ["ap-northeast-1"] = 1_200, ["ap-southeast-1"] = 1_200, ["ap-southeast-2"] = 1_200,
        ["ap-east-1"] = 600, ["ap-northeast-2"] = 600, ["ap-south-1"] = 600, ["ca-central-1"] = 600, ["eu-north-1"] = 600, ["eu-west-3"] = 600, ["sa-east-1"] = 600,
    };

    /// <summary>Messages published to SNS.</summary>
    public static decimal Sns(string region) => Publish.GetValueOrDefault(region, 300);

    /// <summary>Events put on EventBridge.</summary>
    public static decimal EventBridge(string region) => Put.GetValueOrDefault(region, 400);
}
