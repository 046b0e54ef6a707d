using Blueprints.Entry;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Security;

/// <summary>The components of a blueprint with a block of every kind and every option that makes a resource.</summary>
static class EveryBlock
{
    public const string SignInSecret = "made-up-client-secret";

    // Flow logs are nothing that every way to deploy has, so they are no part of the shared design.
    public static Blueprint Blueprint { get; } = EveryKind.Blueprint with
    {
        Blocks = [.. EveryKind.Blueprint.Blocks.Select(block => block.Spec is GlobalEntrySpec { Accelerator: { } accelerator } entry ? block with { Spec = entry with { Accelerator = accelerator with { FlowLogDays = 30 } } } : block)],
    };

    public static Task<Recording> RecordAsync(bool preview = false) => GraphRecorder.RecordAsync(
        () => new BlueprintComponent(Phases.Name, new()
        {
            Blueprint = Blueprint,
            CertificateArn = Phases.Certificate,
            HostedZoneId = "Z1",
            TrustStoreArn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:truststore/clients/1",
            SignInSecret = SignInSecret,
            SearchMasterUserArn = "arn:aws:iam::123456789012:role/search-admin",
            Edge = new() { CertificateArn = Phases.Certificate, KeyGroupIds = ["key-group"], LambdaArns = new Dictionary<string, global::Pulumi.Input<string>> { ["rewrite"] = "arn:aws:lambda:us-east-1:123456789012:function:rewrite:3" } },
        }).StackOutputs(), preview);
}
