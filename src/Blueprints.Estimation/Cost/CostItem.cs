using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost;

/// <summary>One line of a bill. Its monthly cost is quantity × unit price, rounded to 6 decimals; tiers of a price are lines of their own.</summary>
public sealed record CostItem
{
    /// <summary>The block that causes the cost.</summary>
    public required string Block { get; init; }

    /// <summary>The cloud resource billed, by its logical name.</summary>
    public required string Resource { get; init; }

    /// <summary>The resource's type token, such as <c>aws:lb/loadBalancer:LoadBalancer</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What is billed, in words: <c>Instance hours (m7g.large, Linux, on-demand)</c>.</summary>
    public required string Item { get; init; }

    /// <summary>The catalog key of the price: <c>ec2/m7g.large/linux/on-demand</c>.</summary>
    public required string Sku { get; init; }

    /// <summary>Whether the cost is fixed or follows use.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>What the price is for one of: <c>hour</c>, <c>gb-month</c>, <c>thousand-requests</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The price of one unit: the list price, less a discount where there is one.</summary>
    public required Money UnitPrice { get; init; }

    /// <summary>The list price of one unit where a discount holds; null elsewhere. Default: none.</summary>
    public Money? ListPrice { get; init; }

    /// <summary>Which discount holds, and where it stands: <c>12 % off ec2 (discounts.yml:3)</c>. Default: none.</summary>
    public string? Discount { get; init; }

    /// <summary>Whether the price was computed from another one by a documented rule, not read from a source.</summary>
    public required bool Derived { get; init; }

    /// <summary>Units in a month, rounded to 6 decimals.</summary>
    public required Cases Quantity { get; init; }

    /// <summary>The cost of a month.</summary>
    public required MoneyRange Monthly { get; init; }

    /// <summary>Why the quantity is what it is.</summary>
    public required string Assumption { get; init; }

    /// <summary>Where the price was read.</summary>
    public required string Source { get; init; }
}
