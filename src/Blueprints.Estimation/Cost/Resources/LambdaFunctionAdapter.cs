using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>
/// A Lambda function: requests, and memory-time in milliseconds begun by architecture; scratch storage above 512 MB; snapshots of SnapStart where they are billed. A function
/// that a distribution runs is Lambda@Edge. Rule: Lambda pricing page.
/// </summary>
sealed class LambdaFunctionAdapter : RatedAdapter
{
    const decimal DefaultMegabytes = 128;
    const decimal FreeScratchMegabytes = 512;
    const decimal MegabytesPerGigabyte = 1_024;

    public override string Type => "aws:lambda/function:Function";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var requests = usage.Of("monthly_requests");
        var seconds = requests * usage.Of("request_duration_ms").Map(Math.Ceiling) / 1_000;
        var memory = (resource.Number("memorySize") ?? DefaultMegabytes) / MegabytesPerGigabyte;
        if (component.Linked(DistributionAdapter.TypeToken).Any())
            return Edge(requests, seconds * memory);
        return
        [
            RatedLine.Use("Function requests", "lambda/requests", requests),
            RatedLine.Use($"Function duration ({Architecture(resource)})", $"lambda/duration/{Architecture(resource)}", seconds * memory),
            .. Scratch(resource, seconds),
            .. Snapshots(resource, usage, memory),
        ];
    }

    /// <summary>The processors that a price names; x86 unless the function says otherwise.</summary>
    static string Architecture(GraphResource resource) => resource.Property("architectures").At().Text() == "arm64" ? "arm" : "x86";

    static IEnumerable<RatedLine> Edge(Figure requests, Figure gigabyteSeconds) =>
        [RatedLine.Use("Function requests (Lambda@Edge)", "lambda-edge/requests", requests), RatedLine.Use("Function duration (Lambda@Edge)", "lambda-edge/duration", gigabyteSeconds)];

    static IEnumerable<RatedLine> Scratch(GraphResource resource, Figure seconds)
    {
        if ((resource.Property("ephemeralStorage").At("size").Number() ?? 0) - FreeScratchMegabytes is > 0 and var paid)
            yield return RatedLine.Use("Scratch storage above 512 MB", "lambda/ephemeral-storage", seconds * (paid / MegabytesPerGigabyte));
    }

    // Snapshots of Java functions are free.
    static IEnumerable<RatedLine> Snapshots(GraphResource resource, ResourceUsage usage, decimal memory)
    {
        if (resource.Property("snapStart").At("applyOn").Text() != "PublishedVersions" || resource.Text("runtime")?.StartsWith("java", StringComparison.Ordinal) == true)
            yield break;
        yield return RatedLine.Use("Snapshot cache (SnapStart)", "lambda/snapstart/cache", usage.Of("published_versions").Or(1) * memory * Quantities.Month.Seconds, "one published version, all month");
        yield return RatedLine.Use("Snapshot restores (SnapStart)", "lambda/snapstart/restore", usage.Of("monthly_restores") * memory);
    }
}
