using System.Collections.Immutable;
using System.CommandLine;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>The options of commands that price targets, and the pricing.</summary>
sealed class PricingOptions
{
    readonly TrafficOptions _traffic = new("what is typical of the phase", "The AWS region to price. Default: the blueprint's own, us-east-1 for a phase and for resources that say none.");
    readonly CatalogOption _catalog = new();
    readonly Option<string?> _usage = new("--usage") { Description = "A YAML file that says what resources of a preview or state are used for in a month.", HelpName = "FILE" };

    readonly Option<string[]> _parameters = new("--parameter")
    {
        Description = "A parameter of a CloudFormation template as NAME=VALUE, of one stack as STACK:NAME=VALUE; may be given again.",
        HelpName = "NAME=VALUE",
        DefaultValueFactory = _ => [],
    };

    /// <summary>The options, in the order of the help text.</summary>
    public IEnumerable<Option> All => [.. _traffic.Traffic, _usage, _parameters, _traffic.RegionOption, _catalog.Option];

    /// <summary>Finds a target and prices it.</summary>
    /// <exception cref="InvalidInputException">The target, or what it is used for, cannot be used.</exception>
    public (CostEstimate Estimate, Workload? Workload) Price(ParseResult parsed, string name) => Price(parsed, Resolve(parsed, name));

    /// <summary>Prices one of two targets that are compared; a saved result is taken as it is, whatever holds for the other one.</summary>
    /// <exception cref="InvalidInputException">The target, or what it is used for, cannot be used.</exception>
    public CostEstimate PriceCompared(ParseResult parsed, string name) => Resolve(parsed, name) switch
    {
        ResultTarget result => result.Estimate,
        var target => Price(parsed, target).Estimate,
    };

    /// <summary>Prices a target.</summary>
    /// <exception cref="InvalidInputException">What it is used for cannot be used, or does not fit the target.</exception>
    public (CostEstimate Estimate, Workload? Workload) Price(ParseResult parsed, Target target) => target switch
    {
        BlueprintTarget design => OfDesign(parsed, design),
        GraphTarget graph => OfGraph(parsed, graph),
        ResultTarget result => OfResult(parsed, result),
        _ => throw new InvalidOperationException($"no price for a {target.GetType().Name}"),
    };

    Target Resolve(ParseResult parsed, string name) =>
        Target.Resolve(name, _traffic.Region(parsed), ProgramPreview.Settings("--parameter", parsed.GetValue(_parameters) ?? []).ToImmutableDictionary(StringComparer.Ordinal));

    (CostEstimate Estimate, Workload? Workload) OfDesign(ParseResult parsed, BlueprintTarget design)
    {
        if (parsed.GetValue(_usage) is { } usage)
            throw new InvalidInputException($"--usage {usage}: {design.Name} is a design, whose use comes from its traffic; allowed: --users N or --workload FILE");
        var workload = _traffic.Resolve(parsed, design);
        return (new CostEstimator(_catalog.Catalog(parsed)).Estimate(design.Blueprint, workload, design.Name), workload);
    }

    (CostEstimate Estimate, Workload? Workload) OfGraph(ParseResult parsed, GraphTarget target)
    {
        var usage = parsed.GetValue(_usage) is { } file ? UsageFile.Parse(InputFile.Read(file), file) : UsageFile.Empty;
        var use = new GraphUse { Workload = _traffic.Given(parsed), Usage = usage };
        if ((_traffic.Region(parsed) ?? target.Region) is { } region)
            use = use with { Region = region };
        return (new CostEstimator(_catalog.Catalog(parsed)).Estimate(target.Graph, use, target.Name), use.Workload);
    }

    (CostEstimate Estimate, Workload? Workload) OfResult(ParseResult parsed, ResultTarget result)
    {
        var given = All.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false });
        return given is null
            ? (result.Estimate, null)
            : throw new InvalidInputException($"{given.Name}: {result.Name} is a saved result, whose figures are fixed; price the target itself again");
    }
}
