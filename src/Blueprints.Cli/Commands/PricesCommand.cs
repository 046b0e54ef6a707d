using System.CommandLine;
using System.Globalization;
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

    const string VerifyDescription = """
        Says how old the catalog is, and for each region how many of the SKUs that any region prices have a price there.

        Examples:
          blueprints prices verify
          blueprints prices verify --fail-if-older-than 90d --as-of 2026-12-24
        """;

    public static Command Create() => new("prices", "The price catalog that ships with the tool: find a price and its source, check its age and its gaps.") { Show(), Verify() };

    static Command Show()
    {
        var glob = new Argument<string>("glob") { Description = "A SKU, or a pattern in which * and ? stand for any characters." };
        var region = new Option<string?>("--region") { Description = "Only this AWS region, and services without regions. Default: all.", HelpName = "REGION" };
        var noColor = new Option<bool>("--no-color") { Description = "Plain text; NO_COLOR in the environment does the same." };
        var command = new Command("show", ShowDescription) { glob, region, noColor };
        command.SetAction(parsed =>
        {
            var pattern = parsed.GetRequiredValue(glob);
            var prices = Find(PriceCatalog.Shipped, pattern, parsed.GetValue(region));
            if (prices.Count == 0)
                throw new InvalidInputException($"no price is called \"{pattern}\"{NearMisses(pattern)}");
            Terminal.Create(parsed.GetValue(noColor)).Write(PriceTable.Of(prices));
            return ExitCode.Ok;
        });
        return command;
    }

    static Command Verify()
    {
        var limit = new Option<string?>("--fail-if-older-than") { Description = "Fail with exit code 1 when the catalog was gathered longer ago: 90d.", HelpName = "DAYS" };
        var asOf = new Option<string?>("--as-of") { Description = "The day to count from, such as 2026-12-24; needed with --fail-if-older-than, so that a run says the same tomorrow.", HelpName = "DATE" };
        var command = new Command("verify", VerifyDescription) { limit, asOf };
        command.SetAction(parsed =>
        {
            var catalog = PriceCatalog.Shipped;
            var age = parsed.GetValue(asOf) is { } day ? Day(day).DayNumber - catalog.Effective.DayNumber : (int?)null;
            var most = parsed.GetValue(limit) is { } days ? Days(days) : (int?)null;
            if (most is not null && age is null)
                throw new InvalidInputException("--fail-if-older-than needs a day to count from; give --as-of DATE, in a shell --as-of $(date +%F)");
            foreach (var line in CatalogReport.Lines(catalog, age))
                Console.Out.WriteLine(line);
            if (age <= most || most is null)
                return ExitCode.Ok;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"error: --fail-if-older-than: the catalog was gathered {age} days ago, on {catalog.Effective:yyyy-MM-dd}; allowed: at most {most}"));
            return ExitCode.GateFailed;
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

    static string NearMisses(string pattern) =>
        PriceCatalog.Shipped.SuggestSkus(pattern) is { IsEmpty: false } near ? $"; did you mean {string.Join(" or ", near)}?" : "; allowed: a SKU such as alb/hour, or a pattern such as \"alb/*\"";

    static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new InvalidInputException($"--as-of is \"{text}\"; allowed: a day such as 2026-12-24");

    static int Days(string text) => int.TryParse(text.EndsWith('d') ? text[..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
        ? days
        : throw new InvalidInputException($"--fail-if-older-than is \"{text}\"; allowed: days, such as 90d");
}
