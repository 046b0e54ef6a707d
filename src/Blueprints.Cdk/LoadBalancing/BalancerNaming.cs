using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.Route53;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>Names that lead to load balancers, and the certificates for them.</summary>
static class BalancerNaming
{
    /// <summary>A certificate for names in one hosted zone, proved by records in it.</summary>
    public static CfnCertificate Certificate(Construct scope, string[] names, string hostedZone) => new(scope, "certificate", new CfnCertificateProps
    {
        DomainName = names[0],
        SubjectAlternativeNames = names.Length > 1 ? names[1..] : null,
        ValidationMethod = "DNS",
        DomainValidationOptions = names.Select(name => new CfnCertificate.DomainValidationOptionProperty { DomainName = name, HostedZoneId = hostedZone }).ToArray(),
    });

    /// <summary>A record that leads to a load balancer.</summary>
    public static CfnRecordSet Alias(Construct scope, string id, string domain, string hostedZone, CfnLoadBalancer balancer) => new(scope, id, new CfnRecordSetProps
    {
        HostedZoneId = hostedZone,
        Name = domain,
        Type = "A",
        AliasTarget = new CfnRecordSet.AliasTargetProperty { DnsName = balancer.AttrDnsName, HostedZoneId = balancer.AttrCanonicalHostedZoneId, EvaluateTargetHealth = true },
    });
}
