using System.Text.Json.Nodes;

namespace Blueprints.Policies.Rules;

/// <summary>BP1504: databases have no public address.</summary>
sealed class NoPublicDatabase : PolicyRule
{
    static readonly string[] Types = [Aws.Database, Aws.ClusterInstance, "aws:redshift/cluster:Cluster", "aws:dms/replicationInstance:ReplicationInstance", "aws:mq/broker:Broker"];

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1504",
        Name = "no-public-database",
        Topic = RuleTopic.Security,
        Level = RuleLevel.Error,
        Title = "No database or broker is reachable from the internet.",
        Rationale = "A database with a public address is one leaked password, or one flaw of its engine, away from being everybody's.",
        Remediation = "Set publiclyAccessible to false; reach it through the network, a bastion or Session Manager.",
        Reference = "AWS Foundational Security Best Practices: RDS.2, Redshift.1, DMS.1",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from database in context.OfType(Types)
        where database.Fact("publiclyAccessible").Flag(whenMissing: database.Type is "aws:dms/replicationInstance:ReplicationInstance" ? null : false) == true
        select AboutInput(database, "publiclyAccessible", "true", "false", "set it to false", JsonValue.Create(false));
}
