using System.CommandLine;
using Blueprints.Cli.Rendering;
using Blueprints.Estimation.Cost.Comparison;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints diff</c>: what one bill costs more than another, line by line.</summary>
static class DiffCommand
{
    const string Description = """
        What the second of two targets costs more in a month than the first, line by line. Both are priced with the same options; results that cost --format json saved
        are taken as they are, without prices or network. Of two designs it also says what each carries. A line that lost its price is never a saving: it is listed as unknown, and the difference as incomplete.

        Examples:
          blueprints diff phase1 phase2 --users 20k
          blueprints diff main.json branch.json
          blueprints diff main.json preview.json --usage usage.yml --max-increase 10% --format markdown
        """;

    public static Command Create()
    {
        var before = new Argument<string>("before") { Description = $"What was: {Target.Allowed}, or a saved JSON result." }.OffersPhases();
        var after = new Argument<string>("after") { Description = "What will be, of any of these kinds." }.OffersPhases();
        var pricing = new PricingOptions();
        var gates = new GateOptions();
        var format = new Option<string>("--format") { Description = "table for people, json for programs, markdown for the comment of a pull request.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "markdown");
        var noColor = new Option<bool>("--no-color") { Description = "Plain text; NO_COLOR in the environment does the same." };

        var command = new Command("diff", Description) { before, after };
        foreach (var option in pricing.All.Append(format).Concat(gates.All).Append(noColor))
            command.Add(option);
        command.SetAction(parsed =>
        {
            var (first, second) = (pricing.Resolve(parsed, parsed.GetRequiredValue(before)), pricing.Resolve(parsed, parsed.GetRequiredValue(after)));
            var diff = CostDiff.Between(pricing.PriceCompared(parsed, first), pricing.PriceCompared(parsed, second));
            var capacity = pricing.Carried(parsed, first, second);
            switch (parsed.GetValue(format))
            {
                case "json":
                    Console.Out.Write(DiffJson.Write(diff, capacity));
                    break;
                case "markdown":
                    Console.Out.Write(DiffMarkdown.Write(diff, capacity));
                    break;
                default:
                    DiffTable.Write(Terminal.Create(parsed.GetValue(noColor)), diff, capacity);
                    break;
            }

            return gates.Judge(parsed, diff.After, diff);
        });
        return command;
    }
}
