using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>
/// Provisioned concurrency of a Lambda function: memory-time for as long as it is enabled, all month unless told otherwise, and the requests and the cheaper duration of what
/// it serves. Always-free quantities do not apply. Rule: Lambda pricing page.
/// </summary>
sealed class ProvisionedConcurrencyAdapter : RatedAdapter
{
    const decimal SecondsPerHour = 3_600;
    const decimal MegabytesPerGigabyte = 1_024;
    const decimal DefaultMegabytes = 128;

    public override string Type => "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var function = component.Linked("aws:lambda/function:Function").FirstOrDefault();
        var memory = usage.Of("memory_mb").Or(function?.Number("memorySize") ?? DefaultMegabytes) / MegabytesPerGigabyte;
        var processors = (usage.Text("architecture") ?? function?.Property("architectures").At().Text()) == "arm64" ? "arm" : "x86";
        var executions = resource.Number("provisionedConcurrentExecutions") ?? 1;
        var enabled = usage.Of("monthly_duration_hrs").Or(Month.Hours) * executions * SecondsPerHour;
        yield return RatedLine.Use($"Provisioned concurrency ({processors})", $"lambda/provisioned-concurrency/{processors}", enabled * memory, $"{executions:0} at a time, all month");
        var requests = usage.Of("monthly_requests");
        yield return RatedLine.Use("Function requests", "lambda/provisioned-requests", requests);
        yield return RatedLine.Use($"Provisioned duration ({processors})", $"lambda/provisioned-duration/{processors}", requests * usage.Of("request_duration_ms").Map(Math.Ceiling) / 1_000 * memory);
    }
}
