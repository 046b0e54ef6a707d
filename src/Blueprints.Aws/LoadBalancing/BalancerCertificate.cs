using System.Collections.Immutable;
using Blueprints.LoadBalancing;
using Pulumi;
using Acm = Pulumi.Aws.Acm;
using Route53 = Pulumi.Aws.Route53;

namespace Blueprints.Aws;

/// <summary>The certificate of a load balancer's names, proved by records in their hosted zone; AWS renews it as long as these stand.</summary>
static class BalancerCertificate
{
    const int RecordSeconds = 60;

    /// <summary>Makes certificate and proof.</summary>
    /// <param name="name">The beginning of the resources' names.</param>
    /// <param name="names">The names, the main one first.</param>
    /// <param name="hostedZone">The zone that holds all of them.</param>
    /// <param name="child">The options of its resources.</param>
    /// <returns>The certificate's ARN, known once it is issued.</returns>
    public static Output<string> Make(string name, ImmutableArray<string> names, Input<string> hostedZone, CustomResourceOptions child)
    {
        var certificate = new Acm.Certificate(name, new() { DomainName = names[0], SubjectAlternativeNames = names.Skip(1).ToArray(), ValidationMethod = "DNS" }, child);
        // A wildcard is proved by the same record as the name below it.
        var proofs = names.Select(Bare).Distinct().Select(bare => Prove(name, bare, names.First(candidate => Bare(candidate) == bare), certificate, hostedZone, child));
        return new Acm.CertificateValidation(name, new()
        {
            CertificateArn = certificate.Arn,
            ValidationRecordFqdns = proofs.Select(record => (Input<string>)record.Fqdn).ToArray(),
        }, child).CertificateArn;
    }

    static Route53.Record Prove(string name, string bare, string domain, Acm.Certificate certificate, Input<string> hostedZone, CustomResourceOptions child)
    {
        var option = certificate.DomainValidationOptions.Apply(options => options.Single(option => option.DomainName == domain));
        return new($"{name}-proof-{bare}", new()
        {
            ZoneId = hostedZone,
            Name = option.Apply(proof => proof.ResourceRecordName!),
            Type = option.Apply(proof => proof.ResourceRecordType!),
            Records = [option.Apply(proof => proof.ResourceRecordValue!)],
            Ttl = RecordSeconds,
            AllowOverwrite = true,
        }, child);
    }

    static string Bare(string name) => name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name;
}
