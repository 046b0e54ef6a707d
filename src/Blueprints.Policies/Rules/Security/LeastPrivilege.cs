namespace Blueprints.Policies.Rules;

/// <summary>BP1508: roles may do what they have to, and no more.</summary>
sealed class LeastPrivilege : PolicyRule
{
    static readonly string[] Documents = ["aws:iam/policy:Policy", "aws:iam/rolePolicy:RolePolicy", "aws:iam/userPolicy:UserPolicy", "aws:iam/groupPolicy:GroupPolicy"];
    static readonly string[] Attachments = ["aws:iam/rolePolicyAttachment:RolePolicyAttachment", "aws:iam/userPolicyAttachment:UserPolicyAttachment", "aws:iam/groupPolicyAttachment:GroupPolicyAttachment", "aws:iam/policyAttachment:PolicyAttachment"];
    static readonly string[] Mighty = ["/AdministratorAccess", "/PowerUserAccess", "/IAMFullAccess"];

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1508",
        Name = "least-privilege",
        Topic = RuleTopic.Security,
        Level = RuleLevel.Error,
        Title = "No policy allows all actions of a service, or of all, on everything.",
        Rationale = "A server that may do everything is as good as the account for whoever takes it over.",
        Remediation = "Name the actions that are called and the resources that they are called on.",
        Reference = "AWS Foundational Security Best Practices: IAM.1, IAM.21",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
    [
        .. from policy in context.OfType(Documents)
           from action in TooMuch(policy.Fact("policy").Text()).Take(1)
           select About(policy, "policy", $"\"{action}\" on \"*\"", "named actions on named resources", "name what is needed"),
        .. from attachment in context.OfType(Attachments)
           let arn = attachment.Fact("policyArn").Text()
           where arn is not null && Mighty.Any(name => arn.EndsWith(name, StringComparison.Ordinal))
           select About(attachment, "policyArn", $"\"{arn}\"", "a policy with named actions", "attach one of your own"),
    ];

    static IEnumerable<string> TooMuch(string? document) =>
        from statement in PolicyDocuments.Statements(document)
        where PolicyDocuments.Allows(statement) && PolicyDocuments.Texts(statement, "Resource").Contains("*")
        from action in PolicyDocuments.Texts(statement, "Action")
        where action == "*" || action.EndsWith(":*", StringComparison.Ordinal)
        select action;
}
