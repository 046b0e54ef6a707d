using System.CommandLine;
using System.Text;
using Blueprints.Catalog;
using Blueprints.Cli.Rendering;
using Blueprints.Cli.Rendering.Reports;
using Blueprints.Estimation.Planning.Search;
using Blueprints.Policies;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints report</c>: everything there is to say of a design, as one page to look at.</summary>
static class ReportCommand
{
    const string Description = """
        One HTML page to look at, print or send: the design's diagram, its cost, what it carries and breaks at, a day of its traffic, what rules find. The file needs no network.

        Examples:
          blueprints report phase2 --users 50000 -o report.html
          blueprints report shop.json --workload traffic.json -o shop.html
          blueprints report phase3 --users 2M --plan plan.json
          blueprints report preview.json --usage medium
        """;

    public static Command Create()
    {
        var target = new Argument<string>("target") { Description = $"What to show: {Target.Allowed}." }.OffersPhases();
        var pricing = new PricingOptions();
        var rules = new RuleOptions();
        var slo = new SloOption();
        var plan = new Option<string?>("--plan") { Description = "A plan to show beside the design: what blueprints plan --format json wrote.", HelpName = "FILE" };
        var output = new Option<string>("--output", "-o") { Description = "Where to write the page.", HelpName = "FILE", DefaultValueFactory = _ => "report.html" };

        var command = new Command("report", Description) { target };
        foreach (var option in pricing.All.Concat([slo.Option, .. rules.Judging, plan, output]))
            command.Add(option);
        command.SetAction(async (parsed, _) =>
        {
            // What is wrong with a file is said before anything is computed.
            var saved = parsed.GetValue(plan) is { } file ? SavedPlan.Read(InputFile.Read(file), file) : null;
            var objective = slo.Objective(parsed);
            var resolved = pricing.Resolve(parsed, parsed.GetRequiredValue(target));
            var (design, prices) = (GraphDesign.Of(resolved)?.In(pricing.Region(parsed)), pricing.Catalog(parsed));
            var (cost, workload) = resolved is ResultTarget ? throw new InvalidInputException($"{resolved.Name} is a saved result, which has nothing left to look at; report the target itself") : pricing.Price(parsed, resolved);
            var judge = rules.Read(parsed, []);
            var (context, noFindings) = await ContextAsync(resolved, workload, pricing.Region(parsed), prices).ConfigureAwait(false);
            var page = ReportPage.Write(new()
            {
                Target = resolved.Name,
                Cost = cost,
                Findings = context is null ? null : judge(context, resolved.Name),
                NoFindings = noFindings,
                Plan = saved,
                Design = design is not null && workload is not null ? DesignContent.Of(design.Name, design.Blueprint, workload, objective, prices) : null,
                NoDesign = NoDesign(resolved.Name, design?.Blueprint),
            });
            OutputFile.Write(parsed.GetRequiredValue(output), page);
            await Console.Error.WriteLineAsync($"{parsed.GetRequiredValue(output)}: {Encoding.UTF8.GetByteCount(page) / 1024} KiB; open it in a browser").ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }

    // Rules look at the resources of a design, and components refuse some designs: the rest of the page is worth having all the same.
    static async Task<(PolicyContext? Context, string NoFindings)> ContextAsync(Target target, Workload? workload, string? region, PriceCatalog prices)
    {
        try
        {
            return (await CheckedTarget.ContextAsync(target, workload, region, prices).ConfigureAwait(false), "");
        }
        catch (InvalidInputException e) when (target is BlueprintTarget)
        {
            return (null, $"Not checked: {e.Message}.");
        }
    }

    static string NoDesign(string name, Blueprint? carried) => carried is null
        ? $"{name} holds resources and no blueprint component: nothing says who calls whom and how much traffic comes. So there is no diagram, nothing about what it carries and breaks at, and no day. What is billed by use is in the total only as far as --usage says the use."
        : $"{name} carries the blueprint {carried.Name}, and nothing says its traffic: --users N or --workload FILE adds the diagram, what it carries and breaks at, and a day of it.";
}
