namespace Blueprints.Policies.Rules;

/// <summary>BP1403: databases can go back a week.</summary>
sealed class BackupsAreKept : PolicyRule
{
    static readonly RuleParameter Days = RuleParameter.Number("days", "Fewest days of backups", 1, 35, 7);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1403",
        Name = "backups-are-kept",
        Topic = RuleTopic.Databases,
        Level = RuleLevel.Error,
        Title = "Databases keep continuous backups for a week or longer.",
        Rationale = "A mistake that is noticed on Monday has to be undone to Friday. Instances have no backups by default, clusters one day.",
        Remediation = "Set backupRetentionPeriod to 7 or more.",
        Reference = "RDS User Guide, backups; roadmap phase 1: correct first",
        ForEachResource = true,
        Parameters = [Days],
    };

    // The provider's defaults: 0 for instances, 1 for clusters. A replica has its source's backups.
    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        var days = settings.Number(Days)!.Value;
        return from database in context.OfType(Aws.Database, Aws.Cluster)
               where database.Fact("replicateSourceDb").IsMissing && database.Fact("replicationSourceIdentifier").IsMissing
               where database.Fact("backupRetentionPeriod").Number(whenMissing: database.Type == Aws.Cluster ? 1 : 0) < days
               select About(database, "backupRetentionPeriod", database.Fact("backupRetentionPeriod").ToString(), $"at least {days:0}", "raise it");
    }
}
