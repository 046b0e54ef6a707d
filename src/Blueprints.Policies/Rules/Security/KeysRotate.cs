using System.Text.Json.Nodes;

namespace Blueprints.Policies.Rules;

/// <summary>BP1510: customer keys rotate.</summary>
sealed class KeysRotate : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1510",
        Name = "keys-rotate",
        Topic = RuleTopic.Security,
        Title = "KMS keys of one's own are rotated every year.",
        Rationale = "Rotation bounds how much is encrypted by one key. Turned on, it needs no further thought.",
        Remediation = "Set enableKeyRotation to true.",
        Reference = "AWS Foundational Security Best Practices: KMS.4",
        ForEachResource = true,
    };

    // Keys that sign, and keys from elsewhere, are not rotated by AWS.
    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from key in context.OfType("aws:kms/key:Key")
        where key.Fact("customerMasterKeySpec").Text("SYMMETRIC_DEFAULT") == "SYMMETRIC_DEFAULT" && key.Fact("keyUsage").Text("ENCRYPT_DECRYPT") == "ENCRYPT_DECRYPT"
        where key.Fact("enableKeyRotation").Flag(whenMissing: false) == false
        select AboutInput(key, "enableKeyRotation", key.Fact("enableKeyRotation").ToString(), "true", "turn it on", JsonValue.Create(true));
}
