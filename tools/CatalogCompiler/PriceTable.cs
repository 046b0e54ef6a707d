namespace Blueprints.Catalog.Compiler;

/// <summary>The price rows of all services, gathered into prices with tiers.</summary>
sealed class PriceTable(IReadOnlyCollection<string> regions, IReadOnlyCollection<string> units)
{
    readonly Dictionary<(string Region, string Sku), List<(SourceRow Row, string Unit, PriceTier Tier)>> _prices = [];
    readonly Dictionary<string, (string Unit, SourceRow Row)> _unitOfSku = new(StringComparer.Ordinal);

    public int RowCount { get; private set; }

    public IEnumerable<string> Skus => _unitOfSku.Keys;

    public string? UnitOf(string sku) => _unitOfSku.TryGetValue(sku, out var found) ? found.Unit : null;

    public void Read(SourceFile file)
    {
        foreach (var row in file.Rows("region", "sku", "unit", "usd", "tier_from", "tier_to", "effective", "source"))
        {
            RowCount++;
            Read(row);
        }
    }

    public void AddTo(PriceCatalogBuilder builder)
    {
        foreach (var ((region, sku), rows) in _prices)
        {
            rows.Sort((left, right) => left.Tier.From.CompareTo(right.Tier.From));
            if (Check(rows))
            {
                builder.Add(new Price(region, sku, rows[0].Unit, [.. rows.Select(row => row.Tier)]));
            }
        }
    }

    void Read(SourceRow row)
    {
        var (region, sku, unit) = (row.OneOf("region", regions, "regions.csv and 'global'"), row.Key("sku"), row.OneOf("unit", units, "units.csv"));
        var (usd, effective, source) = (row.Number("usd"), row.Date("effective"), row.Text("source"));
        var bounded = row.TryWhole("tier_from", 0, out var from) & row.TryWhole("tier_to", null, out var to);
        if (region is null || sku is null || unit is null || usd is not { } price || effective is null || source is null || !bounded || !HasOneUnit(row, sku, unit))
        {
            return;
        }

        if (!_prices.TryGetValue((region, sku), out var rows))
        {
            _prices.Add((region, sku), rows = []);
        }

        rows.Add((row, unit, new PriceTier(from ?? 0, to, price, source, effective)));
    }

    // One unit over all regions: otherwise two regions could not be compared.
    bool HasOneUnit(SourceRow row, string sku, string unit)
    {
        if (_unitOfSku.TryAdd(sku, (unit, row)) || _unitOfSku[sku].Unit == unit)
        {
            return true;
        }

        row.Report<string>("unit", $"{_unitOfSku[sku].Unit}, as in line {_unitOfSku[sku].Row.Line}");
        return false;
    }

    static bool Check(List<(SourceRow Row, string Unit, PriceTier Tier)> rows)
    {
        var sound = true;
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, tier) = (rows[i].Row, rows[i].Tier);
            if (i > 0 && rows[i - 1].Tier.From == tier.From)
            {
                row.Report("key", $"{row["region"]} {row["sku"]} from {row["tier_from"]} again", $"each region, sku and tier_from once; line {rows[i - 1].Row.Line} has it");
                sound = false;
            }
            else if (TierRules(rows, i) is { } allowed)
            {
                row.Report("tiers", $"from '{row["tier_from"]}' to '{row["tier_to"]}'", allowed);
                sound = false;
            }
        }

        return sound;
    }

    static string? TierRules(List<(SourceRow Row, string Unit, PriceTier Tier)> rows, int i) => rows[i].Tier switch
    {
        { To: { } to, From: var from } when to <= from => "an end above its start",
        var tier when i > 0 && rows[i - 1].Tier.To != tier.From => $"a start at '{rows[i - 1].Row["tier_to"]}', where line {rows[i - 1].Row.Line} ends",
        _ => null,
    };
}
