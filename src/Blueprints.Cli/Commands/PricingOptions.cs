using System.Collections.Immutable;
using System.CommandLine;
using Blueprints.Catalog;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Cost.Discounts;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>The options of commands that price targets, and the pricing.</summary>
sealed class PricingOptions
{
    readonly TrafficOptions _traffic = new("what is typical of the phase", "The AWS region to price. Default: the blueprint's own, us-east-1 for a phase and for resources that say none.");
    readonly ProgramOptions _program = new();
    readonly CatalogOption _catalog = new();
    readonly Option<string?> _discounts = new("--discounts") { Description = "A YAML file with what you pay less than list prices: percent by service or SKU, or a price of your own.", HelpName = "FILE" };
    readonly Option<string[]> _usage = new("--usage")
    {
        Description = "What resources of a preview or state are used for in a month: a YAML file, or small, medium or large for a profile that ships; may be given again, the first that knows a key counts.",
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };

    readonly Option<string?> _nodeType = NodeType();

    readonly Option<string[]> _parameters = new("--parameter")
    {
        Description = "A parameter of a CloudFormation template as NAME=VALUE, of one stack as STACK:NAME=VALUE; may be given again.",
        HelpName = "NAME=VALUE",
        DefaultValueFactory = _ => [],
    };

    /// <summary>The options, in the order of the help text.</summary>
    public IEnumerable<Option> All => [.. _traffic.Traffic, _usage, _discounts, _parameters, .. _program.All, _nodeType, _traffic.RegionOption, _catalog.Option];

    /// <summary>The option of commands that pack pods on nodes.</summary>
    public static Option<string?> NodeType() => new("--node-type") { Description = "The EC2 instance type of a Kubernetes cluster's nodes. Default: the design's own, m7g.large for manifests.", HelpName = "TYPE" };

    /// <summary>The region; null where none is given.</summary>
    public string? Region(ParseResult parsed) => _traffic.Region(parsed);

    /// <summary>The catalog to price with.</summary>
    /// <exception cref="InvalidInputException">The folder that is named does not exist, or a catalog is damaged.</exception>
    public PriceCatalog Catalog(ParseResult parsed) => _catalog.Catalog(parsed);

    /// <summary>Finds a target and prices it.</summary>
    /// <exception cref="InvalidInputException">The target, or what it is used for, cannot be used.</exception>
    public (CostEstimate Estimate, Workload? Workload) Price(ParseResult parsed, string name) => Price(parsed, Resolve(parsed, name));

    /// <summary>Prices one of two targets that are compared; a saved result is taken as it is, whatever holds for the other one.</summary>
    /// <exception cref="InvalidInputException">The target, or what it is used for, cannot be used.</exception>
    public CostEstimate PriceCompared(ParseResult parsed, string name) => PriceCompared(parsed, Resolve(parsed, name));

    /// <summary>Prices one of two targets that are compared; a saved result is taken as it is.</summary>
    /// <exception cref="InvalidInputException">What it is used for cannot be used, or does not fit the target.</exception>
    public CostEstimate PriceCompared(ParseResult parsed, Target compared) => compared switch
    {
        ResultTarget result => result.Estimate,
        var target => Price(parsed, target).Estimate,
    };

    /// <summary>What two targets carry under the traffic that they are priced with; null where one of them is no design, or nothing says how many users it has.</summary>
    /// <exception cref="InvalidInputException">The traffic cannot be used.</exception>
    public CapacityDiff? Carried(ParseResult parsed, Target before, Target after)
    {
        if (GraphDesign.Of(before) is not { } first || GraphDesign.Of(after) is not { } second)
            return null;
        // One that knows no typical number is asked for the other's.
        var (mine, other) = (first.TypicalDailyUsers ?? second.TypicalDailyUsers, second.TypicalDailyUsers ?? first.TypicalDailyUsers);
        if (_traffic.Given(parsed) is null && mine is null)
            return null;
        var estimator = new CapacityEstimator(_catalog.Catalog(parsed));
        return new(Of(first with { TypicalDailyUsers = mine }), Of(second with { TypicalDailyUsers = other }));

        CapacityEstimate Of(BlueprintTarget design) => estimator.Estimate(design.Blueprint, _traffic.Resolve(parsed, design), design.Name);
    }

    /// <summary>Prices a target.</summary>
    /// <exception cref="InvalidInputException">What it is used for cannot be used, or does not fit the target.</exception>
    public (CostEstimate Estimate, Workload? Workload) Price(ParseResult parsed, Target target) => target switch
    {
        BlueprintTarget design => OfDesign(parsed, design),
        GraphTarget graph => OfGraph(parsed, graph),
        ResultTarget result => OfResult(parsed, result),
        _ => throw new InvalidOperationException($"no price for a {target.GetType().Name}"),
    };

    /// <summary>Finds a target.</summary>
    /// <exception cref="InvalidInputException">There is none of that name, or it cannot be read.</exception>
    public Target Resolve(ParseResult parsed, string name) =>
        Target.Resolve(name, _traffic.Region(parsed), ProgramPreview.Settings("--parameter", parsed.GetValue(_parameters) ?? []).ToImmutableDictionary(StringComparer.Ordinal), _program.Settings(parsed));

    (CostEstimate Estimate, Workload? Workload) OfDesign(ParseResult parsed, BlueprintTarget design)
    {
        if (parsed.GetRequiredValue(_usage) is [var usage, ..])
            throw new InvalidInputException($"--usage {usage}: {design.Name} is a design, whose use comes from its traffic; allowed: --users N or --workload FILE");
        var workload = _traffic.Resolve(parsed, design);
        var placed = design.OnNodes(parsed.GetValue(_nodeType));
        var estimate = Estimate(parsed, estimator => estimator.Estimate(placed.Blueprint, workload, placed.Name));
        return (WithNotRead(estimate, placed), workload);
    }

    // What a design does not know may cost something: the total is not complete.
    static CostEstimate WithNotRead(CostEstimate estimate, BlueprintTarget design) => estimate with
    {
        Unpriced = [.. estimate.Unpriced, .. design.NotRead.Select(left => new UnpricedItem(left.Name, left.Name, left.Kind, left.Kind, "", default, $"{left.Place}: {left.Reason}"))],
        Warnings = [.. estimate.Warnings, .. design.Notes],
    };

    (CostEstimate Estimate, Workload? Workload) OfGraph(ParseResult parsed, GraphTarget target)
    {
        var usage = parsed.GetRequiredValue(_usage).Select(Usage).Aggregate(UsageFile.Empty, (above, below) => above.Over(below));
        var use = new GraphUse { Workload = _traffic.Given(parsed), Usage = usage };
        if ((_traffic.Region(parsed) ?? target.Region) is { } region)
            use = use with { Region = region };
        return (Estimate(parsed, estimator => estimator.Estimate(target.Graph, use, target.Name)), use.Workload);
    }

    static UsageFile Usage(string name)
    {
        if (UsageFile.Profiles.Contains(name))
            return UsageFile.Profile(name);
        return Path.Exists(name)
            ? UsageFile.Parse(InputFile.Read(name), name)
            : throw new InvalidInputException($"--usage {name}: there is no such file, nor a profile of that name; profiles: {string.Join(", ", UsageFile.Profiles)}");
    }

    CostEstimate Estimate(ParseResult parsed, Func<CostEstimator, CostEstimate> estimate)
    {
        var catalog = _catalog.Catalog(parsed);
        var discounts = parsed.GetValue(_discounts) is { } file ? DiscountFile.Parse(InputFile.Read(file), file) : null;
        discounts?.ThrowIfUnknown(catalog);
        var atList = estimate(new(catalog));
        return discounts?.Apply(atList) ?? atList;
    }

    (CostEstimate Estimate, Workload? Workload) OfResult(ParseResult parsed, ResultTarget result)
    {
        var given = All.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false });
        return given is null
            ? (result.Estimate, null)
            : throw new InvalidInputException($"{given.Name}: {result.Name} is a saved result, whose figures are fixed; price the target itself again");
    }
}
