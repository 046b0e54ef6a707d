using System.CommandLine;
using Blueprints.Catalog;
using Blueprints.Cli.Rendering;
using Blueprints.Cli.Sweeps;
using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Estimation.Replay;
using Blueprints.Estimation.Sweeps;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints simulate</c>: traffic replayed against a design, with its scaling as AWS does it.</summary>
static class SimulateCommand
{
    const string Description = """
        Replays traffic, minute by minute, against a design whose servers scale as on AWS: minutes lost, requests late and lost, what it costs, and other ways to scale beside it.

        Examples:
          blueprints simulate phase2 --profile flash-crowd --users 50000
          blueprints simulate phase3 --trace requests.csv --scale 1000 --policies tracking,step,scheduled,predictive
          blueprints simulate shop.json --profile weekly --users 400k --scenarios 50 --format json
          blueprints simulate phase3 --profile weekly --users 1M --scenarios 1000 --shard 0/16 -o part-0.parquet
          blueprints simulate --scenario five-minute-reaction
        """;

    static readonly Dictionary<string, ScalingVariant> Variants = Enum.GetValues<ScalingVariant>().ToDictionary(variant => variant.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    static readonly string Stories = string.Join(", ", NamedScenario.All.Select(story => story.Name));

    public static Command Create()
    {
        var target = new Argument<string?>("target") { Description = $"The design: {Target.AllowedDesigns}.", Arity = ArgumentArity.ZeroOrOne }.OffersPhases();
        var traffic = new TrafficOptions("what is typical of the phase", "The AWS region. Default: the blueprint's own, us-east-1 for a phase.");
        var catalog = new CatalogOption();
        var demand = new DemandOptions();
        var policies = new Option<string>("--policies") { Description = $"Ways to scale the servers, side by side: {string.Join(", ", Variants.Keys)}.", HelpName = "A,B", DefaultValueFactory = _ => "design" };
        var slo = new SloOption();
        var start = new Option<string?>("--app-start") { Description = "How long the application takes from boot to its first answer. Default: 30s.", HelpName = "TIME" };
        var story = new Option<string?>("--scenario") { Description = $"A named scenario in place of a target: {Stories}.", HelpName = "NAME" };
        var format = new Option<string>("--format") { Description = "table for people, json and csv for programs (csv has every step), markdown for comments.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv", "markdown");
        var steps = new Option<bool>("--steps") { Description = "Put every step into the JSON." };
        var sweep = new ShardOptions("one row for each policy, tier and scenario");
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 where the first policy loses a minute." };
        var noColor = new Option<bool>("--no-color") { Description = "Plain text; NO_COLOR in the environment does the same." };

        var command = new Command("simulate", Description) { target };
        foreach (var option in demand.All.Concat(traffic.Traffic).Concat([traffic.RegionOption, catalog.Option, policies, slo.Option, start, story, sweep.Shard, sweep.Output, format, steps, strict, noColor]))
            command.Add(option);
        command.SetAction(parsed =>
        {
            var times = parsed.GetValue(start) is { } text ? new ReplayTimes { ApplicationStartSeconds = TimeSpanText.Seconds("--app-start", text) } : new();
            var objective = slo.Objective(parsed);
            var run = parsed.GetValue(story) is { } name
                ? Story(parsed, name, parsed.GetValue(target), demand)
                : Replay(parsed, parsed.GetValue(target), traffic, demand, Policies(parsed.GetRequiredValue(policies)), (objective, times, catalog.Catalog(parsed)));
            if (sweep.Read(parsed) is var (shard, file))
                return WritePart(run, shard, file, demand.Seed(parsed), demand.Count(parsed));
            var report = ProgressLine.While(progress => run.Report(demand.Seed(parsed), demand.Scenarios(parsed, run.Traffic.Demand), progress));
            Write(parsed.GetRequiredValue(format), parsed.GetValue(noColor), parsed.GetValue(steps), report);
            if (!parsed.GetValue(strict) || report.Cases[0].MinutesLost == 0)
                return ExitCode.Ok;
            Console.Error.WriteLine($"error: --strict: {report.Sentence}");
            return ExitCode.GateFailed;
        });
        return command;
    }

    static ReplayRun Replay(ParseResult parsed, string? target, TrafficOptions traffic, DemandOptions demand, List<ScalingVariant> policies, (LatencyObjective Objective, ReplayTimes Times, PriceCatalog Catalog) basis)
    {
        if (target is null)
            throw new InvalidInputException($"which design? Give a target ({Target.AllowedDesigns}) or --scenario NAME ({Stories})");
        var design = Target.ResolveDesign(target, traffic.Region(parsed));
        // A trace brings its own amount; the other figures of a workload count all the same.
        var workload = demand.IsShape(parsed) ? traffic.Resolve(parsed, design) : traffic.Given(parsed) ?? new Workload { DailyUsers = design.TypicalDailyUsers ?? 0 };
        return ReplayRun.OfDesign((design.Name, design.Blueprint), workload, demand.Read(parsed, workload, traffic.IsUsersGiven(parsed), ReplayTraffic.UsualStep(design.Blueprint)), basis.Objective, policies, basis.Times, basis.Catalog);
    }

    static ReplayRun Story(ParseResult parsed, string name, string? target, DemandOptions demand)
    {
        var story = NamedScenario.All.FirstOrDefault(story => story.Name == name) ?? throw new InvalidInputException($"--scenario is \"{name}\"; allowed: {Stories}");
        if (target is not null || demand.IsGiven(parsed))
            throw new InvalidInputException($"--scenario {name} brings its own design and traffic; leave target, --trace and --profile out");
        return new() { Target = name, Region = "", Traffic = new(story.Demand, story.Lesson), Objective = new(0.99m, 1_000), Cases = story.Cases };
    }

    static int WritePart(ReplayRun run, Shard shard, string file, ulong seed, int scenarios)
    {
        var own = Enumerable.Range(0, scenarios).Where(shard.Takes).Select(number => (number, ReplayDemand.Scenario(run.Traffic.Demand, seed, number))).ToList();
        ReplayParts.Write(file, run.Target, run.Traffic.Words, shard, TrafficReplay.Rows(run.Cases, run.Traffic.Demand, own));
        Console.Out.WriteLine($"{file}: part {shard}, {own.Count} of {scenarios} scenarios");
        return ExitCode.Ok;
    }

    static List<ScalingVariant> Policies(string text)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries);
        if (names.FirstOrDefault(name => !Variants.ContainsKey(name)) is { } unknown)
            throw new InvalidInputException($"--policies has \"{unknown}\"; allowed: {string.Join(", ", Variants.Keys)}, separated by commas");
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length)
            throw new InvalidInputException($"--policies is \"{text}\"; allowed: each way once");
        return [.. names.Select(name => Variants[name])];
    }

    static void Write(string format, bool noColor, bool withSteps, ReplayReport report)
    {
        switch (format)
        {
            case "json": Console.Out.Write(ReplayJson.Write(report, withSteps)); break;
            case "csv": ReplayCsv.Write(Console.Out, report); break;
            case "markdown": Console.Out.Write(ReplayText.Markdown(report)); break;
            default: ReplayText.Write(Terminal.Create(noColor), report); break;
        }
    }
}
