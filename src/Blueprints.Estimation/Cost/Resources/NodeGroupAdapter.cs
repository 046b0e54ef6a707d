using Blueprints.Compute;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;
using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A managed node group of EKS: instances of its first type, t3.medium where it names none, each with a disk of 20 GiB, 50 for Windows, unless it or its template says otherwise.</summary>
sealed class NodeGroupAdapter : ResourceAdapter
{
    const string ClusterType = "blueprints:aws:KubernetesCluster";
    const string DefaultType = "t3.medium";
    const decimal DefaultDiskGiB = 20;
    const decimal DefaultWindowsDiskGiB = 50;

    public override string Type => "aws:eks/nodeGroup:NodeGroup";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        if (component.Usage is null && component.Owner(ClusterType)?.Text("spec") is { } told && BlockSpec.FromJson(told, $"the spec of {component.Block}") is KubernetesClusterSpec cluster)
            return [Nodes(resource, component, cluster)];
        return [Group(resource, component)];
    }

    // Of a blueprint's cluster the pods are known, and with them the number of nodes. What the nodes are is read from the group.
    static ClusterNodes Nodes(GraphResource resource, ComponentView component, KubernetesClusterSpec cluster)
    {
        var group = Group(resource, component);
        return new()
        {
            Block = group.Block,
            Resource = group.Resource,
            Type = group.Type,
            Cluster = cluster with { NodeType = group.InstanceType, MinNodes = group.Min, MaxNodes = group.Max, Spot = group.Spot, NodeVolumeGiB = (int)(group.Root?.GiB ?? 0) },
        };
    }

    static Servers Group(GraphResource resource, ComponentView component)
    {
        var template = component.Referred("launchTemplate", "aws:ec2/launchTemplate:LaunchTemplate");
        var described = TemplateView.Of(template);
        var scaling = resource.Property("scalingConfig");
        var type = resource.Property("instanceTypes").At().Text() ?? described.InstanceType ?? DefaultType;
        var windows = resource.Text("amiType")?.StartsWith("WINDOWS", StringComparison.Ordinal) == true;
        var disk = new BlockVolume { GiB = resource.Number("diskSize") ?? (windows ? DefaultWindowsDiskGiB : DefaultDiskGiB) };
        return new()
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = "aws:eks/nodeGroup:NodeGroup",
            InstanceType = type,
            OperatingSystem = windows ? "windows" : "linux",
            Mix = SpotTypes(resource),
            Min = (int)(scaling.At("minSize").Number() ?? 0),
            Max = (int)(scaling.At("maxSize").Number() ?? 0),
            Desired = (int?)scaling.At("desiredSize").Number(),
            Spot = resource.Text("capacityType") == "SPOT",
            Root = template is null || resource.Number("diskSize") is not null ? disk : described.Root,
            Data = [.. described.Data],
            UnlimitedCredits = TemplateView.Unlimited(type, described.Credits),
        };
    }

    // Of several types, Spot takes any; on demand, the first is taken as long as there is capacity.
    static InstanceMix? SpotTypes(GraphResource resource)
    {
        System.Text.Json.JsonElement? inputs = resource.Inputs;
        var types = inputs.Items("instanceTypes").Select(type => type.Text()).OfType<string>().ToList();
        return resource.Text("capacityType") == "SPOT" && types.Count > 1
            ? new() { Types = [.. types.Select(type => new InstanceChoice(type, 1))], OnDemandBase = 0, OnDemandPercent = 0 }
            : null;
    }
}
