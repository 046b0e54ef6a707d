namespace Blueprints.Policies.Rules;

/// <summary>BP1407: a database's storage grows before it is full.</summary>
sealed class StorageCanGrow : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1407",
        Name = "storage-can-grow",
        Topic = RuleTopic.Databases,
        Title = "An RDS instance may grow its storage by itself.",
        Rationale = "A full disk stops every write, and growing it by hand takes hours in which nobody writes.",
        Remediation = "Set maxAllocatedStorage above allocatedStorage.",
        Reference = "RDS User Guide, storage autoscaling",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from database in context.OfType(Aws.Database)
        where database.Fact("replicateSourceDb").IsMissing && database.Fact("maxAllocatedStorage").Number(whenMissing: 0) == 0
        select About(database, "maxAllocatedStorage", database.Fact("maxAllocatedStorage").ToString(), "more than allocatedStorage", "set it");
}
