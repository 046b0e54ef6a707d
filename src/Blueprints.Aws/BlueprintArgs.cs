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

    /// <summary>The blueprint as JSON among the component's recorded inputs.</summary>
    [Input("blueprint")]
    string BlueprintJson => Blueprint.ToJson();

    /// <exception cref="Validation.InvalidInputException">The blueprint has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">There is a load balancer and no certificate.</exception>
    internal BlueprintArgs Validated()
    {
        Blueprint.ThrowIfInvalid();
        if (CertificateArn is null && Blueprint.Blocks.OfKind<LoadBalancing.LoadBalancerSpec>().FirstOrDefault() is { Name: { } balancer })
        {
            throw new ArgumentException(
                $"certificateArn is missing; allowed: the ARN of an ACM certificate in {Blueprint.Region}; load balancer \"{balancer}\" serves HTTPS: request or import a certificate and pass its ARN");
        }

        return this;
    }
}
