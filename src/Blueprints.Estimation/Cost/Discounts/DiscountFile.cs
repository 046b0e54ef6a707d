using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Catalog;
using Blueprints.Quantities;
using Blueprints.Validation;

namespace Blueprints.Estimation.Cost.Discounts;

/// <summary>
/// What an account pays less than list prices: a percentage off a service or off SKUs, or a price of its own for one SKU. Of several rules that fit, the most specific
/// one alone holds; rules do not add up.
/// </summary>
public sealed class DiscountFile
{
    readonly ImmutableArray<DiscountRule> _rules;
    readonly FrozenDictionary<string, DiscountRule> _exact;
    readonly FrozenDictionary<string, DiscountRule> _services;
    readonly ImmutableArray<DiscountRule> _patterns;

    internal DiscountFile(string source, IEnumerable<DiscountRule> rules)
    {
        (Source, _rules) = (source, [.. rules]);
        _exact = _rules.Where(rule => rule.Rank.Kind >= 2).OrderByDescending(rule => rule.Rank).DistinctBy(rule => rule.Sku).ToFrozenDictionary(rule => rule.Sku!, StringComparer.Ordinal);
        _services = _rules.Where(rule => rule.Service is not null).ToFrozenDictionary(rule => rule.Service!, StringComparer.Ordinal);
        _patterns = [.. _rules.Where(rule => rule.Rank.Kind == 1).OrderByDescending(rule => rule.Rank)];
    }

    /// <summary>What the file is called in messages and lines.</summary>
    public string Source { get; }

    /// <summary>Reads a discount file; its layout is docs/schemas/discounts.schema.json.</summary>
    /// <param name="yaml">The document; YAML 1.2 or JSON.</param>
    /// <param name="source">What to call it, usually the file's name.</param>
    /// <exception cref="InvalidInputException">It does not parse, or a rule cannot be used; the message has line and column.</exception>
    public static DiscountFile Parse(string yaml, string source) => DiscountReader.Read(yaml, source);

    /// <summary>Checks that every rule is for something that the catalog prices, so that a slip of the pen is no silent list price.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <exception cref="InvalidInputException">A rule fits no SKU; the message has its line.</exception>
    public void ThrowIfUnknown(PriceCatalog catalog)
    {
        var skus = catalog.Skus.ToList();
        foreach (var rule in _rules.Where(rule => !skus.Exists(rule.Matches)))
        {
            var near = rule.Service is null ? catalog.SuggestSkus(rule.Sku!) : [];
            throw new InvalidInputException($"{rule.Place}: {rule.What} fits no SKU of the catalog{(near.IsEmpty ? "; allowed: what blueprints prices show lists" : $"; did you mean {string.Join(" or ", near)}?")}");
        }
    }

    /// <summary>An estimate at these prices: each line keeps its list price, and says which rule holds.</summary>
    /// <param name="estimate">An estimate at list prices.</param>
    /// <exception cref="InvalidInputException">A price is for another unit than the SKU's; the message has the rule's line.</exception>
    public CostEstimate Apply(CostEstimate estimate) => estimate with
    {
        Items = [.. estimate.Items.Select(Apply)],
        UnknownUsage = [.. estimate.UnknownUsage.Select(item => Find(item.Sku) is { } rule ? item with { UnitPrice = Discounted(rule, item.UnitPrice, item.Sku, item.Unit) } : item)],
    };

    CostItem Apply(CostItem item)
    {
        // What is always free stays so.
        if (item.UnitPrice == Money.Zero || Find(item.Sku) is not { } rule)
            return item;
        var price = Discounted(rule, item.UnitPrice, item.Sku, item.Unit);
        return item with
        {
            UnitPrice = price,
            Monthly = new(Cost(price, item.Quantity.Low), Cost(price, item.Quantity.Expected), Cost(price, item.Quantity.High)),
            ListPrice = item.UnitPrice,
            Discount = rule.Percent is { } percent
                ? string.Create(CultureInfo.InvariantCulture, $"{percent:0.######} % off {rule.What} ({rule.Place})")
                : $"price of its own ({rule.Place})",
        };
    }

    DiscountRule? Find(string sku)
    {
        if (_exact.GetValueOrDefault(sku) is { } exact)
            return exact;
        foreach (var pattern in _patterns)
        {
            if (pattern.Matches(sku))
                return pattern;
        }

        return sku.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? _services.GetValueOrDefault(sku[..slash]) : null;
    }

    static Money Discounted(DiscountRule rule, Money list, string sku, string unit)
    {
        if (rule.Percent is { } percent)
            return new(list.Usd * (100 - percent) / 100);
        return rule.Unit == unit
            ? new(rule.Price!.Value)
            : throw new InvalidInputException($"{rule.Place}: the price of {sku} is for one {rule.Unit}; allowed: for one {unit}, as the catalog prices it");
    }

    static Money Cost(Money unitPrice, decimal units) => new(Math.Round((unitPrice * units).Usd, 6));
}
