namespace Blueprints.Policies.Rules;

/// <summary>BP1711: logs are not kept for ever.</summary>
sealed class LogsExpire : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1711",
        Name = "logs-expire",
        Topic = RuleTopic.Cost,
        Title = "Log groups have a retention.",
        Rationale = "Without one CloudWatch keeps logs for ever, and bills them for ever.",
        Remediation = "Set retentionInDays.",
        Reference = "CloudWatch Logs User Guide, retention",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from logs in context.OfType("aws:cloudwatch/logGroup:LogGroup")
        where logs.Fact("retentionInDays").Number(whenMissing: 0) == 0
        select About(logs, "retentionInDays", logs.Fact("retentionInDays").ToString(), "1 to 3653", "set it, for example to 30");
}
