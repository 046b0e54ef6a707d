using Blueprints.Aws;
using Blueprints.Kubernetes;
using Blueprints.Validation;
using Pulumi;

namespace Blueprints.Stacks;

/// <summary>The program that deploys a phase of the roadmap, or a blueprint from a file, as the stack's configuration says.</summary>
public static class PhaseStack
{
    /// <summary>Declares the stack.</summary>
    /// <returns>The stack's outputs: where users call, and where the application finds its data stores.</returns>
    /// <exception cref="RunException">The configuration cannot be used; the message says what to set.</exception>
    public static IDictionary<string, object?> Define()
    {
        try
        {
            var settings = StackSettings.Read();
            var args = new BlueprintArgs
            {
                Blueprint = settings.Blueprint,
                CertificateArn = settings.CertificateArn is { } arn ? (Input<string>)arn : null,
                ReplicaCertificateArns = settings.ReplicaCertificateArns.ToDictionary(replica => replica.Key, replica => (Input<string>)replica.Value),
            };
            var options = new ComponentResourceOptions { Providers = Providers(settings) };
            var deployed = settings.Blueprint.Blocks.OfKind<KubernetesClusterSpec>().Any() ? new BlueprintInCluster(settings.Name, args, options) : new BlueprintComponent(settings.Name, args, options);
            return deployed.StackOutputs();
        }
        catch (Exception e) when (e is InvalidInputException or ArgumentException)
        {
            // Pulumi shows this kind without a stack trace.
            throw new RunException(e.Message, e);
        }
    }

    // With aws:region set, Pulumi's default provider is in the right place already, and keeps the rest of its configuration.
    static List<ProviderResource> Providers(StackSettings settings) =>
        settings.NeedsProvider ? [new Pulumi.Aws.Provider("aws", new() { Region = settings.Blueprint.Region })] : [];
}
