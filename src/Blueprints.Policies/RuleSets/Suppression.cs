using System.IO.Enumeration;

namespace Blueprints.Policies;

/// <summary>A finding that is accepted, by whom and until when.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Subject">What it is accepted for: a resource's or block's name or a URN; <c>*</c> and <c>?</c> stand for anything.</param>
/// <param name="Reason">Why.</param>
/// <param name="Expires">The last day that it holds.</param>
/// <param name="Environment">The only environment that it holds in; null for all.</param>
/// <param name="Source">Where it stands: file and line.</param>
public sealed record Suppression(string RuleId, string Subject, string Reason, DateOnly Expires, string? Environment, string Source)
{
    /// <summary>Whether a finding is meant.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="environment">The environment of the check; null for none.</param>
    public bool Covers(Finding finding, string? environment) =>
        finding.RuleId == RuleId && (Environment is null || Environment == environment)
        && new[] { finding.Subject, finding.Block, finding.Urn }.Any(name => name is not null && FileSystemName.MatchesSimpleExpression(Subject, name, ignoreCase: false));

    /// <summary>Whether it still holds.</summary>
    /// <param name="day">The day.</param>
    public bool HoldsOn(DateOnly day) => day <= Expires;
}
