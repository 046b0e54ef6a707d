using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="BlueprintComponent"/> takes.</summary>
public sealed class BlueprintArgs : ResourceArgs
{
    /// <summary>What to deploy. The provider's region has to be the blueprint's.</summary>
    public required Blueprint Blueprint { get; init; }

    /// <summary>The ARN of the ACM certificate for its load balancers. Needed if there are any; default: none.</summary>
    [Input("certificateArn")]
    public Input<string>? CertificateArn { get; init; }

    /// <summary>The zones to use, at least as many as the network asks for. Default: the region's zones that need no opt-in.</summary>
    [Input("availabilityZones")]
    public InputList<string>? AvailabilityZones { get; init; }

    /// <summary>The ARNs of the replica regions' certificates by region code: a certificate serves the load balancers of its own region only. Default: none.</summary>
    public IReadOnlyDictionary<string, Input<string>> ReplicaCertificateArns { get; init; } = new Dictionary<string, Input<string>>();

    /// <summary>The zones to use in replica regions by region code. Default: each region's zones that need no opt-in.</summary>
    public IReadOnlyDictionary<string, InputList<string>> ReplicaAvailabilityZones { get; init; } = new Dictionary<string, InputList<string>>();

    /// <summary>The Route 53 hosted zone of the domain names in its blocks. Needed if there are any; default: none.</summary>
    [Input("hostedZoneId")]
    public Input<string>? HostedZoneId { get; init; }

    /// <summary>The ARN of the trust store, in the blueprint's region, of load balancers that verify client certificates. Default: none.</summary>
    [Input("trustStoreArn")]
    public Input<string>? TrustStoreArn { get; init; }

    /// <summary>The ARNs of the replica regions' trust stores by region code. Default: none.</summary>
    public IReadOnlyDictionary<string, Input<string>> ReplicaTrustStoreArns { get; init; } = new Dictionary<string, Input<string>>();

    /// <summary>The secret of the OpenID Connect client of load balancers with a sign-in, kept as a secret and never recorded. Default: none.</summary>
    public Input<string>? SignInSecret { get; init; }

    /// <summary>What CDNs refer to: certificate, web ACL, key groups, Lambda@Edge functions. Default: none.</summary>
    [Input("edge")]
    public EdgeWiring? Edge { get; init; }

    /// <summary>The ARN of the IAM user or role that gives out rights in search domains with fine-grained access. Default: none.</summary>
    [Input("searchMasterUserArn")]
    public Input<string>? SearchMasterUserArn { get; init; }

    /// <summary>The ARNs of the IAM roles or users that may do everything in its cluster, by a name of your own. Default: none but whoever deploys it.</summary>
    public ImmutableDictionary<string, Input<string>> ClusterAdministrators { get; init; } = ImmutableDictionary<string, Input<string>>.Empty;

    /// <summary>The blueprint as JSON among the component's recorded inputs.</summary>
    [Input("blueprint")]
    string BlueprintJson => Blueprint.ToJson();

    /// <exception cref="Validation.InvalidInputException">The blueprint has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">There is a load balancer and no certificate.</exception>
    internal BlueprintArgs Validated()
    {
        Blueprint.ThrowIfInvalid();
        var balancers = Blueprint.Blocks.OfKind<LoadBalancing.LoadBalancerSpec>().Where(balancer => balancer.Spec.DomainName is null).Select(balancer => balancer.Name).ToList();
        if (balancers.Count > 0)
        {
            RequireCertificate(CertificateArn, "certificateArn", Blueprint.Region, balancers[0]);
            foreach (var replica in Blueprint.ReplicaRegions)
                RequireCertificate(ReplicaCertificateArns.GetValueOrDefault(replica.Region), $"replicaCertificateArns[\"{replica.Region}\"]", replica.Region, balancers[0]);
        }

        return this;
    }

    static void RequireCertificate(Input<string>? certificate, string property, string region, string balancer)
    {
        if (certificate is null)
        {
            throw new ArgumentException(
                $"{property} is missing; allowed: the ARN of an ACM certificate in {region}; load balancer \"{balancer}\" serves HTTPS: request or import a certificate and pass its ARN");
        }
    }
}
