using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.LoadBalancing;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="LoadBalancer"/> takes.</summary>
public sealed class LoadBalancerArgs : BlockArgs<LoadBalancerSpec>
{
    /// <summary>Where it is placed: its public subnets, or its private ones if the spec says internal.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }

    /// <summary>The ARN of the ACM certificate, in the same region, that its HTTPS listener presents. Needed unless the spec has a domain name; default: none.</summary>
    [Input("certificateArn")]
    public Input<string>? CertificateArn { get; init; }

    /// <summary>Further certificates, chosen by the name that a client asks for (SNI); by a name of your own, which their resources keep. Default: none.</summary>
    public ImmutableDictionary<string, Input<string>> FurtherCertificateArns { get; init; } = ImmutableDictionary<string, Input<string>>.Empty;

    /// <summary>The Route 53 hosted zone of the spec's domain name. Needed if the spec has one; default: none.</summary>
    [Input("hostedZoneId")]
    public Input<string>? HostedZoneId { get; init; }

    /// <summary>The ARN of the trust store whose clients may connect. Needed if the spec verifies client certificates; default: none.</summary>
    [Input("trustStoreArn")]
    public Input<string>? TrustStoreArn { get; init; }

    /// <summary>The secret of the sign-in's client, kept as a secret and never recorded. Needed if the spec has a sign-in; default: none.</summary>
    public Input<string>? SignInSecret { get; init; }

    /// <summary>The port of each fleet behind it, by the fleet's block name. Default: 8080, as a fleet's.</summary>
    [Input("ports")]
    public ImmutableDictionary<string, int> Ports { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The blocks behind it whose targets are addresses and not instances: container services. Default: none.</summary>
    public ImmutableArray<string> AddressTargets { get; init; } = [];

    internal int PortOf(string fleet) => Ports.GetValueOrDefault(fleet, new FleetSpec().Port);

    /// <exception cref="ArgumentException">Something that the spec needs is missing.</exception>
    internal LoadBalancerArgs Wired()
    {
        if (Spec.DomainName is null)
            Require(CertificateArn, "certificateArn", "the ARN of an ACM certificate in its region", "request or import one, or set domainName in the spec");
        else
            Require(HostedZoneId, "hostedZoneId", $"the Route 53 hosted zone of {Spec.DomainName}", "pass its id, or remove domainName from the spec");
        if (Spec.MutualTls == MutualTls.Verify)
            Require(TrustStoreArn, "trustStoreArn", "the ARN of a trust store in its region", "pass it, or change mutualTls in the spec");
        if (Spec.SignIn is not null)
            Require(SignInSecret, "signInSecret", "the secret of the sign-in's client", "pass it as a secret, or remove signIn from the spec");
        return this;
    }

    static void Require(Input<string>? input, string name, string allowed, string fix)
    {
        if (input is null)
            throw new ArgumentException($"{name} is missing; allowed: {allowed}; {fix}");
    }
}
