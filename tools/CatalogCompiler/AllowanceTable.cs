namespace Blueprints.Catalog.Compiler;

/// <summary>The rows of always-free allowances: a pool and the SKUs that draw on it, where a trailing <c>*</c> means all that begin so.</summary>
static class AllowanceTable
{
    public static void Read(SourceFile file, PriceTable prices, PriceCatalogBuilder builder)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (var row in file.Rows("pool", "skus", "quantity", "unit", "source"))
        {
            if (row.Key("pool") is not { } pool || row.Positive("quantity") is not { } quantity || row.Text("source") is not { } source)
            {
                continue;
            }

            foreach (var sku in row["skus"].Split(' ').SelectMany(pattern => Matches(row, pattern, prices)))
            {
                if (!taken.Add(sku))
                {
                    row.Report<string>("skus", $"each SKU in one pool; {sku} is in two");
                }
                else if (PriceUnit.Of(prices.UnitOf(sku)!).Measure is var measure && row["unit"] != measure)
                {
                    row.Report<string>("unit", $"{measure}, which {sku} counts");
                }
                else
                {
                    builder.Add(new Allowance(sku, pool, quantity, measure, source));
                }
            }
        }
    }

    static List<string> Matches(SourceRow row, string pattern, PriceTable prices)
    {
        List<string> matches =
        [
            .. prices.Skus.Where(sku => pattern.EndsWith('*') ? sku.StartsWith(pattern[..^1], StringComparison.Ordinal) : sku == pattern),
        ];
        if (matches.Count == 0)
        {
            row.Report("skus", $"'{pattern}'", "SKUs that have a price, or a beginning of some with '*'");
        }

        return matches;
    }
}
