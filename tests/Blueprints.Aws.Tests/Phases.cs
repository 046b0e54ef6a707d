using Blueprints.Testing;

namespace Blueprints.Aws.Tests;

/// <summary>The phases, deployed by components of the same name.</summary>
static class Phases
{
    public const string Name = "app";
    public const string Certificate = "arn:aws:acm:us-east-1:123456789012:certificate/made-up";

    public static Task<Recording> RecordAsync(int phase, bool preview = false) => GraphRecorder.RecordAsync(() => Deploy(phase).StackOutputs(), preview);

    public static Task<Recording> RecordAsync(Blueprint blueprint, bool preview = false) => GraphRecorder.RecordAsync(
        () => new BlueprintComponent(Name, new()
        {
            Blueprint = blueprint,
            CertificateArn = Certificate,
            ReplicaCertificateArns = blueprint.ReplicaRegions.ToDictionary(replica => replica.Region, _ => (global::Pulumi.Input<string>)Certificate),
        }).StackOutputs(), preview);

    static BlueprintComponent Deploy(int phase) => phase switch
    {
        1 => new PhaseOne(Name, new()),
        2 => new PhaseTwo(Name, new() { CertificateArn = Certificate }),
        3 => new PhaseThree(Name, new() { CertificateArn = Certificate }),
        4 => new PhaseFour(Name, new() { CertificateArn = Certificate }),
        _ => new PhaseFive(Name, new() { CertificateArn = Certificate, ReplicaCertificateArns = new Dictionary<string, global::Pulumi.Input<string>> { ["us-west-2"] = Certificate } }),
    };
}
