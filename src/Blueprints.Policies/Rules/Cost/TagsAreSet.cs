namespace Blueprints.Policies.Rules;

/// <summary>BP1710: resources carry the tags by which bills are read.</summary>
sealed class TagsAreSet : PolicyRule
{
    // What a bill is read by; each of these has an input "tags".
    static readonly string[] Types =
    [
        Aws.Bucket, Aws.Database, Aws.Cluster, Aws.ClusterInstance, Aws.LoadBalancer, Aws.Queue, Aws.ReplicationGroup, Aws.CacheCluster, Aws.Instance, Aws.Volume, Aws.NatGateway, Aws.Distribution,
        Aws.Proxy, Aws.Service, "aws:lambda/function:Function", "aws:dynamodb/table:Table", "aws:sns/topic:Topic", "aws:efs/fileSystem:FileSystem",
    ];

    static readonly RuleParameter Tags = RuleParameter.List("tags", "The tags that billed resources have to carry; without any the rule says nothing");

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1710",
        Name = "tags-are-set",
        Topic = RuleTopic.Cost,
        Title = "Billed resources carry the tags that are asked for.",
        Rationale = "A bill without owner or cost centre is nobody's, and grows.",
        Remediation = "Set the tags once, as defaultTags of the provider.",
        Reference = "AWS Well-Architected, cost: cost allocation tags",
        Parameters = [Tags],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        var wanted = settings.List(Tags);
        var common = context.OfType(Aws.Provider).Select(provider => provider.Fact("defaultTags")).ToList();
        if (wanted.IsEmpty || common.Exists(tags => tags.IsUnknown))
            return [];
        var always = common.SelectMany(tags => tags.At("tags").Members).Select(tag => tag.Name).ToHashSet();
        return from resource in context.OfType(Types)
               where !resource.Fact("tags").IsUnknown
               let missing = wanted.Where(tag => !always.Contains(tag) && !resource.Fact("tags").Members.Any(member => member.Name == tag)).ToList()
               where missing.Count > 0
               select About(resource, "tags", $"without {string.Join(", ", missing)}", string.Join(", ", wanted), "set them as defaultTags of the provider");
    }
}
