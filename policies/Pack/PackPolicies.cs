using System.Collections.Immutable;
using Blueprints.Engine.Wire;
using Blueprints.Graph;
using Blueprints.Policies;

namespace Blueprints.PolicyPack;

/// <summary>The rules as policies: what they are, what an engine configures, what they find.</summary>
/// <param name="rules">The rules.</param>
/// <param name="files">What the rule sets beside the pack say; the engine's configuration comes before it.</param>
/// <param name="today">The day by which suppressions are judged.</param>
sealed class PackPolicies(ImmutableArray<PolicyRule> rules, RuleSet files, DateOnly today)
{
    const string Name = "blueprints";
    const string All = "all";

    RuleSet _configured = RuleSet.Empty;
    string? _environment;
    ImmutableHashSet<string> _mending = [];

    public static string Version { get; } = typeof(PolicyRules).Assembly.GetName().Version!.ToString(3);

    /// <summary>Every rule as a policy, by its id.</summary>
    public AnalyzerInfo Describe() => new()
    {
        Name = Name,
        DisplayName = "Blueprints: the scaling roadmap",
        Version = Version,
        SupportsConfig = true,
        Policies = { rules.Select(rule => Describe(rule.Info)) },
    };

    /// <summary>Takes levels, figures and lists by policy; <c>all</c> gives all policies a level.</summary>
    public Nothing Configure(ConfigureAnalyzerRequest request)
    {
        var chosen = RuleSet.Empty;
        foreach (var (policy, config) in request.PolicyConfig.OrderBy(entry => entry.Key == All ? 0 : 1))
            chosen = chosen.With(PackConfiguration.Of(policy == All ? rules : [.. rules.Where(rule => rule.Info.Id == policy)], config));
        _configured = chosen;
        _mending = [.. request.PolicyConfig.Where(entry => entry.Value.EnforcementLevel == EnforcementLevel.Remediate).SelectMany(entry => entry.Key == All ? rules.Select(rule => rule.Info.Id) : [entry.Key])];
        return new();
    }

    /// <summary>Takes the stack, whose name is the environment where the rule sets know it.</summary>
    public AnalyzerStackConfigureResponse Configure(AnalyzerStackConfigureRequest request)
    {
        _environment = files.Environments.ContainsKey(request.Stack) ? request.Stack : null;
        return new();
    }

    /// <summary>What the rules find that one resource is enough for, before it is made.</summary>
    public AnalyzeResponse Analyze(AnalyzeRequest request) => Respond(rules.Where(rule => rule.Info.ForEachResource), new(PackGraph.Of(request)));

    /// <summary>What the others find in the whole stack.</summary>
    public AnalyzeResponse Analyze(AnalyzeStackRequest request)
    {
        var graph = PackGraph.Of(request);
        return Respond(rules.Where(rule => !rule.Info.ForEachResource), graph.Resources.IsEmpty ? new(graph) : PolicySubject.OfGraph(graph));
    }

    /// <summary>Mends by one value what policies of level <c>remediate</c> find in a resource; each mend has the properties with all before it.</summary>
    public RemediateResponse Remediate(AnalyzeRequest request)
    {
        var response = new RemediateResponse();
        var asked = rules.Where(rule => rule.Info.ForEachResource && _mending.Contains(rule.Info.Id));
        foreach (var found in Find(asked, new(PackGraph.Of(request))).Where(found => found.Finding.Urn == request.Urn))
        {
            if (found.Finding.Mend is not { } mend || PackMends.Apply(request.Properties, mend) is not { } mended)
                continue;
            request.Properties = mended;
            response.Remediations.Add(new Remediation
            {
                PolicyName = found.Finding.RuleId,
                PolicyPackName = Name,
                PolicyPackVersion = Version,
                Description = $"{mend.Input} is set to {mend.Json}",
                Properties = mended,
            });
        }

        return response;
    }

    IEnumerable<PolicyFinding> Find(IEnumerable<PolicyRule> asked, PolicyContext context) =>
        new PolicyCheck(asked, files.With(_configured), _environment).Run(context, Name, today).Findings.Where(found => found.Counts);

    AnalyzeResponse Respond(IEnumerable<PolicyRule> asked, PolicyContext context) => new() { Diagnostics = { Find(asked, context).Select(Diagnostic) } };

    AnalyzeDiagnostic Diagnostic(PolicyFinding found)
    {
        var info = rules.First(rule => rule.Info.Id == found.Finding.RuleId).Info;
        return new()
        {
            PolicyName = info.Id,
            PolicyPackName = Name,
            PolicyPackVersion = Version,
            Description = info.Title,
            Message = found.Finding.Message,
            EnforcementLevel = Level(found.Level),
            Urn = found.Finding.Urn ?? "",
            Severity = Severity(found.Level),
        };
    }

    PolicyInfo Describe(RuleInfo info) => new()
    {
        Name = info.Id,
        DisplayName = info.Name,
        Description = info.Title,
        Message = info.Remediation,
        EnforcementLevel = Level(files.LevelOf(info, null)),
        ConfigSchema = PackSchema.Of(info),
        PolicyType = info.ForEachResource ? PolicyType.Resource : PolicyType.Stack,
        Severity = Severity(info.Level),
        Tags = { info.Topic.ToString().ToLowerInvariant() },
        RemediationSteps = info.Remediation,
    };

    static EnforcementLevel Level(RuleLevel level) => level switch { RuleLevel.Error => EnforcementLevel.Mandatory, RuleLevel.Warning => EnforcementLevel.Advisory, _ => EnforcementLevel.Disabled };

    static PolicySeverity Severity(RuleLevel level) => level == RuleLevel.Error ? PolicySeverity.High : PolicySeverity.Medium;
}
