namespace Blueprints.Policies.Rules;

/// <summary>BP1503: TLS 1.2 is the oldest that is spoken.</summary>
sealed class ModernTls : PolicyRule
{
    static readonly string[] OldPolicies = ["ELBSecurityPolicy-2016-08", "ELBSecurityPolicy-2015-05", "ELBSecurityPolicy-TLS-1-0-2015-04", "ELBSecurityPolicy-TLS-1-1-2017-01", "ELBSecurityPolicy-FS-2018-06", "ELBSecurityPolicy-FS-1-1-2019-08", "ELBSecurityPolicy-TLS13-1-0-2021-06", "ELBSecurityPolicy-TLS13-1-1-2021-06"];
    static readonly string[] OldVersions = ["SSLv3", "TLSv1", "TLSv1_2016", "TLSv1.1_2016"];

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1503",
        Name = "modern-tls",
        Topic = RuleTopic.Security,
        Title = "Load balancers and distributions speak TLS 1.2 or later.",
        Rationale = "TLS 1.0 and 1.1 have been withdrawn (RFC 8996). The policy that AWS takes where none is named still speaks them.",
        Remediation = "Name ELBSecurityPolicy-TLS13-1-2-2021-06, or TLSv1.2_2021 for a distribution.",
        Reference = "AWS Foundational Security Best Practices: ELB.17; RFC 8996",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
    [
        .. from listener in context.OfType(Aws.Listener)
           where listener.Fact("protocol").Text() is "HTTPS" or "TLS" && OldPolicies.Contains(listener.Fact("sslPolicy").Text(whenMissing: OldPolicies[0]))
           select About(listener, "sslPolicy", listener.Fact("sslPolicy").ToString(), "a policy from TLS 1.2 on", "name ELBSecurityPolicy-TLS13-1-2-2021-06"),
        .. from distribution in context.OfType(Aws.Distribution)
           let certificate = distribution.Fact("viewerCertificate")
           where certificate.At("cloudfrontDefaultCertificate").Flag(whenMissing: false) == false && OldVersions.Contains(certificate.At("minimumProtocolVersion").Text(whenMissing: "TLSv1"))
           select About(distribution, "viewerCertificate.minimumProtocolVersion", certificate.At("minimumProtocolVersion").ToString(), "TLSv1.2_2021 or later", "name it"),
    ];
}
