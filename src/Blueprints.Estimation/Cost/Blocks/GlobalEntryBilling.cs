using Blueprints.Entry;
using Blueprints.Estimation.Cost.Billables;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A global entry: the accelerator and what it carries to each region, or Route 53's checks of the regions; the hosted zone where it is its own.</summary>
sealed class GlobalEntryBilling : BlockBilling<GlobalEntrySpec>
{
    public override string Type => "aws:globalaccelerator/accelerator:Accelerator";

    protected override IEnumerable<Billable> Read(string block, GlobalEntrySpec spec, Blueprint blueprint)
    {
        if (spec.OwnZone)
            yield return new RatedResource { Block = block, Resource = $"{block}-zone", Type = "aws:route53/zone:Zone", Lines = [RatedLine.Fixed("Hosted zone", "route53/hosted-zone", 1, "one zone")] };
        if (spec.Accelerator is not null)
            yield return new GlobalAccelerator { Block = block, Resource = block, Type = Type };
        if (spec.Accelerator is { FlowLogDays: > 0 and var days })
        {
            yield return new FlowLogDelivery { Block = block, Resource = block, Type = Type };
            yield return new AccessLogStorage { Block = block, Resource = $"{block}-logs", Type = "aws:s3/bucket:Bucket", RetentionDays = days };
        }

        foreach (var region in blueprint.AllRegions)
        {
            if (spec.Accelerator is not null)
                yield return new AcceleratedTraffic { Block = block, Resource = $"{block}-{region}", Type = "aws:globalaccelerator/endpointGroup:EndpointGroup", EndpointRegion = region };
            else if (spec.HealthCheck is { } check)
                yield return new RatedResource { Block = block, Resource = $"{block}-{region}", Type = "aws:route53/healthCheck:HealthCheck", Lines = [.. Lines(check)] };
        }
    }

    // Rule: Route 53 pricing page, health checks.
    static IEnumerable<RatedLine> Lines(EntryHealthCheck check)
    {
        yield return RatedLine.Fixed("Health check", "route53/health-check/aws-endpoint", 1, "an endpoint of AWS");
        yield return RatedLine.Fixed("Optional features of the health check", "route53/health-check/aws-optional-feature", check.OptionalFeatures, "HTTPS, string matching, fast interval and latency measurement each count");
    }
}
