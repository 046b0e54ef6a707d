using System.Text.Json;
using Blueprints.Compute;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An Auto Scaling group with the launch template, the policies and the schedules beside it.</summary>
sealed class AutoScalingGroupAdapter : ResourceAdapter
{
    public override string Type => "aws:autoscaling/group:Group";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        if (component.Usage is not null)
            return [Plain(resource, component)];

        // Without a template the instance type is unknown, and the group is listed as not priced.
        var template = component.Siblings("aws:ec2/launchTemplate:LaunchTemplate").FirstOrDefault();
        return
        [
            new InstanceGroup
            {
                Block = component.Block,
                Resource = resource.Name,
                Type = Type,
                InstanceType = template?.Text("instanceType") ?? "unknown",
                Min = (int)(resource.Number("minSize") ?? 0),
                Max = (int)(resource.Number("maxSize") ?? 0),
                Rules = GroupScaling.Read(component),
                Mix = Mix(resource.Property("mixedInstancesPolicy")),
                WarmPool = Pool(resource.Property("warmPool")),
                RootVolumeGiB = template?.Property("blockDeviceMappings").At("ebs", "volumeSize").Number() ?? 0,
                DataVolumesGiB = DataVolumes(template),
                PublicAddresses = template?.Property("networkInterfaces").At("associatePublicIpAddress").IsTrue() ?? false,
                DetailedMonitoring = template?.Property("monitoring").At("enabled").IsTrue() ?? false,
                Profiled = ProfilingGroupAdapter.IsProfiled(component),
            },
        ];
    }

    // Outside of blueprints a group may have any template, or a launch configuration.
    Servers Plain(GraphResource resource, ComponentView component)
    {
        var template = component.Siblings("aws:ec2/launchTemplate:LaunchTemplate").FirstOrDefault();
        var configuration = component.Siblings("aws:ec2/launchConfiguration:LaunchConfiguration").FirstOrDefault();
        var described = template is null && configuration is not null ? TemplateView.OfConfiguration(configuration) : TemplateView.Of(template);
        var type = described.InstanceType ?? "unknown";
        return new()
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            InstanceType = type,
            Min = (int)(resource.Number("minSize") ?? 0),
            Max = (int)(resource.Number("maxSize") ?? 0),
            Desired = (int?)resource.Number("desiredCapacity"),
            Rules = GroupScaling.Read(component),
            Mix = Mix(resource.Property("mixedInstancesPolicy")),
            Spot = described.Spot,
            NotPriced = TemplateView.NotPriced(described.Tenancy),
            OnDedicatedHost = described.Tenancy == TemplateView.HostTenancy,
            Root = described.Root,
            Data = [.. described.Data],
            DetailedMonitoring = described.DetailedMonitoring,
            PublicAddress = described.PublicAddress ?? false,
            UnlimitedCredits = TemplateView.Unlimited(type, described.Credits),
        };
    }

    static InstanceMix? Mix(JsonElement? policy) => policy is null ? null : new()
    {
        Types =
        [
            .. policy.At("launchTemplate").Items("overrides").Where(item => item.At("instanceType").Text() is not null)
                .Select(item => new InstanceChoice(item.At("instanceType").Text()!, (int)(item.At("weightedCapacity").Number() ?? 1))),
        ],
        OnDemandBase = (int)(policy.At("instancesDistribution", "onDemandBaseCapacity").Number() ?? 0),
        OnDemandPercent = (int)(policy.At("instancesDistribution", "onDemandPercentageAboveBaseCapacity").Number() ?? 100),
    };

    static WarmPool? Pool(JsonElement? pool) => pool is null ? null : new()
    {
        State = pool.At("poolState").Text() switch
        {
            "Running" => WarmPoolState.Running,
            "Hibernated" => WarmPoolState.Hibernated,
            _ => WarmPoolState.Stopped,
        },
        MinSize = (int)(pool.At("minSize").Number() ?? 0),
        MaxPrepared = (int?)pool.At("maxGroupPreparedCapacity").Number(),
    };

    // The first mapping is the root device.
    static decimal DataVolumes(GraphResource? template) =>
        template?.Property("blockDeviceMappings") is { ValueKind: JsonValueKind.Array } mappings
            ? mappings.EnumerateArray().Skip(1).Sum(mapping => ((JsonElement?)mapping).At("ebs", "volumeSize").Number() ?? 0)
            : 0;
}
