using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.LoadBalancing;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="LoadBalancer"/> takes.</summary>
public sealed record LoadBalancerProps : BlockProps<LoadBalancerSpec>
{
    /// <summary>Where it is placed: the public subnets, or the private ones if it is internal.</summary>
    public required NetworkReference Network { get; init; }

    /// <summary>The ARN of the ACM certificate for its listener. Needed unless the spec has a domain name; default: none.</summary>
    public string? CertificateArn { get; init; }

    /// <summary>The ARNs of more certificates, for other names, by a name to tell them apart. Default: none.</summary>
    public ImmutableDictionary<string, string> FurtherCertificateArns { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The Route 53 hosted zone of the spec's domain name. Needed if there is one; default: none.</summary>
    public string? HostedZoneId { get; init; }

    /// <summary>The ARN of the trust store. Needed if the spec verifies client certificates; default: none.</summary>
    public string? TrustStoreArn { get; init; }

    /// <summary>The ARN of the secret of the sign-in's client, whose text is read at deployment. Needed if the spec has a sign-in; default: none.</summary>
    public string? SignInSecretArn { get; init; }

    /// <summary>The ports that fleets listen on, by fleet. Default: a fleet's default port.</summary>
    public ImmutableDictionary<string, int> Ports { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The targets that are reached by address instead of by instance: container services. Default: none.</summary>
    public ImmutableArray<string> AddressTargets { get; init; } = [];

    internal int PortOf(string fleet) => Ports.GetValueOrDefault(fleet, new FleetSpec().Port);

    internal LoadBalancerProps Wired()
    {
        if (Spec.DomainName is null)
            Require(CertificateArn, "certificateArn", "the ARN of an ACM certificate in its region", "request or import one, or set domainName in the spec");
        else
            Require(HostedZoneId, "hostedZoneId", $"the Route 53 hosted zone of {Spec.DomainName}", "pass its id, or remove domainName from the spec");
        if (Spec.MutualTls == MutualTls.Verify)
            Require(TrustStoreArn, "trustStoreArn", "the ARN of a trust store in its region", "pass it, or change mutualTls in the spec");
        if (Spec.SignIn is not null)
            Require(SignInSecretArn, "signInSecretArn", "the ARN of the secret of the sign-in's client", "pass it, or remove signIn from the spec");
        return this;
    }

    static void Require(string? value, string name, string allowed, string fix)
    {
        if (value is null)
            throw new ArgumentException($"{name} is missing; allowed: {allowed}; {fix}");
    }
}
