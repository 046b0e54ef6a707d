using System.CommandLine;
using Blueprints.Cli.Rendering;
using Blueprints.Estimation.Cost;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints cost</c>: what a design costs in a month.</summary>
static class CostCommand
{
    const string Description = """
        What a design costs in a month, from AWS list prices, as a range: at its smallest size, as expected from the workload, at its largest size.

        Examples:
          blueprints cost phase2 --users 50000
          blueprints cost phase2 --users 40k..80k --region eu-west-1
          blueprints cost shop.json --workload traffic.json --format json
        """;

    public static Command Create()
    {
        var target = new Argument<string>("target") { Description = $"What to price: {Target.Allowed}." };
        var users = new Option<string?>("--users") { Description = "Daily users: 50000, 50k, 1.5M or a range 40k..80k. Default: what is typical of the phase.", HelpName = "N" };
        var workload = new Option<string?>("--workload") { Description = "A JSON file with the traffic's figures; those left out have their defaults.", HelpName = "FILE" };
        var region = new Option<string?>("--region") { Description = "The AWS region to price. Default: the blueprint's own, us-east-1 for a phase.", HelpName = "REGION" };
        var format = new Option<string>("--format") { Description = "table for people, json for programs.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var explain = new Option<bool>("--explain") { Description = "Show quantity, unit price, assumption and source of every line." };
        var strict = new Option<bool>("--strict") { Description = "Fail with exit code 1 when something has no price." };
        var noColor = new Option<bool>("--no-color") { Description = "Plain text; NO_COLOR in the environment does the same." };

        var command = new Command("cost", Description) { target, users, workload, region, format, explain, strict, noColor };
        command.SetAction(parsed =>
        {
            var resolved = Target.Resolve(parsed.GetRequiredValue(target), parsed.GetValue(region));
            var traffic = WorkloadInput.Resolve(resolved, parsed.GetValue(workload), parsed.GetValue(users));
            var estimate = new CostEstimator().Estimate(resolved.Blueprint, traffic, resolved.Name);

            if (parsed.GetValue(format) == "json")
                Console.Out.Write(CostJson.Write(estimate));
            else
                CostTable.Write(Terminal.Create(parsed.GetValue(noColor)), estimate, traffic, parsed.GetValue(explain));
            return Gate(estimate, parsed.GetValue(strict));
        });
        return command;
    }

    static int Gate(CostEstimate estimate, bool strict)
    {
        if (!strict || !estimate.Incomplete)
            return ExitCode.Ok;
        Console.Error.WriteLine($"error: --strict: {estimate.Unpriced.Length} line(s) have no price in {estimate.Region}, so the total is too low");
        return ExitCode.GateFailed;
    }
}
