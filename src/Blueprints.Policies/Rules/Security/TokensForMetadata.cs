using System.Text.Json.Nodes;

namespace Blueprints.Policies.Rules;

/// <summary>BP1507: the instance metadata service wants a token.</summary>
sealed class TokensForMetadata : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1507",
        Name = "imdsv2",
        Topic = RuleTopic.Security,
        Level = RuleLevel.Error,
        Title = "Instances give their credentials out by IMDSv2 only.",
        Rationale = "By IMDSv1 a server that fetches a URL for a user can be made to fetch its own credentials.",
        Remediation = "Set metadataOptions.httpTokens to required.",
        Reference = "AWS Foundational Security Best Practices: EC2.8, EC2.170",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from machine in context.OfType(Aws.LaunchTemplate, Aws.Instance, "aws:ec2/launchConfiguration:LaunchConfiguration")
        let options = machine.Fact("metadataOptions")
        where options.At("httpEndpoint").Text("enabled") == "enabled" && options.At("httpTokens").Text(whenMissing: "optional") == "optional"
        // An instance from a template has the template's options.
        where machine.Type != Aws.Instance || machine.Fact("launchTemplate").IsMissing
        select AboutInput(machine, "metadataOptions.httpTokens", options.At("httpTokens").ToString(), "required", "set it to required", JsonValue.Create("required"));
}
