using System.Collections.Immutable;
using Blueprints.LoadBalancing;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="BlueprintStack"/> takes.</summary>
public sealed record BlueprintProps
{
    /// <summary>What to deploy. Its stacks stand in its regions.</summary>
    public required Blueprint Blueprint { get; init; }

    /// <summary>What it refers to in its own region. Default: nothing.</summary>
    public BlueprintWiring Wiring { get; init; } = new();

    /// <summary>What it refers to in its replica regions, by region code: a certificate serves the load balancers of its own region only. Default: nothing.</summary>
    public ImmutableDictionary<string, BlueprintWiring> ReplicaWirings { get; init; } = ImmutableDictionary<string, BlueprintWiring>.Empty;

    /// <summary>The AWS account to deploy to, twelve digits. Default: the one that the CDK's command line has at deployment.</summary>
    public string? Account { get; init; }

    /// <exception cref="Validation.InvalidInputException">The blueprint has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">There is a load balancer and no certificate.</exception>
    /// <exception cref="NotSupportedException">A block is of a kind that has no construct.</exception>
    internal BlueprintProps Validated()
    {
        Blueprint.ThrowIfInvalid();
        foreach (var block in Blueprint.Blocks)
            _ = BlockAssemblers.Of(block);
        if (Blueprint.Blocks.OfKind<LoadBalancerSpec>().Where(balancer => balancer.Spec.DomainName is null).Select(balancer => balancer.Name).FirstOrDefault() is not { } secured)
            return this;
        RequireCertificate(Wiring, "wiring", Blueprint.Region, secured);
        foreach (var replica in Blueprint.ReplicaRegions)
            RequireCertificate(ReplicaWirings.GetValueOrDefault(replica.Region), $"replicaWirings[\"{replica.Region}\"]", replica.Region, secured);
        return this;
    }

    static void RequireCertificate(BlueprintWiring? wiring, string property, string region, string balancer)
    {
        if (wiring?.CertificateArn is null)
        {
            throw new ArgumentException(
                $"{property}.certificateArn is missing; allowed: the ARN of an ACM certificate in {region}; load balancer \"{balancer}\" serves HTTPS: request or import a certificate and pass its ARN");
        }
    }
}
