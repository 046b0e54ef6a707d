namespace Blueprints.Graph.CloudFormation.Stacks;

/// <summary>One of AWS's partitions: regions with accounts, ARNs and addresses of their own.</summary>
/// <param name="Name">As in an ARN: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>.</param>
/// <param name="UrlSuffix">What the addresses of its services end with.</param>
sealed record AwsPartition(string Name, string UrlSuffix)
{
    const string Usual = "amazonaws.com";

    /// <summary>The partition of a region.</summary>
    /// <param name="region">Its code: <c>cn-north-1</c>.</param>
    public static AwsPartition Of(string region) => region switch
    {
        _ when region.StartsWith("cn-", StringComparison.Ordinal) => new("aws-cn", "amazonaws.com.cn"),
        _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => new("aws-us-gov", Usual),
        _ => new("aws", Usual),
    };
}
