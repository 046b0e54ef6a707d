using System.Collections.Immutable;

namespace Blueprints.Policies;

/// <summary>Asks rules.</summary>
/// <param name="rules">The rules. Default: all of this library.</param>
/// <param name="ruleSet">What holds of them. Default: their own levels and figures.</param>
/// <param name="environment">The environment whose levels hold, such as <c>production</c>. Default: none.</param>
public sealed class PolicyCheck(IEnumerable<PolicyRule>? rules = null, RuleSet? ruleSet = null, string? environment = null)
{
    readonly ImmutableArray<PolicyRule> _rules = [.. (rules ?? PolicyRules.All).OrderBy(rule => rule.Info.Id, StringComparer.Ordinal)];
    readonly RuleSet _ruleSet = ruleSet ?? RuleSet.Empty;

    /// <summary>Asks every rule that is not off.</summary>
    /// <param name="context">What is known.</param>
    /// <param name="target">What to call it.</param>
    /// <param name="asOf">The day by which suppressions are judged.</param>
    /// <param name="baseline">Findings that are known already. Default: none.</param>
    public PolicyReport Run(PolicyContext context, string target, DateOnly asOf, Baseline? baseline = null)
    {
        var findings = new List<PolicyFinding>();
        var used = new HashSet<Suppression>();
        foreach (var rule in _rules)
        {
            var level = _ruleSet.LevelOf(rule.Info, environment);
            if (level == RuleLevel.Off)
                continue;
            foreach (var finding in Ordered(context, rule))
            {
                var suppression = _ruleSet.Suppressions.FirstOrDefault(suppression => suppression.Covers(finding, environment));
                if (suppression is not null)
                    used.Add(suppression);
                findings.Add(new(finding, level) { Suppression = suppression?.HoldsOn(asOf) == true ? suppression : null, IsKnown = baseline?.Contains(finding) == true });
            }
        }

        return new()
        {
            Target = target,
            Environment = environment,
            Findings = [.. findings],
            Rules = [.. _rules.Select(rule => new AskedRule(rule.Info, _ruleSet.LevelOf(rule.Info, environment)))],
            Notes = [.. Notes(used, asOf)],
        };
    }

    IEnumerable<Finding> Ordered(PolicyContext context, PolicyRule rule) =>
        rule.Check(context, _ruleSet.SettingsOf(rule.Info, environment))
            .Select(finding => finding.Block is null && finding.Urn is { } urn && context.Graph.Find(urn) is { } resource ? finding with { Block = context.BlockOf(resource) } : finding)
            .OrderBy(finding => finding.Subject, StringComparer.Ordinal).ThenBy(finding => finding.Urn, StringComparer.Ordinal).ThenBy(finding => finding.Problem.Path, StringComparer.Ordinal);

    IEnumerable<string> Notes(HashSet<Suppression> used, DateOnly asOf)
    {
        foreach (var suppression in _ruleSet.Suppressions)
        {
            if (!suppression.HoldsOn(asOf))
                yield return $"{suppression.Source}: the suppression of {suppression.RuleId} for {suppression.Subject} ended on {suppression.Expires:yyyy-MM-dd}";
            else if (!used.Contains(suppression) && (suppression.Environment is null || suppression.Environment == environment))
                yield return $"{suppression.Source}: the suppression of {suppression.RuleId} for {suppression.Subject} suppresses nothing; remove it";
        }
    }
}
