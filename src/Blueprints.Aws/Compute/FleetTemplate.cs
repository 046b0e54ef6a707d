using Blueprints.Compute;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using Inputs = Pulumi.Aws.Ec2.Inputs;

namespace Blueprints.Aws;

/// <summary>What a fleet's instances are launched from.</summary>
static class FleetTemplate
{
    // The root device of Amazon Linux.
    const string RootDevice = "/dev/xvda";

    public static Ec2.LaunchTemplateArgs Of(string name, FleetSpec spec, Input<string> profile, Input<string> securityGroup, InputMap<string> environment) => new()
    {
        ImageId = FleetDefaults.ImageId(spec),
        InstanceType = spec.InstanceType,
        UpdateDefaultVersion = true,
        UserData = environment.Apply(entries => UserData.Encode(UserData.Render(spec, entries))),
        IamInstanceProfile = new Inputs.LaunchTemplateIamInstanceProfileArgs { Arn = profile },
        MetadataOptions = new Inputs.LaunchTemplateMetadataOptionsArgs
        {
            HttpEndpoint = "enabled",
            HttpTokens = "required",
            HttpPutResponseHopLimit = FleetDefaults.MetadataHops(spec),
        },
        Monitoring = new Inputs.LaunchTemplateMonitoringArgs { Enabled = spec.DetailedMonitoring },
        BlockDeviceMappings =
        [
            new Inputs.LaunchTemplateBlockDeviceMappingArgs { DeviceName = RootDevice, Ebs = Volume(spec.RootVolumeGiB) },
            .. (spec.DataVolumes ?? []).Select(volume => new Inputs.LaunchTemplateBlockDeviceMappingArgs { DeviceName = volume.Device, Ebs = Volume(volume.SizeGiB) }),
        ],
        NetworkInterfaces =
        [
            new Inputs.LaunchTemplateNetworkInterfaceArgs
            {
                DeviceIndex = 0,
                AssociatePublicIpAddress = Text(spec.PublicAddresses),
                DeleteOnTermination = Text(true),
                SecurityGroups = [securityGroup],
            },
        ],
        TagSpecifications = [Tags("instance", name), Tags("volume", name)],
    };

    static Inputs.LaunchTemplateBlockDeviceMappingEbsArgs Volume(int gibibytes) => new()
    {
        VolumeType = "gp3",
        VolumeSize = gibibytes,
        Encrypted = Text(true),
        DeleteOnTermination = Text(true),
    };

    static Inputs.LaunchTemplateTagSpecificationArgs Tags(string resource, string name) =>
        new() { ResourceType = resource, Tags = new() { ["Name"] = name } };

    // The provider has these as texts, to tell "no" from "not said".
    static string Text(bool value) => value ? "true" : "false";
}
