using System.Globalization;
using Blueprints.Catalog;
using Blueprints.Quantities;
using Spectre.Console;

namespace Blueprints.Cli.Rendering;

/// <summary>Prices as a table: a row for each tier, with its source.</summary>
static class PriceTable
{
    static readonly FittingColumn[] Columns = [new("Region"), new("SKU"), new("USD"), new("Unit", GivesWay: 4), new("From", GivesWay: 3), new("Date", GivesWay: 2), new("Source", GivesWay: 1)];

    public static void Write(IAnsiConsole console, IEnumerable<Price> prices) => FittingTable.Write(console, Columns, prices.SelectMany(price => price.Tiers, Row));

    static string[] Row(Price price, PriceTier tier) => [price.Region, price.Sku, Figures.UnitPrice(new Money(tier.UnitPrice)), price.Unit, Span(tier), tier.Effective, tier.Source];

    static string Span(PriceTier tier) => tier switch
    {
        { From: 0, To: null } => "",
        { To: { } to } => string.Create(CultureInfo.InvariantCulture, $"{tier.From:#,##0} to {to:#,##0}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{tier.From:#,##0}"),
    };
}
