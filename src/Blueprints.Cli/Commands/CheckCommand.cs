using System.CommandLine;
using Blueprints.Cli.Rendering;
using Blueprints.Policies;
using Blueprints.Traffic;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints check</c>: what rules find in a design or in the resources of any program.</summary>
static class CheckCommand
{
    const string Description = """
        Asks the roadmap's rules about a design or a stack: statelessness, availability, queues, scaling, databases, security, delivery, cost, growth. Exits with 1 where an
        error is found that is neither suppressed nor known.

        Examples:
          blueprints check phase2 --users 50000
          blueprints check preview.json --policies policies --environment production
          blueprints check preview.json --save-baseline known.json
          blueprints check preview.json --baseline known.json --format sarif
          blueprints check preview.json --pack ../house-rules
        """;

    public static Command Create()
    {
        var target = new Argument<string>("target") { Description = $"What to check: {Target.Allowed}." }.OffersPhases();
        var traffic = new TrafficOptions("what is typical of the phase; for anything else none, and rules about cost and load say nothing", "The AWS region. Default: the blueprint's own, us-east-1 for a phase.");
        var catalog = new CatalogOption();
        var rules = new RuleOptions();
        var format = new Option<string>("--format") { Description = "table for people, json for programs, sarif for code hosts, junit for build servers, markdown for comments.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "sarif", "junit", "markdown");
        var noColor = new Option<bool>("--no-color") { Description = "Plain text; NO_COLOR in the environment does the same." };

        var command = new Command("check", Description) { target };
        foreach (var option in traffic.Traffic.Append(traffic.RegionOption).Concat(rules.All).Concat([catalog.Option, format, noColor]))
            command.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            var name = parsed.GetRequiredValue(target);
            var found = Target.Resolve(name, traffic.Region(parsed));
            var context = await CheckedTarget.ContextAsync(found, Traffic(parsed, traffic, found), traffic.Region(parsed), catalog.Catalog(parsed)).ConfigureAwait(false);
            var packs = await rules.PacksAsync(parsed, context.Graph, cancellation).ConfigureAwait(false);
            var report = rules.Read(parsed, packs)(context, found.Name);
            switch (parsed.GetRequiredValue(format))
            {
                case "json": await Console.Out.WriteAsync(PolicyJson.Write(report)).ConfigureAwait(false); break;
                case "sarif": await Console.Out.WriteAsync(SarifReport.Write(report, Artifact(name))).ConfigureAwait(false); break;
                case "junit": await Console.Out.WriteAsync(JUnitReport.Write(report)).ConfigureAwait(false); break;
                case "markdown": await Console.Out.WriteAsync(CheckText.Markdown(report)).ConfigureAwait(false); break;
                default: CheckText.Write(Terminal.Create(parsed.GetValue(noColor)), report); break;
            }

            foreach (var note in report.Notes)
                await Console.Error.WriteLineAsync($"note: {note}").ConfigureAwait(false);
            return report.Passes ? ExitCode.Ok : ExitCode.GateFailed;
        });
        return command;
    }

    static Workload? Traffic(ParseResult parsed, TrafficOptions traffic, Target target) =>
        traffic.Given(parsed) is { } given ? given : target is BlueprintTarget { TypicalDailyUsers: not null } design ? traffic.Resolve(parsed, design) : null;

    // Code hosts show findings at a file; a phase is none.
    static string? Artifact(string name) => File.Exists(name) && !Path.IsPathRooted(name) ? name.Replace('\\', '/')
        : Directory.Exists(name) && !Path.IsPathRooted(name) ? $"{name.Replace('\\', '/').TrimEnd('/')}/Pulumi.yaml" : null;
}
