using Blueprints.Graph;

namespace Blueprints.Policies.Rules;

/// <summary>BP1702: volumes are of the generation with the better price.</summary>
sealed class Gp3Volumes : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1702",
        Name = "gp3-volumes",
        Topic = RuleTopic.Cost,
        Title = "General-purpose volumes are gp3.",
        Rationale = "A gp3 volume costs a fifth less than gp2 and has 3,000 IOPS at any size; the move is made in place, while the volume is in use.",
        Remediation = "Set the type to gp3.",
        Reference = "EBS User Guide, General Purpose SSD volumes",
        ForEachResource = true,
    };

    // The provider's default of a plain volume is gp2, of an instance's root its image's.
    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
    [
        .. from volume in context.OfType(Aws.Volume)
           where volume.Fact("type").Text(whenMissing: "gp2") == "gp2"
           select Mended(volume, "type", volume.Fact("type")),
        .. from template in context.OfType(Aws.LaunchTemplate)
           from mapping in template.Fact("blockDeviceMappings").Items ?? []
           where mapping.At("ebs", "volumeType").Text() == "gp2"
           select Old(template, "blockDeviceMappings.ebs.volumeType", mapping.At("ebs", "volumeType")),
        .. from instance in context.OfType(Aws.Instance)
           where instance.Fact("rootBlockDevice", "volumeType").Text() == "gp2"
           select Mended(instance, "rootBlockDevice.volumeType", instance.Fact("rootBlockDevice", "volumeType")),
        .. from database in context.OfType(Aws.Database)
           where database.Fact("replicateSourceDb").IsMissing && database.Fact("iops").IsMissing && database.Fact("storageType").Text(whenMissing: "gp2") == "gp2"
           select Mended(database, "storageType", database.Fact("storageType")),
    ];

    Finding Mended(GraphResource resource, string input, Fact type) => Old(resource, input, type) with { Mend = new(input, "\"gp3\"") };

    Finding Old(GraphResource resource, string property, Fact type) => About(resource, property, type.ToString(), "gp3", "set it; it is changed in place");
}
