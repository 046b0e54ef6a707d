using System.Text.Json.Nodes;

namespace Blueprints.Policies.Rules;

/// <summary>BP1405: databases refuse to be deleted.</summary>
sealed class DeletionIsRefused : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1405",
        Name = "deletion-is-refused",
        Topic = RuleTopic.Databases,
        Level = RuleLevel.Error,
        Title = "Databases have deletion protection.",
        Rationale = "A renamed resource or a wrong stack is enough to delete a database, and the deployment tool does what it is told.",
        Remediation = "Set deletionProtection to true. To delete the database on purpose, turn it off in a deployment of its own.",
        Reference = "RDS User Guide, deletion protection; roadmap: a phase never replaces a stateful resource",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from database in context.OfType(Aws.Database, Aws.Cluster)
        where database.Fact("replicateSourceDb").IsMissing && database.Fact("deletionProtection").Flag(whenMissing: false) == false
        select AboutInput(database, "deletionProtection", database.Fact("deletionProtection").ToString(), "true", "set it to true", JsonValue.Create(true));
}
