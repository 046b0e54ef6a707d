using System.Globalization;
using Blueprints.Quantities;
using Blueprints.Validation;

namespace Blueprints.Estimation.Cost;

/// <summary>Reads an estimate back that <see cref="CostJson"/> wrote.</summary>
public static class CostResult
{
    // A saved sum was added up from the same rounded lines, so it is exact; the slack is for tools that rewrite numbers.
    const decimal Slack = 0.01m;

    /// <summary>Reads an estimate.</summary>
    /// <param name="json">The document, as docs/schemas/cost.schema.json describes it; nothing more and nothing less.</param>
    /// <param name="source">What to call it in messages, usually its file name.</param>
    /// <exception cref="InvalidInputException">It is not such a document (the message has line and column), or its total is not the sum of its lines.</exception>
    public static CostEstimate Read(string json, string source)
    {
        var document = SavedJson.Read<ResultDocument>(json, source, "saved cost result");
        if (document.SchemaVersion != 1 || document.Currency != "USD")
            throw new InvalidInputException($"{source}: schemaVersion {document.SchemaVersion} in {document.Currency}; allowed: schemaVersion 1 in USD");
        return Checked(document, Estimate(document, source), source);
    }

    static CostEstimate Estimate(ResultDocument document, string source) => new()
    {
        Target = document.Target,
        Region = document.Region,
        CatalogVersion = document.Catalog.Version,
        CatalogEffective = DateOnly.TryParseExact(document.Catalog.Effective, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new InvalidInputException($"{source}: catalog.effective is \"{document.Catalog.Effective}\"; allowed: a day such as 2026-11-23"),
        Items = [.. document.Items.Select((item, at) => item.ToItem(source, at))],
        Unpriced = [.. document.Unpriced.Select(item => new UnpricedItem(item.Block, item.Resource, item.Type, item.Item, item.Sku, item.Quantity, item.Reason))],
        UnknownUsage = [.. document.UnknownUsage.Select(item => new UnknownUsageItem(item.Block, item.Resource, item.Type, item.Item, item.Sku, item.UsageKey, item.Unit, new(item.UnitPrice)))],
        Warnings = [.. document.Warnings],
    };

    static CostEstimate Checked(ResultDocument document, CostEstimate estimate, string source)
    {
        try
        {
            var (said, sum) = (document.Monthly, estimate.Monthly);
            if (Math.Abs(said.Low - sum.Low.Usd) > Slack || Math.Abs(said.Expected - sum.Expected.Usd) > Slack || Math.Abs(said.High - sum.High.Usd) > Slack)
                throw new InvalidInputException($"{source}: monthly is {said}, but its items add up to {new Cases(sum.Low.Usd, sum.Expected.Usd, sum.High.Usd)}; the file was changed after it was saved");
        }
        catch (OverflowException e)
        {
            throw new InvalidInputException($"{source}: its items add up to more than 28 digits", e);
        }

        return document.Incomplete == estimate.Incomplete
            ? estimate
            : throw new InvalidInputException($"{source}: incomplete is {(document.Incomplete ? "true" : "false")}, but {estimate.Unpriced.Length} lines have no price; the file was changed after it was saved");
    }

    sealed record ResultDocument(
        int SchemaVersion, string Target, string Region, string Currency, CatalogPart Catalog, Cases Monthly, bool Incomplete,
        List<ItemPart> Items, List<UnpricedPart> Unpriced, List<UsagePart> UnknownUsage, List<string> Warnings);

    sealed record CatalogPart(string Version, string Effective);

    sealed record ItemPart(
        string Block, string Resource, string Type, string Item, string Sku, string Kind, string Unit, decimal UnitPrice, bool Derived, Cases Quantity, Cases Monthly,
        string Assumption, string Source, decimal? ListPrice = null, string? Discount = null)
    {
        public CostItem ToItem(string source, int at) => new()
        {
            Block = Block,
            Resource = Resource,
            Type = Type,
            Item = Item,
            Sku = Sku,
            Kind = Kind switch
            {
                "fixed" => ItemKind.Fixed,
                "usage" => ItemKind.Usage,
                _ => throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture, $"{source}: items[{at}].kind is \"{Kind}\"; allowed: fixed, usage")),
            },
            Unit = Unit,
            UnitPrice = new(UnitPrice),
            ListPrice = ListPrice is { } list ? new(list) : null,
            Discount = Discount,
            Derived = Derived,
            Quantity = Quantity,
            Monthly = new(new(Monthly.Low), new(Monthly.Expected), new(Monthly.High)),
            Assumption = Assumption,
            Source = Source,
        };
    }

    sealed record UnpricedPart(string Block, string Resource, string Type, string Item, string Sku, Cases Quantity, string Reason);

    sealed record UsagePart(string Block, string Resource, string Type, string Item, string Sku, string UsageKey, string Unit, decimal UnitPrice);
}
