using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Blueprints.Compute;

namespace Blueprints.Cdk;

/// <summary>What a fleet's instances are launched from.</summary>
static class FleetTemplate
{
    // The root device of Amazon Linux.
    const string RootDevice = "/dev/xvda";

    public static CfnLaunchTemplate.LaunchTemplateDataProperty Of(string name, FleetSpec spec, string profile, string securityGroup, IReadOnlyDictionary<string, string> environment) => new()
    {
        ImageId = FleetDefaults.ImageId(spec),
        InstanceType = spec.InstanceType,
        UserData = Fn.Base64(Blueprints.Compute.UserData.Render(spec, environment)),
        IamInstanceProfile = new CfnLaunchTemplate.IamInstanceProfileProperty { Arn = profile },
        MetadataOptions = new CfnLaunchTemplate.MetadataOptionsProperty { HttpEndpoint = "enabled", HttpTokens = "required", HttpPutResponseHopLimit = FleetDefaults.MetadataHops(spec) },
        Monitoring = new CfnLaunchTemplate.MonitoringProperty { Enabled = spec.DetailedMonitoring },
        BlockDeviceMappings = (spec.DataVolumes ?? []).Select(volume => Volume(volume.Device, volume.SizeGiB)).Prepend(Volume(RootDevice, spec.RootVolumeGiB)).ToArray(),
        NetworkInterfaces = new[]
        {
            new CfnLaunchTemplate.NetworkInterfaceProperty { DeviceIndex = 0, AssociatePublicIpAddress = spec.PublicAddresses, DeleteOnTermination = true, Groups = [securityGroup] },
        },
        TagSpecifications = new[] { Tags("instance", name), Tags("volume", name) },
    };

    static CfnLaunchTemplate.BlockDeviceMappingProperty Volume(string device, int gibibytes) => new()
    {
        DeviceName = device,
        Ebs = new CfnLaunchTemplate.EbsProperty { VolumeType = "gp3", VolumeSize = gibibytes, Encrypted = true, DeleteOnTermination = true },
    };

    static CfnLaunchTemplate.TagSpecificationProperty Tags(string resource, string name) => new() { ResourceType = resource, Tags = [new CfnTag { Key = "Name", Value = name }] };
}
