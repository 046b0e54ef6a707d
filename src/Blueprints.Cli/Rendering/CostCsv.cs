using System.Globalization;
using System.Text;
using Blueprints.Estimation.Cost;

namespace Blueprints.Cli.Rendering;

/// <summary>
/// An estimate as comma-separated values after RFC 4180: a header, then a line for each line of the bill. Columns keep their names and places; new ones come last.
/// </summary>
static class CostCsv
{
    const string Header = "status,block,resource,type,item,sku,kind,unit,unit_price,quantity_low,quantity_expected,quantity_high,monthly_low,monthly_expected,monthly_high,derived,note,source,region,list_price,discount";

    public static string Write(CostEstimate estimate)
    {
        var csv = new StringBuilder(Header).Append("\r\n");
        foreach (var item in estimate.Items)
        {
            var (quantity, monthly) = (item.Quantity, item.Monthly);
            Row(csv, "priced", item.Block, item.Resource, item.Type, item.Item, item.Sku, item.Kind == ItemKind.Fixed ? "fixed" : "usage", item.Unit, Number(item.UnitPrice.Usd),
                Number(quantity.Low), Number(quantity.Expected), Number(quantity.High), Number(monthly.Low.Usd), Number(monthly.Expected.Usd), Number(monthly.High.Usd),
                item.Derived ? "true" : "false", item.Assumption, item.Source, estimate.Region, item.ListPrice is { } list ? Number(list.Usd) : "", item.Discount ?? "");
        }

        // No amount, and not 0: it is not known.
        foreach (var item in estimate.Unpriced)
        {
            Row(csv, "unpriced", item.Block, item.Resource, item.Type, item.Item, item.Sku, "", "", "",
                Number(item.Quantity.Low), Number(item.Quantity.Expected), Number(item.Quantity.High), "", "", "", "", item.Reason, "", estimate.Region, "", "");
        }

        foreach (var item in estimate.UnknownUsage)
        {
            Row(csv, "unknown_usage", item.Block, item.Resource, item.Type, item.Item, item.Sku, "usage", item.Unit, Number(item.UnitPrice.Usd),
                "", "", "", "", "", "", "", $"set {item.UsageKey} in a usage file", "", estimate.Region, "", "");
        }

        return csv.ToString();
    }

    static void Row(StringBuilder csv, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
            csv.Append(i == 0 ? "" : ",").Append(Cell(cells[i]));
        csv.Append("\r\n");
    }

    static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    // A sheet runs text that begins like a formula; the apostrophe makes it text.
    static string Cell(string text)
    {
        var plain = text.Length > 0 && "=+-@\t\r".Contains(text[0]) ? $"'{text}" : text;
        return plain.AsSpan().ContainsAny(",\"\r\n") ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
