using System.CommandLine;
using Blueprints.Cli.Rendering;
using Blueprints.Estimation.Capacity.Advice;
using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Estimation.Capacity.Limits;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints capacity</c>: how much load a design carries, and what breaks first.</summary>
static class CapacityCommand
{
    const string Description = """
        How many daily users a design carries: each block at its largest size against the busiest hour, what breaks first and what next,
        the response times that users see, and whether to grow up or out.

        Examples:
          blueprints capacity phase2 --users 80000
          blueprints capacity phase3 --users 800k --slo "p99<300ms"
          blueprints capacity shop.json --workload traffic.json --format json
        """;

    public static Command Create()
    {
        var target = new Argument<string>("target") { Description = $"The design: {Target.AllowedDesigns}." }.OffersPhases();
        var traffic = new TrafficOptions("what is typical of the phase", "The AWS region. Default: the blueprint's own, us-east-1 for a phase.");
        var catalog = new CatalogOption();
        var format = new Option<string>("--format") { Description = "table for people, json for programs, markdown for comments.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "markdown");
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 where a limit is exceeded." };
        var slo = new Option<string?>("--slo") { Description = "Exit with 1 where response times of the busiest hour are longer: p99<300ms, or several with commas between.", HelpName = "OBJECTIVE" };
        var explain = new Option<bool>("--explain") { Description = "Show what response times consist of, what each step up or out buys, which parts are worth it and where the figures of every limit come from." };
        var nodeType = PricingOptions.NodeType();
        var noColor = new Option<bool>("--no-color") { Description = "Plain text; NO_COLOR in the environment does the same." };

        var command = new Command("capacity", Description) { target };
        foreach (var option in traffic.Traffic.Concat([traffic.RegionOption, catalog.Option, format, explain, strict, slo, nodeType, noColor]))
            command.Add(option);
        command.SetAction(parsed =>
        {
            var objectives = parsed.GetValue(slo) is { } text ? LatencyObjective.Parse(text) : [];
            var design = Target.ResolveDesign(parsed.GetRequiredValue(target), traffic.Region(parsed)).OnNodes(parsed.GetValue(nodeType));
            design.Tell();
            var (workload, prices) = (traffic.Resolve(parsed, design), catalog.Catalog(parsed));
            var estimate = new CapacityEstimator(prices).Estimate(design.Blueprint, workload, design.Name);
            var advice = new CapacityAdvisor(prices).Advise(design.Blueprint, workload, estimate);
            switch (parsed.GetRequiredValue(format))
            {
                case "json": Console.Out.Write(CapacityJson.Write(estimate, advice)); break;
                case "markdown": Console.Out.Write(CapacityText.Markdown(estimate, advice)); break;
                default: CapacityText.Write(Terminal.Create(parsed.GetValue(noColor)), estimate, advice, parsed.GetValue(explain)); break;
            }

            var failures = objectives.Where(objective => !estimate.Latency.Keeps(objective)).Select(objective => $"--slo: {LatencyText.Missed(estimate.Latency, objective)}").ToList();
            if (parsed.GetValue(strict) && !estimate.Holds)
                failures.Add($"--strict: {estimate.Sentence}");
            foreach (var failure in failures)
                Console.Error.WriteLine($"error: {failure}");
            return failures.Count == 0 ? ExitCode.Ok : ExitCode.GateFailed;
        });
        return command;
    }
}
