using System.CommandLine;
using System.Globalization;
using Blueprints.Engine.Packs;
using Blueprints.Graph;
using Blueprints.Policies;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>The options that say which rules hold, for whom and since when.</summary>
sealed class RuleOptions
{
    readonly Option<string?> _policies = new("--policies") { Description = "A rule set: a YAML file, or a folder of them, in the order of their names. Default: the rules' own levels.", HelpName = "DIR|FILE" };
    readonly Option<string?> _environment = new("--environment") { Description = "The environment whose levels hold, such as production.", HelpName = "E" };
    readonly Option<string[]> _own = new("--rules") { Description = "An assembly with rules of your own, as blueprints new policy makes them; may be given again.", HelpName = "DLL" };
    readonly Option<string[]> _packs = new("--pack") { Description = "A Pulumi policy pack to ask too: a folder with a PulumiPolicy.yaml, of nodejs or dotnet; may be given again.", HelpName = "DIR" };
    readonly Option<string?> _asOf = new("--as-of") { Description = "The day by which suppressions are judged, such as 2026-12-31. Default: today.", HelpName = "DAY" };
    readonly Option<string?> _baseline = new("--baseline") { Description = "Known findings, which do not count.", HelpName = "FILE" };
    readonly Option<string?> _save = new("--save-baseline") { Description = "Where to write what is found as known; the check then passes.", HelpName = "FILE" };

    /// <summary>The options, in the order of the help text.</summary>
    public IEnumerable<Option> All => [_policies, _environment, _own, _packs, _asOf, _baseline, _save];

    /// <summary>Those that say how findings are judged, for commands that only show them.</summary>
    public IEnumerable<Option> Judging => [_policies, _environment, _own, _asOf, _baseline];

    /// <summary>Asks the packs about a graph; their policies are rules from then on.</summary>
    /// <exception cref="InvalidInputException">A folder is no pack that can be started.</exception>
    /// <exception cref="ProgramFailedException">A pack fails.</exception>
    public async Task<IReadOnlyList<PolicyRule>> PacksAsync(ParseResult parsed, ResourceGraph graph, CancellationToken cancellation)
    {
        var rules = new List<PolicyRule>();
        foreach (var directory in parsed.GetValue(_packs) ?? [])
        {
            try
            {
                var pack = await PackRunner.RunAsync(directory, graph, Console.Error.WriteLine, cancellation).ConfigureAwait(false);
                rules.AddRange(pack.Policies.Select(policy => new PackRule(pack, policy, graph)));
            }
            catch (FormatException e)
            {
                throw new InvalidInputException($"--pack {e.Message}", e);
            }
            catch (PackFailedException e)
            {
                throw new ProgramFailedException(e.Message);
            }
        }

        return rules;
    }

    /// <summary>Reads the rule sets and gives the check.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="packs">The policies of packs.</param>
    /// <exception cref="InvalidInputException">A file, a day or an environment cannot be used.</exception>
    public Func<PolicyContext, string, PolicyReport> Read(ParseResult parsed, IReadOnlyList<PolicyRule> packs)
    {
        PolicyRule[] rules = [.. PolicyRules.All, .. (parsed.GetValue(_own) ?? []).SelectMany(OwnRules.Load), .. packs];
        OwnRules.RefuseSharedIds(rules);
        var set = parsed.GetValue(_policies) is { } policies ? RuleSetFiles.Read(policies, rules) : RuleSet.Empty;
        var environment = parsed.GetValue(_environment);
        if (environment is not null && !set.Environments.ContainsKey(environment))
            throw new InvalidInputException($"--environment is \"{environment}\"; allowed: {(set.Environments.IsEmpty ? "an environment of a rule set, and --policies gives none" : string.Join(", ", set.Environments.Keys.Order(StringComparer.Ordinal)))}");
        var baseline = parsed.GetValue(_baseline) is { } known ? Baseline.Read(InputFile.Read(known), known) : null;
        var asOf = AsOf(parsed.GetValue(_asOf));
        var save = parsed.GetValue(_save);
        return (context, target) => Saved(new PolicyCheck(rules, set, environment).Run(context, target, asOf, baseline), save);
    }

    static PolicyReport Saved(PolicyReport report, string? path)
    {
        if (path is null)
            return report;
        OutputFile.Write(path, Baseline.Of(report).ToJson());
        return report with { Findings = [.. report.Findings.Select(finding => finding with { IsKnown = finding.Suppression is null })] };
    }

    static DateOnly AsOf(string? text)
    {
        if (text is null)
            return Today.Date;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new InvalidInputException($"--as-of is \"{text}\"; allowed: a day such as 2026-12-31");
    }
}
