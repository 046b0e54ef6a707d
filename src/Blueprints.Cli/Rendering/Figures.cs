using System.Globalization;
using Blueprints.Estimation.Cost;
using Blueprints.Quantities;

namespace Blueprints.Cli.Rendering;

/// <summary>Figures as every format for people writes them.</summary>
static class Figures
{
    /// <summary>Three significant places behind the point for small quantities, none for large ones.</summary>
    public static string Number(decimal value) => value.ToString(value >= 1_000 ? "#,##0" : value >= 10 ? "0.#" : "0.###", CultureInfo.InvariantCulture);

    /// <summary>A count without places.</summary>
    public static string Whole(decimal value) => value.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>A share of 1 with one place: <c>12.3 %</c>.</summary>
    public static string Share(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:#,##0.#} %");

    /// <summary>A quantity with its unit.</summary>
    public static string Quantity(decimal quantity, string unit) => $"{Number(quantity)} {UnitText.Of(unit, quantity)}";

    /// <summary>A unit price with all its digits.</summary>
    public static string UnitPrice(Money price) => string.Create(CultureInfo.InvariantCulture, $"${price.Usd:0.00########}");

    /// <summary>A line's unit price, with what it is off the list price: <c>$0.0718 (-12 %)</c>.</summary>
    public static string UnitPrice(CostItem item) => item.ListPrice is { } list && list.Usd > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{UnitPrice(item.UnitPrice)} ({(item.UnitPrice.Usd - list.Usd) / list.Usd * 100:+0.#;-0.#;0} %)")
        : UnitPrice(item.UnitPrice);

    /// <summary>An amount with its sign, also where it is positive.</summary>
    public static string Signed(Money amount) => amount < Money.Zero ? amount.ToString() : $"+{amount}";

    /// <summary>A share with its sign: <c>+12.3 %</c>; nothing where there is nothing to share.</summary>
    public static string Percent(Money delta, Money of) =>
        of.Usd == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{(delta < Money.Zero ? "" : "+")}{delta.Usd / of.Usd * 100:0.#} %");

    /// <summary>Where the prices come from.</summary>
    public static string Basis(CostEstimate estimate) =>
        $"AWS list prices{(estimate.IsDiscounted ? $" less discounts (at list prices {estimate.ListMonthly.Expected})" : "")}, catalog {estimate.CatalogVersion} of {estimate.CatalogEffective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, {estimate.Region}, USD, 730 hours, no tax";

    /// <summary>A count of things.</summary>
    public static string Count(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");

    /// <summary>The expected cost of one kind of line.</summary>
    public static Money Sum(CostEstimate estimate, ItemKind kind) => CostEstimate.Sum(estimate.Items.Where(item => item.Kind == kind)).Expected;
}
