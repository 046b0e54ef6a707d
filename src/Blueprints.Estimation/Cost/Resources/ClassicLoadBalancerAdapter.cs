using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Classic Load Balancer: hours, every gigabyte, and a public address in each zone where it faces the internet. Rules: Elastic Load Balancing and VPC pricing pages.</summary>
sealed class ClassicLoadBalancerAdapter : RatedAdapter
{
    public override string Type => "aws:elb/loadBalancer:LoadBalancer";

    public override IEnumerable<string> OtherTypes => ["aws:elasticloadbalancing/loadBalancer:LoadBalancer"];

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Fixed("Load balancer hours (classic)", "clb/hour", Month.Hours, "one load balancer, all month");
        yield return RatedLine.Use("Data processed", "clb/data-processed", usage.Of("monthly_data_processed_gb"));
        if (!(resource.Flag("internal") ?? false))
            yield return RatedLine.Fixed("Public IPv4 addresses", "ipv4/in-use", Zones(resource) * Month.Hours, "one in each zone of the load balancer");
    }

    static int Zones(GraphResource resource)
    {
        JsonElement? inputs = resource.Inputs;
        return Math.Max(1, Math.Max(inputs.Items("subnets").Count(), inputs.Items("availabilityZones").Count()));
    }
}
