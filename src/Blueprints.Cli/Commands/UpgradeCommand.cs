using System.CommandLine;
using Blueprints.Cli.Rendering;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Planning;
using Blueprints.Recordings;
using Blueprints.Traffic;
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
        var from = new Argument<string>("from") { Description = $"The design that stands: {Target.AllowedDesigns}." }.OffersPhases();
        var to = new Argument<string>("to") { Description = "The design to come, of the same kinds." }.OffersPhases();
        var traffic = new TrafficOptions("what is typical of the phase to come", "The AWS region of both. Default: the designs' own, us-east-1 for a phase.");
        var catalog = new CatalogOption();
        var format = new Option<string>("--format") { Description = "table for people, json for programs.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var noColor = new Option<bool>("--no-color") { Description = "Plain text; NO_COLOR in the environment does the same." };

        var command = new Command("upgrade", Description) { from, to };
        foreach (var option in traffic.Traffic.Concat([traffic.RegionOption, catalog.Option, format, noColor]))
            command.Add(option);
        command.SetAction(async (parsed, _) =>
        {
            var before = Target.ResolveDesign(parsed.GetRequiredValue(from), traffic.Region(parsed));
            var after = Target.ResolveDesign(parsed.GetRequiredValue(to), traffic.Region(parsed));
            var plan = await PlanAsync(before, after, new(catalog.Catalog(parsed)), design => traffic.Resolve(parsed, design)).ConfigureAwait(false);

            if (parsed.GetValue(format) == "json")
                await Console.Out.WriteAsync(UpgradeJson.Write(plan)).ConfigureAwait(false);
            else
                UpgradeTable.Write(Terminal.Create(parsed.GetValue(noColor)), plan);
            return ExitCode.Ok;
        });
        return command;
    }

    /// <exception cref="InvalidInputException">A design or the workload cannot be used, or the designs stand in two regions.</exception>
    static async Task<UpgradePlan> PlanAsync(BlueprintTarget before, BlueprintTarget after, CostEstimator estimator, Func<BlueprintTarget, Workload> traffic)
    {
        if (before.Blueprint.Region != after.Blueprint.Region)
        {
            throw new InvalidInputException(
                $"{before.Name} stands in {before.Blueprint.Region} and {after.Name} in {after.Blueprint.Region}; allowed: one region, because a stack does not move; give --region for both");
        }

        var workload = traffic(after.TypicalDailyUsers is null ? before : after);
        return UpgradePlan.Between(
            estimator.Estimate(before.Blueprint, workload, before.Name),
            estimator.Estimate(after.Blueprint, workload, after.Name),
            await DesignGraph.OfAsync(before.Blueprint).ConfigureAwait(false),
            await DesignGraph.OfAsync(after.Blueprint).ConfigureAwait(false));
    }
}
