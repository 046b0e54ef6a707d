namespace Blueprints.Policies.Rules;

/// <summary>BP1105: behind several servers stands a database with a standby.</summary>
sealed class DatabasesSurviveAZone : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1105",
        Name = "databases-survive-a-zone",
        Topic = RuleTopic.Availability,
        Title = "A database behind several servers has a standby in another zone.",
        Rationale = "Servers in two zones do not help when the only database instance is in the zone that fails.",
        Remediation = "Set multiAz on the instance, or give the Aurora cluster a reader.",
        Reference = "Roadmap phase 2: a read replica; single points of failure",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        // One server and one database are phase 1: nothing there survives a zone, and nobody claims it.
        if (!context.OfType(Aws.LoadBalancer).Any())
            yield break;
        foreach (var database in context.OfType(Aws.Database).Where(database => database.Fact("replicateSourceDb").IsMissing && database.Fact("multiAz").Flag(whenMissing: false) == false))
            yield return About(database, "multiAz", database.Fact("multiAz").ToString(), "true", "set it to true");
        foreach (var cluster in context.OfType(Aws.Cluster))
        {
            var instances = context.Linked(cluster, Aws.ClusterInstance).Distinct().Count();
            if (instances == 1 && !context.Linked(cluster, "aws:appautoscaling/target:Target").Any())
                yield return About(cluster, "instances", "1", "2 or more", "add a reader, which can become the writer");
        }
    }
}
