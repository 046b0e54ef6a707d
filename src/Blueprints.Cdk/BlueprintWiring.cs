using System.Collections.Immutable;

namespace Blueprints.Cdk;

/// <summary>What a blueprint's constructs refer to outside of it, in one region.</summary>
public sealed record BlueprintWiring
{
    /// <summary>The ARN of the ACM certificate, in the region, for its load balancers. Needed if there are any without a domain name; default: none.</summary>
    public string? CertificateArn { get; init; }

    /// <summary>The zones to use, at least as many as the network asks for. Default: the first ones that the region has.</summary>
    public ImmutableArray<string> AvailabilityZones { get; init; } = [];

    /// <summary>The Route 53 hosted zone of the domain names in its blocks. Needed if there are any; default: none.</summary>
    public string? HostedZoneId { get; init; }

    /// <summary>The ARN of the trust store of load balancers that verify client certificates. Default: none.</summary>
    public string? TrustStoreArn { get; init; }

    /// <summary>The ARN of the secret of load balancers' OpenID Connect client: its text is read at deployment and is in no template. Default: none.</summary>
    public string? SignInSecretArn { get; init; }

    /// <summary>What CDNs refer to: certificate, web ACL, key groups, Lambda@Edge functions. Default: none.</summary>
    public EdgeWiring Edge { get; init; } = new();

    /// <summary>The ARN of the IAM user or role that gives out rights in search domains with fine-grained access. Default: none.</summary>
    public string? SearchMasterUserArn { get; init; }

    /// <summary>The ARNs of the IAM roles or users that may do everything in its cluster, by a name of your own. Default: none but whoever deploys it.</summary>
    public ImmutableDictionary<string, string> ClusterAdministrators { get; init; } = ImmutableDictionary<string, string>.Empty;
}
