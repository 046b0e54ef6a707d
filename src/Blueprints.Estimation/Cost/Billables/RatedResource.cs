namespace Blueprints.Estimation.Cost.Billables;

/// <summary>A resource whose bill is a list of quantities times rates, with no rule beyond that.</summary>
public sealed record RatedResource : Billable
{
    /// <summary>The lines of the bill.</summary>
    public required ValueList<RatedLine> Lines { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        foreach (var line in Lines)
        {
            var owner = line.Region is null ? this : this with { Region = line.Region };
            if (line.Sku.Length == 0)
                sheet.AddUnpriced(owner, line.Item, line.Assumption);
            else if (line.Kind == ItemKind.Usage)
                sheet.AddUse(owner, line.Item, line.Sku, line.Quantity, line.Assumption);
            else
                sheet.Add(owner, line.Item, line.Sku, ItemKind.Fixed, line.Quantity.Quantity ?? 0, line.Assumption);
        }
    }
}
