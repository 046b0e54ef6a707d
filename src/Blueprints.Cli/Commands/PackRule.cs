using Blueprints.Engine.Packs;
using Blueprints.Graph;
using Blueprints.Policies;

namespace Blueprints.Cli.Commands;

/// <summary>A policy of a pack as a rule, so that rule sets, baselines and reports treat it as one. It found what the pack found.</summary>
/// <param name="pack">What the pack said.</param>
/// <param name="policy">The policy.</param>
/// <param name="graph">The resources that it was asked about.</param>
sealed class PackRule(PackResult pack, PackPolicy policy, ResourceGraph graph) : PolicyRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = $"{pack.Name}/{policy.Name}",
        Name = policy.Name,
        Topic = RuleTopic.Own,
        Level = policy.Level switch { PackLevel.Disabled => RuleLevel.Off, PackLevel.Advisory => RuleLevel.Warning, _ => RuleLevel.Error },
        Title = policy.Description.Length > 0 ? policy.Description : policy.Name,
        Rationale = $"Policy of the pack {pack.Name} {pack.Version}".TrimEnd() + ".",
        Remediation = "See the pack's own words.",
        Reference = $"Policy pack {pack.Name}",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from violation in pack.Violations
        where violation.Policy == policy.Name
        let message = violation.Message.ReplaceLineEndings(" ").Trim()
        select violation.Urn is { } urn && graph.Find(urn) is { } resource
            ? About(resource, policy.Name, $"violated: {message}", "what the policy asks for", "see the pack")
            : AboutAll(policy.Name, $"violated: {message}", "what the policy asks for", "see the pack");
}
