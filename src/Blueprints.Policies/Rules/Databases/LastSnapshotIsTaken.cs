using Blueprints.Graph;

namespace Blueprints.Policies.Rules;

/// <summary>BP1406: a database that goes leaves a snapshot.</summary>
sealed class LastSnapshotIsTaken : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1406",
        Name = "last-snapshot-is-taken",
        Topic = RuleTopic.Databases,
        Level = RuleLevel.Error,
        Title = "A database that is deleted leaves a last snapshot.",
        Rationale = "Automated backups go with the instance. What is left without a last snapshot is nothing.",
        Remediation = "Set skipFinalSnapshot to false, and name a finalSnapshotIdentifier.",
        Reference = "RDS User Guide, deleting an instance",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from database in context.OfType(Aws.Database, Aws.Cluster)
        where database.Fact("replicateSourceDb").IsMissing && !IsCopy(database) && database.Fact("skipFinalSnapshot").Flag(whenMissing: false) == true
        select About(database, "skipFinalSnapshot", "true", "false, with a finalSnapshotIdentifier", "set it to false");

    // A cluster of a global database without a user of its own holds the primary's data; the last snapshot is the primary's.
    static bool IsCopy(GraphResource database) => !database.Fact("globalClusterIdentifier").IsMissing && database.Fact("masterUsername").IsMissing;
}
