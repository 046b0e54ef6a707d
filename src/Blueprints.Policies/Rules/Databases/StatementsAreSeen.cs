namespace Blueprints.Policies.Rules;

/// <summary>BP1409: what a database spends its time on can be seen.</summary>
sealed class StatementsAreSeen : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1409",
        Name = "statements-are-seen",
        Topic = RuleTopic.Databases,
        Title = "Database instances record which statements take the time.",
        Rationale = "100,000 runs a day of 5 ms outrank one query of a second. Without statistics the wrong query is tuned, and a bigger instance is bought.",
        Remediation = "Set performanceInsightsEnabled to true; seven days of history are free.",
        Reference = "Roadmap phase 3: query tuning and indexes",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from database in context.OfType(Aws.Database, Aws.ClusterInstance)
        where database.Fact("performanceInsightsEnabled").Flag(whenMissing: false) == false
        select About(database, "performanceInsightsEnabled", database.Fact("performanceInsightsEnabled").ToString(), "true", "set it to true");
}
