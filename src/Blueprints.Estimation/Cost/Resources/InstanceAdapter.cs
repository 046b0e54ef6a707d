using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An EC2 instance, on demand or Spot, with its volumes; what it leaves open its launch template says.</summary>
sealed class InstanceAdapter : ResourceAdapter
{
    const string SpotRequest = "aws:ec2/spotInstanceRequest:SpotInstanceRequest";

    public override string Type => "aws:ec2/instance:Instance";

    public override IEnumerable<string> OtherTypes => [SpotRequest];

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        var template = component.Referred("launchTemplate", "aws:ec2/launchTemplate:LaunchTemplate");
        var described = TemplateView.Of(template);
        var type = resource.Text("instanceType") ?? described.InstanceType ?? resource.Outputs.At("instanceType").Text() ?? "unknown";
        System.Text.Json.JsonElement? inputs = resource.Inputs;
        var own = inputs.Items("ebsBlockDevices").ToList();
        return
        [
            new Servers
            {
                Block = component.Block,
                Resource = resource.Name,
                Type = resource.Type,
                InstanceType = type,
                Min = 1,
                Max = 1,
                Spot = resource.Type == SpotRequest || resource.Property("instanceMarketOptions").At("marketType").Text() == "spot" || described.Spot,
                NotPriced = TemplateView.NotPriced(resource.Text("tenancy") ?? described.Tenancy),
                OnDedicatedHost = (resource.Text("tenancy") ?? described.Tenancy) == TemplateView.HostTenancy,
                Root = resource.Property("rootBlockDevice") is { } root ? Volumes.Root(root) : described.Root,
                Data = [.. own.Select(Volumes.Of).Concat(described.DataWithout([.. own.Select(device => device.At("deviceName").Text())]))],
                DetailedMonitoring = resource.Flag("monitoring") ?? described.DetailedMonitoring,
                PublicAddress = HasAddress(resource, component, described),
                UnlimitedCredits = TemplateView.Unlimited(type, resource.Property("creditSpecification").At("cpuCredits").Text() ?? described.Credits),
            },
        ];
    }

    // An Elastic IP takes the place of the address that came with the subnet, and is a resource of its own.
    static bool HasAddress(GraphResource resource, ComponentView component, TemplateView described) =>
        !component.Linked("aws:ec2/eip:Eip").Any() && !component.Linked("aws:ec2/eipAssociation:EipAssociation").Any() && HasOwnAddress(resource, component, described);

    static bool HasOwnAddress(GraphResource resource, ComponentView component, TemplateView described) =>
        resource.Flag("associatePublicIpAddress") ?? described.PublicAddress
        ?? (resource.Outputs.At("publicIp").Text() is { Length: > 0 } || component.Referred("subnetId", "aws:ec2/subnet:Subnet")?.Flag("mapPublicIpOnLaunch") == true);
}
