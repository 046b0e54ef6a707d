using System.CommandLine;
using System.IO.Enumeration;
using Blueprints.Catalog;
using Blueprints.Cli.Rendering;
using Blueprints.Validation;
using Spectre.Console;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints prices</c>: the price catalog.</summary>
static class PricesCommand
{
    const string ShowDescription = """
        Finds prices by SKU, with their tiers, unit, source and date.

        Examples:
          blueprints prices show ec2/m7g.large/linux/on-demand
          blueprints prices show "alb/*" --region eu-west-1
        """;

    public static Command Create() => new("prices", "The price catalog: find a price and its source, check its age and its gaps, bring it up to date.")
    {
        Show(), PricesVerifyCommand.Create(), PricesUpdateCommand.Create(),
    };

    static Command Show()
    {
        var glob = new Argument<string>("glob") { Description = "A SKU, or a pattern in which * and ? stand for any characters." };
        var region = new Option<string?>("--region") { Description = "Only this AWS region, and services without regions. Default: all.", HelpName = "REGION" }.OffersRegions();
        var choice = new CatalogOption();
        var noColor = new Option<bool>("--no-color") { Description = "Plain text; NO_COLOR in the environment does the same." };
        var command = new Command("show", ShowDescription) { glob, region, choice.Option, noColor };
        command.SetAction(parsed =>
        {
            var catalog = choice.Catalog(parsed);
            var pattern = parsed.GetRequiredValue(glob);
            var prices = Find(catalog, pattern, parsed.GetValue(region));
            if (prices.Count == 0)
                throw new InvalidInputException($"no price is called \"{pattern}\"{NearMisses(catalog, pattern)}");
            PriceTable.Write(Terminal.Create(parsed.GetValue(noColor)), prices);
            return ExitCode.Ok;
        });
        return command;
    }

    static List<Price> Find(PriceCatalog catalog, string pattern, string? region)
    {
        if (region is not null && region != PriceCatalog.GlobalRegion && catalog.FindRegion(region) is null)
            throw new InvalidInputException($"--region is \"{region}\"; allowed: {string.Join(", ", catalog.Regions.Select(known => known.Code))}");
        IEnumerable<string> regions = region is null ? catalog.Regions.Select(known => known.Code) : [region];
        return [.. regions.Append(PriceCatalog.GlobalRegion).Distinct().SelectMany(catalog.Prices).Where(price => FileSystemName.MatchesSimpleExpression(pattern, price.Sku))];
    }

    static string NearMisses(PriceCatalog catalog, string pattern) =>
        catalog.SuggestSkus(pattern) is { IsEmpty: false } near ? $"; did you mean {string.Join(" or ", near)}?" : "; allowed: a SKU such as alb/hour, or a pattern such as \"alb/*\"";
}
