using System.CommandLine;
using Blueprints.Cli.Rendering;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Planning;
using Blueprints.Recordings;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints upgrade</c>: what a deployed design has to go through to become another one.</summary>
static class UpgradeCommand
{
    const string Description = """
        What happens to a stack that moves from one design to another: what is added, changed in place, replaced and deleted, in the order of a deployment, and what the
        new design costs more. Both designs are priced under the same workload.

        Examples:
          blueprints upgrade phase1 phase2
          blueprints upgrade phase1 phase2 --users 30k --format json
          blueprints upgrade shop.json shop-next.json --workload traffic.json
        """;

    public static Command Create()
    {
        var from = new Argument<string>("from") { Description = $"The design that stands: {Target.AllowedDesigns}." };
        var to = new Argument<string>("to") { Description = "The design to come, of the same kinds." };
        var users = new Option<string?>("--users") { Description = "Daily users: 50000, 50k, 1.5M or a range 40k..80k. Default: what is typical of the phase to come.", HelpName = "N" };
        var workload = new Option<string?>("--workload") { Description = "A JSON file with the traffic's figures; those left out have their defaults.", HelpName = "FILE" };
        var region = new Option<string?>("--region") { Description = "The AWS region of both. Default: the designs' own, us-east-1 for a phase.", HelpName = "REGION" };
        var format = new Option<string>("--format") { Description = "table for people, json for programs.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var noColor = new Option<bool>("--no-color") { Description = "Plain text; NO_COLOR in the environment does the same." };

        var command = new Command("upgrade", Description) { from, to, users, workload, region, format, noColor };
        command.SetAction(async (parsed, _) =>
        {
            var before = Target.ResolveDesign(parsed.GetRequiredValue(from), parsed.GetValue(region));
            var after = Target.ResolveDesign(parsed.GetRequiredValue(to), parsed.GetValue(region));
            var plan = await PlanAsync(before, after, parsed.GetValue(workload), parsed.GetValue(users)).ConfigureAwait(false);

            if (parsed.GetValue(format) == "json")
                await Console.Out.WriteAsync(UpgradeJson.Write(plan)).ConfigureAwait(false);
            else
                UpgradeTable.Write(Terminal.Create(parsed.GetValue(noColor)), plan);
            return ExitCode.Ok;
        });
        return command;
    }

    /// <exception cref="InvalidInputException">A design or the workload cannot be used, or the designs stand in two regions.</exception>
    static async Task<UpgradePlan> PlanAsync(BlueprintTarget before, BlueprintTarget after, string? workloadFile, string? users)
    {
        if (before.Blueprint.Region != after.Blueprint.Region)
        {
            throw new InvalidInputException(
                $"{before.Name} stands in {before.Blueprint.Region} and {after.Name} in {after.Blueprint.Region}; allowed: one region, because a stack does not move; give --region for both");
        }

        var workload = WorkloadInput.Resolve(after.TypicalDailyUsers is null ? before : after, workloadFile, users);
        var estimator = new CostEstimator();
        return UpgradePlan.Between(
            estimator.Estimate(before.Blueprint, workload, before.Name),
            estimator.Estimate(after.Blueprint, workload, after.Name),
            await DesignGraph.OfAsync(before.Blueprint).ConfigureAwait(false),
            await DesignGraph.OfAsync(after.Blueprint).ConfigureAwait(false));
    }
}
