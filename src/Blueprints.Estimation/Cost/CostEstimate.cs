using System.Collections.Immutable;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost;

/// <summary>What a design costs in a month of 730 hours, line by line.</summary>
public sealed record CostEstimate
{
    /// <summary>What was estimated: <c>phase2</c>, a file name.</summary>
    public required string Target { get; init; }

    /// <summary>The AWS region priced.</summary>
    public required string Region { get; init; }

    /// <summary>The version of the price catalog used.</summary>
    public required string CatalogVersion { get; init; }

    /// <summary>The date the catalog's snapshot was taken.</summary>
    public required DateOnly CatalogEffective { get; init; }

    /// <summary>The lines, grouped by block in the blueprint's order.</summary>
    public required ImmutableArray<CostItem> Items { get; init; }

    /// <summary>What has no price; see <see cref="Incomplete"/>.</summary>
    public required ImmutableArray<UnpricedItem> Unpriced { get; init; }

    /// <summary>What is billed by use that nothing says; default: none. It is not part of the total, and does not make it <see cref="Incomplete"/>.</summary>
    public ImmutableArray<UnknownUsageItem> UnknownUsage { get; init; } = [];

    /// <summary>What is odd about the inputs, such as a key of a usage file that nothing asked for. Default: nothing.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Whether something has no price, so that the total is too low.</summary>
    public bool Incomplete => !Unpriced.IsEmpty;

    /// <summary>The sum of all lines.</summary>
    public MoneyRange Monthly => Sum(Items);

    /// <summary>Whether any line has a discount.</summary>
    public bool IsDiscounted => Items.Any(item => item.ListPrice is not null);

    /// <summary>The sum of all lines at list prices.</summary>
    public MoneyRange ListMonthly => Items.Aggregate(default(MoneyRange), static (sum, item) => sum + (item.ListPrice is { } price ? At(price, item.Quantity) : item.Monthly));

    static MoneyRange At(Money price, Cases quantity) => new(new(price.Usd * quantity.Low), new(price.Usd * quantity.Expected), new(price.Usd * quantity.High));

    /// <summary>The sum of some lines; nothing for none.</summary>
    /// <param name="items">The lines.</param>
    public static MoneyRange Sum(IEnumerable<CostItem> items) => items.Aggregate(default(MoneyRange), static (sum, item) => sum + item.Monthly);
}
