namespace Blueprints.Policies.Rules;

/// <summary>BP1404: DynamoDB tables can be restored to a point in time.</summary>
sealed class TablesCanGoBack : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1404",
        Name = "tables-can-go-back",
        Topic = RuleTopic.Databases,
        Title = "DynamoDB tables have point-in-time recovery.",
        Rationale = "Without it, what a faulty deployment overwrites is gone: replication copies mistakes too.",
        Remediation = "Turn pointInTimeRecovery on.",
        Reference = "DynamoDB Developer Guide, point-in-time recovery",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from table in context.OfType("aws:dynamodb/table:Table")
        where table.Fact("pointInTimeRecovery", "enabled").Flag(whenMissing: false) == false
        select About(table, "pointInTimeRecovery.enabled", table.Fact("pointInTimeRecovery", "enabled").ToString(), "true", "turn it on");
}
