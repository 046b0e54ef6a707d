using System.Globalization;
using Blueprints.Catalog;
using Blueprints.Quantities;
using Spectre.Console;

namespace Blueprints.Cli.Rendering;

/// <summary>Prices as a table: a row for each tier, with its source.</summary>
static class PriceTable
{
    public static Table Of(IEnumerable<Price> prices)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var title in new[] { "Region", "SKU", "USD", "Unit", "From", "Date", "Source" })
            table.AddColumn(title);
        foreach (var price in prices)
        {
            foreach (var tier in price.Tiers)
            {
                table.AddRow(new[]
                {
                    price.Region, price.Sku, Figures.UnitPrice(new Money(tier.UnitPrice)), price.Unit, Span(tier), tier.Effective, tier.Source,
                }.Select(text => new Text(text)));
            }
        }

        return table;
    }

    static string Span(PriceTier tier) => tier switch
    {
        { From: 0, To: null } => "",
        { To: { } to } => string.Create(CultureInfo.InvariantCulture, $"{tier.From:#,##0} to {to:#,##0}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{tier.From:#,##0}"),
    };
}
