namespace Blueprints.Policies.Rules;

/// <summary>BP1003: a group of several instances has no data volumes.</summary>
sealed class NoDataVolumesOnFleets : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1003",
        Name = "no-data-volumes-on-fleets",
        Topic = RuleTopic.Stateless,
        Title = "Instances that come and go have no volumes but the root volume.",
        Rationale = "What is written to a volume of one instance is on that instance only, and the group deletes it or orphans it when it scales in.",
        Remediation = "Write to an object store, a database or a shared file system. Where the volume is scratch space only, turn the rule off for it with a reason.",
        Reference = "Roadmap phase 2: servers are stateless; local uploads",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        foreach (var group in context.OfType(Aws.Group).Where(group => group.Number("maxSize") > 1))
        {
            foreach (var template in context.Referred(group, "launchTemplate").Where(resource => resource.Type == Aws.LaunchTemplate))
            {
                var volumes = template.Fact("blockDeviceMappings").Items?.Count(mapping => mapping.At("ebs").IsKnown) ?? 0;
                if (volumes > 1)
                    yield return About(template, "blockDeviceMappings", $"{volumes} volumes for up to {group.Number("maxSize"):0} instances", "the root volume", "write to an object store or a database, and remove the others");
            }
        }
    }
}
