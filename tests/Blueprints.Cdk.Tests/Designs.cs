using System.Collections.Immutable;
using Blueprints.Testing;

namespace Blueprints.Cdk.Tests;

/// <summary>What is synthesised once and looked at by many tests: the phases, and a design with a block of every kind.</summary>
static class Designs
{
    static readonly Lazy<Synthesis> Everything = new(() => Synthesis.Of(Supported, new()
    {
        CertificateArn = Synthesis.Wired.CertificateArn,
        HostedZoneId = "Z1",
        TrustStoreArn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:truststore/clients/1",
        SignInSecretArn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:sign-in-AbCdEf",
        SearchMasterUserArn = "arn:aws:iam::123456789012:role/search-admin",
        Edge = new()
        {
            CertificateArn = Synthesis.Wired.CertificateArn,
            KeyGroupIds = ["key-group"],
            LambdaArns = ImmutableDictionary<string, string>.Empty.Add("rewrite", "arn:aws:lambda:us-east-1:123456789012:function:rewrite:3"),
        },
    }));

    // A kind without a construct is left out; SupportedKindsTests says which.
    static Blueprint Supported => EveryKind.Blueprint with
    {
        Blocks = [.. EveryKind.Blueprint.Blocks.Where(block => BlockAssemblers.SpecTypes.Contains(block.Spec.GetType()))],
    };

    public static TheoryData<string> All => ["phase1", "phase2", "phase3", "phase4", "phase5", "every-block"];

    public static Synthesis Of(string design) => design == "every-block" ? Everything.Value : Synthesis.Phase(design[^1] - '0');
}
