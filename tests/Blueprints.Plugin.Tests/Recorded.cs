using Blueprints.Aws;
using Blueprints.Graph;
using Blueprints.Recordings;
using Pulumi;

namespace Blueprints.Plugin.Tests;

/// <summary>What a component of the plugin declares, beside what the library declares for the same design.</summary>
static class Recorded
{
    public const string Certificate = "arn:aws:acm:us-east-1:123456789012:certificate/east";
    public const string OtherCertificate = "arn:aws:acm:us-west-2:123456789012:certificate/west";

    public static async Task<ResourceGraph> OfAsync(Func<ComponentResource> component) =>
        (await GraphRecorder.RecordAsync(() => { _ = component(); })).Graph;

    public static Task<ResourceGraph> LibraryAsync(Blueprint blueprint, Input<string>? hostedZone = null) => OfAsync(() => new BlueprintComponent("shop", new()
    {
        Blueprint = blueprint,
        CertificateArn = Certificate,
        HostedZoneId = hostedZone,
        ReplicaCertificateArns = new Dictionary<string, Input<string>> { ["us-west-2"] = OtherCertificate },
    }));

    /// <summary>The resources that a cloud is asked for, each with its inputs; the plugin's own component is not one of them.</summary>
    public static IEnumerable<string> Resources(ResourceGraph graph) =>
        graph.Resources.Where(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal)).Select(resource => $"{resource.Type} {resource.Name} {resource.Inputs.GetRawText()}");

    public static T Filled<T>(T args) where T : EntryArgs
    {
        args.CertificateArn = Certificate;
        args.ReplicaCertificateArns = new() { ["us-west-2"] = OtherCertificate };
        return args;
    }
}
