using System.Collections.Immutable;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Blueprints.Kubernetes;

namespace Blueprints.Cdk;

/// <summary>The properties of a cluster's resources.</summary>
static class ClusterSettings
{
    public static Props ControlPlane(string name, KubernetesClusterSpec spec, string role, string key, ImmutableArray<string> subnets) => new()
    {
        ["Name"] = name,
        ["Version"] = spec.Version,
        ["RoleArn"] = role,
        // Whoever makes the cluster may go on working on it; it cannot be said later without making it anew.
        ["AccessConfig"] = new Props { ["AuthenticationMode"] = "API", ["BootstrapClusterCreatorAdminPermissions"] = true },
        ["BootstrapSelfManagedAddons"] = false,
        ["Logging"] = new Props { ["ClusterLogging"] = new Props { ["EnabledTypes"] = KubernetesClusterSpec.LogTypes.Select(type => new Props { ["Type"] = type }) } },
        ["EncryptionConfig"] = new[] { new Props { ["Provider"] = new Props { ["KeyArn"] = key }, ["Resources"] = new[] { "secrets" } } },
        ["ResourcesVpcConfig"] = new Props { ["SubnetIds"] = subnets, ["EndpointPrivateAccess"] = true, ["EndpointPublicAccess"] = spec.PublicEndpoint },
    };

    public static Props Administrator(string cluster, string principal) => new()
    {
        ["ClusterName"] = cluster,
        ["PrincipalArn"] = principal,
        ["AccessPolicies"] = new[] { new Props { ["PolicyArn"] = NodeGroupFacts.AdministratorPolicy, ["AccessScope"] = new Props { ["Type"] = "cluster" } } },
    };

    /// <summary>Metadata by IMDSv2 only and not to pods, an encrypted volume, and the cluster's own security group.</summary>
    public static CfnLaunchTemplate.LaunchTemplateDataProperty Template(string cluster, KubernetesClusterSpec spec, string securityGroup) => new()
    {
        MetadataOptions = new CfnLaunchTemplate.MetadataOptionsProperty { HttpEndpoint = "enabled", HttpTokens = "required", HttpPutResponseHopLimit = 1 },
        BlockDeviceMappings = new[]
        {
            new CfnLaunchTemplate.BlockDeviceMappingProperty
            {
                DeviceName = NodeGroupFacts.RootDevice,
                Ebs = new CfnLaunchTemplate.EbsProperty { VolumeType = "gp3", VolumeSize = spec.NodeVolumeGiB, Encrypted = true, DeleteOnTermination = true },
            },
        },
        SecurityGroupIds = [securityGroup],
        TagSpecifications = new[] { Tags("instance", cluster), Tags("volume", cluster) },
    };

    // How many nodes there are belongs to the autoscaler: what is not said here, a deployment leaves alone.
    public static Props Nodes(string cluster, KubernetesClusterSpec spec, string role, CfnLaunchTemplate template, ImmutableArray<string> subnets) => new()
    {
        ["ClusterName"] = cluster,
        ["Version"] = spec.Version,
        ["NodeRole"] = role,
        ["Subnets"] = subnets,
        ["AmiType"] = NodeGroupFacts.ImageType(spec),
        ["InstanceTypes"] = new[] { spec.NodeType },
        ["CapacityType"] = NodeGroupFacts.CapacityType(spec),
        ["LaunchTemplate"] = new Props { ["Id"] = template.Ref, ["Version"] = template.AttrLatestVersionNumber },
        ["ScalingConfig"] = new Props { ["MinSize"] = spec.MinNodes, ["MaxSize"] = spec.MaxNodes },
        ["UpdateConfig"] = new Props { ["MaxUnavailablePercentage"] = NodeGroupFacts.UnavailablePercent },
        ["NodeRepairConfig"] = new Props { ["Enabled"] = true },
    };

    /// <summary>Which pods run on Fargate: those of some namespaces, all of them or those of one block.</summary>
    public static Props Profile(string cluster, string role, ImmutableArray<string> subnets, IEnumerable<(string Namespace, string? Block)> pods) => new()
    {
        ["ClusterName"] = cluster,
        ["PodExecutionRoleArn"] = role,
        ["Subnets"] = subnets,
        ["Selectors"] = pods.Select(selected => new Props
        {
            ["Namespace"] = selected.Namespace,
            ["Labels"] = selected.Block is null ? null : new[] { new Props { ["Key"] = FargateFacts.BlockLabel, ["Value"] = selected.Block } },
        }),
    };

    static CfnLaunchTemplate.TagSpecificationProperty Tags(string resource, string cluster) => new() { ResourceType = resource, Tags = [new CfnTag { Key = "Name", Value = $"{cluster}-node" }] };
}
