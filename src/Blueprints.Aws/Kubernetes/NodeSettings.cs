using Blueprints.Kubernetes;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using Eks = Pulumi.Aws.Eks;
using Iam = Pulumi.Aws.Iam;
using TemplateInputs = Pulumi.Aws.Ec2.Inputs;
using Inputs = Pulumi.Aws.Eks.Inputs;

namespace Blueprints.Aws;

/// <summary>The nodes of a cluster: what they are launched from, and the group that EKS keeps of them.</summary>
static class NodeSettings
{
    /// <summary>Metadata by IMDSv2 only and not to pods, an encrypted volume, and the cluster's own security group.</summary>
    public static Ec2.LaunchTemplateArgs Template(string cluster, KubernetesClusterSpec spec, Input<string> securityGroup) => new()
    {
        UpdateDefaultVersion = true,
        MetadataOptions = new TemplateInputs.LaunchTemplateMetadataOptionsArgs { HttpEndpoint = "enabled", HttpTokens = "required", HttpPutResponseHopLimit = 1 },
        BlockDeviceMappings =
        [
            new TemplateInputs.LaunchTemplateBlockDeviceMappingArgs
            {
                DeviceName = NodeGroupFacts.RootDevice,
                Ebs = new TemplateInputs.LaunchTemplateBlockDeviceMappingEbsArgs { VolumeType = "gp3", VolumeSize = spec.NodeVolumeGiB, Encrypted = "true", DeleteOnTermination = "true" },
            },
        ],
        VpcSecurityGroupIds = [securityGroup],
        TagSpecifications = [Tags("instance", cluster), Tags("volume", cluster)],
    };

    /// <summary>The group. How many nodes there are belongs to the autoscaler: a deployment leaves it alone.</summary>
    public static Eks.NodeGroup Group(string name, KubernetesCluster cluster, Ec2.LaunchTemplate template, Resource[] after)
    {
        var spec = cluster.Spec;
        var role = new Iam.Role(name, new() { AssumeRolePolicy = PolicyDocument.AssumedBy("ec2.amazonaws.com") }, cluster.OwnChild());
        var rights = new[] { ("node", ManagedPolicies.Node), ("images", ManagedPolicies.PullImages) }
            .Select(right => new Iam.RolePolicyAttachment($"{name}-{right.Item1}", new() { Role = role.Name, PolicyArn = right.Item2 }, cluster.OwnChild())).ToArray<Resource>();
        var waiting = cluster.OwnChild([.. rights, .. after]);
        waiting.IgnoreChanges = ["scalingConfig.desiredSize"];
        return new(name, new()
        {
            ClusterName = cluster.Cluster.Name,
            Version = spec.Version,
            NodeRoleArn = role.Arn,
            SubnetIds = cluster.Subnets,
            AmiType = NodeGroupFacts.ImageType(spec),
            InstanceTypes = [spec.NodeType],
            CapacityType = NodeGroupFacts.CapacityType(spec),
            LaunchTemplate = new Inputs.NodeGroupLaunchTemplateArgs { Id = template.Id, Version = template.LatestVersion.Apply(version => StepAlarm.Text(version)) },
            ScalingConfig = new Inputs.NodeGroupScalingConfigArgs { MinSize = spec.MinNodes, MaxSize = spec.MaxNodes, DesiredSize = spec.MinNodes },
            UpdateConfig = new Inputs.NodeGroupUpdateConfigArgs { MaxUnavailablePercentage = NodeGroupFacts.UnavailablePercent },
            NodeRepairConfig = new Inputs.NodeGroupNodeRepairConfigArgs { Enabled = true },
        }, waiting);
    }

    static TemplateInputs.LaunchTemplateTagSpecificationArgs Tags(string resource, string cluster) => new() { ResourceType = resource, Tags = new() { ["Name"] = $"{cluster}-node" } };
}
