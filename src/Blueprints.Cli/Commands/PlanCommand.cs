using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Blueprints.Catalog;
using Blueprints.Cli.Rendering;
using Blueprints.Cli.Sweeps;
using Blueprints.Estimation.Planning.Search;
using Blueprints.Estimation.Sweeps;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints plan</c>: the cheapest design that keeps a promise.</summary>
static class PlanCommand
{
    const string Description = """
        Searches the cheapest design that keeps a promise to users: machines, counts, ways to scale, cache, readers, connection pool, shards, reservations. Every candidate is replayed
        against every scenario of uncertain traffic; what is rejected says why. The winner is a blueprint that the other commands and the stacks accept.

        Examples:
          blueprints plan --users 2000000 --slo "p99<300ms"
          blueprints plan --users 1.5M..3M --slo "p99<300ms" --budget 20000 -o winner.json
          blueprints plan --workload traffic.json --slo "p95<200ms" --probability 0.99 --format json
          blueprints plan --users 2M --scenarios 512 --shard 0/16 -o part-0.parquet
          blueprints plan --merge part-*.parquet -o winner.json
        """;

    public static Command Create()
    {
        var traffic = new TrafficOptions("none; --users or --workload has to say it", "The AWS region. Default: us-east-1.");
        var catalog = new CatalogOption();
        var slo = new SloOption();
        var budget = new Option<decimal?>("--budget") { Description = "USD that a month may cost on average.", HelpName = "USD" };
        var probability = new Option<double>("--probability") { Description = "The share of scenarios in which the promise has to hold, 0.5 to 0.999.", HelpName = "P", DefaultValueFactory = _ => 0.95 };
        var uncertainty = new Option<decimal>("--uncertainty") { Description = "How far users may be from an exact number, as a share with 90 % confidence.", HelpName = "SHARE", DefaultValueFactory = _ => 0.2m };
        var seed = new Option<ulong>("--seed") { Description = "The seed of the scenarios. Same input, same seed, same bytes.", HelpName = "S", DefaultValueFactory = _ => 1 };
        var scenarios = new Option<int?>("--scenarios") { Description = "How many scenarios, 8 to 4096. Default: 64, and more until the ranking is decided.", HelpName = "N" };
        var days = new Option<double>("--days") { Description = "Days that are replayed.", HelpName = "D", DefaultValueFactory = _ => 1 };
        var output = new Option<string?>("--output", "-o") { Description = "Where to write the winning blueprint, or the part of a --shard.", HelpName = "FILE" };
        var shard = new Option<string?>("--shard") { Description = "Replay part I of N of the scenarios, counted from 0, and write it to -o as Parquet. For array jobs: docs/sweeps.md.", HelpName = "I/N" };
        var merge = new Option<string[]>("--merge") { Description = "Decide on parts that --shard wrote, all of them: the same result as a run in one. They know what was asked.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        var format = new Option<string>("--format") { Description = "table for people, json for programs (with every rejection), markdown for comments.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "markdown");
        var noColor = new Option<bool>("--no-color") { Description = "Plain text; NO_COLOR in the environment does the same." };

        var command = new Command("plan", Description);
        foreach (var option in traffic.Traffic.Concat([slo.Option, budget, probability, uncertainty, traffic.RegionOption, catalog.Option, seed, scenarios, days, shard, merge, output, format, noColor]))
            command.Add(option);
        command.SetAction(parsed =>
        {
            var prices = catalog.Catalog(parsed);
            var result = parsed.GetValue(merge) is { Length: > 0 } parts
                ? Merge(parsed, parts, prices, traffic.Traffic.Concat([slo.Option, budget, probability, uncertainty, traffic.RegionOption, seed, scenarios, days, shard]))
                : null;
            if (result is null && parsed.GetValue(shard) is { } part)
                return Part(Request(parsed), Shard.Parse(part), parsed.GetValue(output) ?? throw new InvalidInputException("--shard needs -o FILE: where to write the part"), prices);
            return Finish(result ?? Search(Request(parsed), prices), parsed.GetRequiredValue(format), parsed.GetValue(output), parsed.GetValue(noColor));
        });
        return command;

        PlanRequest Request(ParseResult parsed) => new()
        {
            Workload = traffic.Given(parsed) ?? throw new InvalidInputException("how many daily users? Give --users N or --workload FILE"),
            Objective = slo.Objective(parsed),
            Budget = parsed.GetValue(budget),
            Probability = parsed.GetValue(probability),
            Uncertainty = parsed.GetValue(uncertainty),
            Region = traffic.Region(parsed) ?? "us-east-1",
            Seed = parsed.GetValue(seed),
            Scenarios = parsed.GetValue(scenarios),
            Days = parsed.GetValue(days),
        };
    }

    static PlanResult Merge(ParseResult parsed, string[] parts, PriceCatalog catalog, IEnumerable<Option> question) =>
        question.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } given
            ? throw new InvalidInputException($"--merge takes what was asked from the parts; leave {given.Name} out")
            : PlanParts.Merge(parts, catalog);

    static int Part(PlanRequest request, Shard shard, string file, PriceCatalog catalog)
    {
        var rows = ProgressLine.While(progress => PlanSearch.Replay(request, shard, catalog, progress));
        PlanParts.Write(file, request, shard, catalog, rows);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: part {shard}, {rows.Select(row => row.Scenario).Distinct().Count()} scenarios"));
        return ExitCode.Ok;
    }

    // How long it took differs from run to run: it is told on the error stream, and only to people.
    static PlanResult Search(PlanRequest request, PriceCatalog catalog)
    {
        var watch = Stopwatch.StartNew();
        var result = ProgressLine.While(progress => PlanSearch.Run(request, catalog, progress));
        if (!Console.IsErrorRedirected)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.LaneSteps:#,##0} candidate steps, {result.Designs:#,##0} designs, {watch.Elapsed.TotalSeconds:0.0} s"));
        return result;
    }

    static int Finish(PlanResult result, string format, string? output, bool noColor)
    {
        switch (format)
        {
            case "json": Console.Out.Write(PlanJson.Write(result)); break;
            case "markdown": Console.Out.Write(PlanReport.Markdown(result)); break;
            default: PlanReport.Write(Terminal.Create(noColor), result); break;
        }

        if (result.Blueprint is not { } winner)
        {
            Console.Error.WriteLine($"error: no design keeps {result.Request.Objective.Text} as often as asked{(result.Request.Budget is null ? "" : " within the budget")}");
            return ExitCode.GateFailed;
        }

        if (output is not null)
            OutputFile.Write(output, winner.ToJson());
        return ExitCode.Ok;
    }
}
