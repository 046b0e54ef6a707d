using System.CommandLine;
using Blueprints.Cli.Rendering;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Cost.Comparison;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints cost</c>: what a design or a stack costs in a month.</summary>
static class CostCommand
{
    const string Description = """
        What a design or a stack costs in a month, from AWS list prices, as a range: at its smallest size, as expected from the workload, at its largest size.

        Examples:
          blueprints cost phase2 --users 50000
          blueprints cost phase2 --users 40k..80k --region eu-west-1
          blueprints cost shop.json --workload traffic.json --format json
          blueprints cost preview.json --usage usage.yml --max-monthly 500
          blueprints cost preview.json --usage usage.yml --usage medium --discounts discounts.yml
          blueprints cost preview.json --against main.json --max-increase 10% --format markdown
        """;

    public static Command Create()
    {
        var target = new Argument<string>("target") { Description = $"What to price: {Target.Allowed}." }.OffersPhases();
        var pricing = new PricingOptions();
        var gates = new GateOptions();
        var against = new Option<string?>("--against") { Description = "What to compare with: a saved JSON result, or another target, priced alike.", HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "table for people, json and csv for programs, markdown for the comment of a pull request, html for a page.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "markdown", "csv", "html");
        var explain = new Option<bool>("--explain") { Description = "Show quantity, unit price, assumption and source of every line." };
        var noColor = new Option<bool>("--no-color") { Description = "Plain text; NO_COLOR in the environment does the same." };

        var command = new Command("cost", Description) { target };
        foreach (var option in pricing.All.Concat([format, explain, against]).Concat(gates.All).Append(noColor))
            command.Add(option);
        command.SetAction(parsed =>
        {
            if (gates.Compares(parsed) && parsed.GetValue(against) is null)
                throw new InvalidInputException("--max-increase needs what was before; give --against FILE");
            var (estimate, traffic) = pricing.Price(parsed, parsed.GetRequiredValue(target));
            var diff = parsed.GetValue(against) is { } before ? CostDiff.Between(pricing.PriceCompared(parsed, before), estimate) : null;
            Write(parsed.GetRequiredValue(format), parsed.GetValue(noColor), parsed.GetValue(explain), estimate, traffic, diff);
            return gates.Judge(parsed, estimate, diff);
        });
        return command;
    }

    static void Write(string format, bool noColor, bool explain, CostEstimate estimate, Workload? traffic, CostDiff? diff)
    {
        if (format == "json")
        {
            // The console's own writer would pass on a few hundred characters at a time.
            using var output = Console.OpenStandardOutput();
            CostJson.Write(estimate, output);
            return;
        }

        if (format != "table")
        {
            Console.Out.Write(format switch
            {
                "markdown" => CostMarkdown.Write(estimate, diff),
                "csv" => CostCsv.Write(estimate),
                _ => CostHtml.Write(estimate),
            });
            return;
        }

        var console = Terminal.Create(noColor);
        if (diff is not null)
            DiffTable.Write(console, diff);
        CostTable.Write(console, estimate, traffic, explain);
    }
}
