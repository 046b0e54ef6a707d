namespace Blueprints.Policies.Rules;

/// <summary>BP1408: with many users the database does not live on credits.</summary>
sealed class NoBurstableUnderLoad : PolicyRule
{
    static readonly RuleParameter FromUsers = RuleParameter.Number("fromUsers", "Daily users from which a database must not be burstable", 0, 10_000_000_000, 100_000);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1408",
        Name = "no-burstable-database-under-load",
        Topic = RuleTopic.Databases,
        Title = "From phase 3 on, databases are not of a burstable class.",
        Rationale = "A burstable instance earns credits while it idles. In a long busy hour they run out, and the database falls to a fraction of its speed, or bills for more.",
        Remediation = "Take a class of the r or m families.",
        Reference = "Roadmap phase 3: a bigger database",
        Parameters = [FromUsers],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from database in context.OfType(Aws.Database, Aws.ClusterInstance)
        where context.Users > settings.Number(FromUsers)
        let size = database.Text("instanceClass")
        where size?.StartsWith("db.t", StringComparison.Ordinal) == true
        select About(database, "instanceClass", $"\"{size}\" with {context.Users:#,##0} daily users", $"a class of the r or m families above {settings.Number(FromUsers):#,##0}", "take one, such as db.r7g.large");
}
