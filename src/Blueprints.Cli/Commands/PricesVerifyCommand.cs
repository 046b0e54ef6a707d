using System.CommandLine;
using System.Globalization;
using Blueprints.Catalog;
using Blueprints.Catalog.PriceList;
using Blueprints.Cli.Rendering;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints prices verify</c>: how old the prices are, and where some are missing.</summary>
static class PricesVerifyCommand
{
    const string Description = """
        Says how old the catalog is, and for each region how many of the SKUs that any region prices have a price there. Prices of your own, which prices update takes from
        AWS, are as old as the index of the price list that named them as the current ones.

        Examples:
          blueprints prices verify
          blueprints prices verify --fail-if-older-than 90d
          blueprints prices verify --fail-if-older-than 30d --region eu-west-1 --service ec2 --service rds
        """;

    public static Command Create()
    {
        var limit = new Option<string?>("--fail-if-older-than") { Description = "Fail with exit code 1 when any prices were gathered longer ago: 90d.", HelpName = "DAYS" };
        var asOf = new Option<string?>("--as-of") { Description = "The day to count from, such as 2026-12-24. Default: today.", HelpName = "DATE" };
        var region = new Option<string?>("--region") { Description = "Judge the prices of this region alone.", HelpName = "REGION" }.OffersRegions();
        var service = new Option<string[]>("--service") { Description = "Judge the prices of this service alone; may be given again.", HelpName = "SERVICE", DefaultValueFactory = _ => [] };
        service.AcceptOnlyFromAmong([.. PriceListUpdate.Services]);
        var choice = new CatalogOption();
        var command = new Command("verify", Description) { limit, asOf, region, service, choice.Option };
        command.SetAction(parsed =>
        {
            var today = parsed.GetValue(asOf) is { } day ? Day(day) : Today.Date;
            var most = parsed.GetValue(limit) is { } days ? Days(days) : (int?)null;
            var user = choice.User(parsed);
            var catalog = user?.Over(PriceCatalog.Shipped) ?? PriceCatalog.Shipped;
            if (parsed.GetValue(region) is { } place && catalog.FindRegion(place) is null)
                throw new InvalidInputException($"--region is \"{place}\"; allowed: {string.Join(", ", catalog.Regions.Select(known => known.Code))}");
            foreach (var line in CatalogReport.Lines(catalog, user?.Offers ?? [], today))
                Prose.Write(line);
            return Judge(PriceAge.Of(catalog, user?.Offers ?? [], parsed.GetValue(region), parsed.GetRequiredValue(service)), today, most);
        });
        return command;
    }

    static int Judge(IEnumerable<PriceAge> ages, DateOnly today, int? most)
    {
        var old = most is null ? [] : ages.Where(age => age.Days(today) > most).ToList();
        foreach (var age in old)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"error: --fail-if-older-than: {age.What} are of {age.Day:yyyy-MM-dd}, {age.Days(today)} days ago; allowed: at most {most}; {age.Remedy}"));
        return old.Count == 0 ? ExitCode.Ok : ExitCode.GateFailed;
    }

    static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new InvalidInputException($"--as-of is \"{text}\"; allowed: a day such as 2026-12-24");

    static int Days(string text) => int.TryParse(text.EndsWith('d') ? text[..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
        ? days
        : throw new InvalidInputException($"--fail-if-older-than is \"{text}\"; allowed: days, such as 90d");
}
