namespace Blueprints.Policies.Rules;

/// <summary>BP1509: passwords are not written down.</summary>
sealed class NoSecretsInPlainText : PolicyRule
{
    static readonly string[] Words = ["PASSWORD", "PASSWD", "SECRET", "TOKEN", "API_KEY", "APIKEY", "PRIVATE_KEY"];

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1509",
        Name = "no-secrets-in-plain-text",
        Topic = RuleTopic.Security,
        Level = RuleLevel.Error,
        Title = "No password or key stands in the program in plain text.",
        Rationale = "What stands in the program stands in its history, its state and everybody's preview.",
        Remediation = "Let RDS manage the master password (manageMasterUserPassword); give functions the ARN of a secret, not the secret.",
        Reference = "AWS Well-Architected, security: secrets; RDS User Guide, password management with Secrets Manager",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) => [.. Passwords(context), .. Functions(context)];

    // A secret of the program is marked as one, and then unknown here.
    IEnumerable<Finding> Passwords(PolicyContext context) =>
        from database in context.OfType(Aws.Database, Aws.Cluster, "aws:redshift/cluster:Cluster", "aws:docdb/cluster:Cluster")
        from property in new[] { "password", "masterPassword" }
        where database.Fact(property).Text() is not null
        select About(database, property, "a text that everybody can read", "a secret, or manageMasterUserPassword", "let RDS manage it");

    IEnumerable<Finding> Functions(PolicyContext context) =>
        from function in context.OfType("aws:lambda/function:Function")
        from variable in function.Fact("environment", "variables").Members
        where variable.Value.Text() is { Length: > 0 } value && IsSecret(variable.Name) && !value.StartsWith("arn:", StringComparison.Ordinal)
        select About(function, $"environment.variables.{variable.Name}", "a text that everybody can read", "the ARN of a secret", "store it in Secrets Manager");

    static bool IsSecret(string name) => Words.Any(word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase));
}
