using System.CommandLine;
using Blueprints.Cli.Rendering;
using Blueprints.Estimation.Capacity.Limits;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints capacity</c>: how much load a design carries, and what breaks first.</summary>
static class CapacityCommand
{
    const string Description = """
        How many daily users a design carries: each block at its largest size against the busiest hour, what breaks first and what next.

        Examples:
          blueprints capacity phase2 --users 80000
          blueprints capacity shop.json --workload traffic.json --format json
        """;

    public static Command Create()
    {
        var target = new Argument<string>("target") { Description = $"The design: {Target.AllowedDesigns}." };
        var users = new Option<string?>("--users") { Description = "Daily users: 50000, 50k, 1.5M or a range 40k..80k. Default: what is typical of the phase.", HelpName = "N" };
        var workload = new Option<string?>("--workload") { Description = "A JSON file with the traffic's figures; those left out have their defaults.", HelpName = "FILE" };
        var region = new Option<string?>("--region") { Description = "The AWS region. Default: the blueprint's own, us-east-1 for a phase.", HelpName = "REGION" };
        var format = new Option<string>("--format") { Description = "table for people, json for programs, markdown for comments.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "markdown");
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 where a limit is exceeded." };
        var noColor = new Option<bool>("--no-color") { Description = "Plain text; NO_COLOR in the environment does the same." };

        var command = new Command("capacity", Description) { target, users, workload, region, format, strict, noColor };
        command.SetAction(parsed =>
        {
            var design = Target.ResolveDesign(parsed.GetRequiredValue(target), parsed.GetValue(region));
            var traffic = WorkloadInput.Resolve(design, parsed.GetValue(workload), parsed.GetValue(users));
            var estimate = new CapacityEstimator().Estimate(design.Blueprint, traffic, design.Name);
            switch (parsed.GetRequiredValue(format))
            {
                case "json": Console.Out.Write(CapacityJson.Write(estimate)); break;
                case "markdown": Console.Out.Write(CapacityText.Markdown(estimate)); break;
                default: CapacityText.Write(Terminal.Create(parsed.GetValue(noColor)), estimate); break;
            }

            if (!parsed.GetValue(strict) || estimate.Holds)
                return ExitCode.Ok;
            Console.Error.WriteLine($"error: --strict: {estimate.Sentence}");
            return ExitCode.GateFailed;
        });
        return command;
    }
}
