using System.Collections.Immutable;
using Amazon.CDK;
using Blueprints;
using Blueprints.Cdk;
using Blueprints.Compute;

namespace CdkRoadmap;

/// <summary>
/// The five phases of the roadmap as CDK stacks. A service deploys one of them and keeps the stack's id when it moves to the next: <c>cdk synth</c> writes all of them,
/// <c>cdk deploy shop-phase2 -c certificateArn=arn:aws:acm:…</c> deploys one.
/// </summary>
public static class Program
{
    // ARNs to look at templates with; a deployment brings its own.
    const string MadeUp = "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";
    const string MadeUpReplica = "arn:aws:acm:us-west-2:123456789012:certificate/12345678-1234-1234-1234-123456789012";

    /// <summary>Synthesises the stacks into the CDK's output folder.</summary>
    public static void Main()
    {
        // cdk synth says where to write; without it the templates are where it would have put them.
        var app = new App(new AppProps { Outdir = System.Environment.GetEnvironmentVariable("CDK_OUTDIR") ?? Path.GetFullPath("cdk.out") });
        for (var phase = 1; phase <= Roadmap.PhaseCount; phase++)
        {
            _ = new PhaseStack(app, $"shop-phase{phase}", phase, new()
            {
                Wiring = new() { CertificateArn = Context(app, "certificateArn") ?? MadeUp },
                ReplicaWirings = ImmutableDictionary<string, BlueprintWiring>.Empty.Add("us-west-2", new() { CertificateArn = Context(app, "replicaCertificateArn") ?? MadeUpReplica }),
                Customize = Ours,
            });
        }

        app.Synth();
    }

    // The application: an image that listens on the port that the phase has for it.
    static Blueprint Ours(Blueprint phase) => phase with
    {
        Blocks = [.. phase.Blocks.Select(block => block.Spec is FleetSpec fleet ? block with { Spec = fleet with { ContainerImage = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop:1" } } : block)],
    };

    static string? Context(App app, string key) => app.Node.TryGetContext(key) as string;
}
