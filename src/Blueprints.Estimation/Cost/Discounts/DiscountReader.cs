using System.Globalization;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Validation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Blueprints.Estimation.Cost.Discounts;

/// <summary>Reads discount files.</summary>
sealed class DiscountReader(string yaml, string source) : YamlEvents(yaml, source)
{
    const int MaxRules = 10_000;
    const int MaxLength = 256;

    /// <exception cref="InvalidInputException">The document cannot be used.</exception>
    public static DiscountFile Read(string yaml, string source) => Guard(source, () =>
    {
        var reader = new DiscountReader(yaml, source);
        return reader.Document("version: 0.1 and discounts", reader.Sections);
    });

    DiscountFile Sections()
    {
        List<DiscountRule> rules = [];
        foreach (var (key, start) in Keys("the document", 0))
        {
            switch (key)
            {
                case "version":
                    Version();
                    break;
                case "discounts" when !TakeNull():
                    rules.AddRange(Rules());
                    break;
                case "discounts":
                    break;
                default:
                    throw Bad(start, $"\"{key}\" is not known", "version, discounts");
            }
        }

        return new(Source, rules);
    }

    IEnumerable<DiscountRule> Rules()
    {
        if (!Parser.TryConsume<SequenceStart>(out _))
            throw Bad(Parser.Current!.Start, "discounts is no list", "a list of rules: - service: ec2");
        Dictionary<(string? Service, string? Sku, bool IsPrice), string> seen = [];
        while (!Parser.TryConsume<SequenceEnd>(out _))
        {
            var start = Parser.Current!.Start;
            var rule = Rule(start);
            if (!seen.TryAdd((rule.Service, rule.Sku, rule.Price is not null), rule.Place))
                throw Bad(start, $"{rule.What} has a rule already, at {seen[(rule.Service, rule.Sku, rule.Price is not null)]}", "one of a kind");
            if (seen.Count > MaxRules)
                throw Bad(start, $"the file has more than {MaxRules} rules", "fewer; use patterns");
            yield return rule;
        }
    }

    DiscountRule Rule(Mark start)
    {
        string? service = null, sku = null;
        decimal? percent = null, price = null;
        var unit = "";
        foreach (var (key, at) in Keys("a discount", 1))
        {
            var value = Scalar(key);
            switch (key)
            {
                case "service":
                    service = Name(value, key);
                    break;
                case "sku":
                    sku = Name(value, key);
                    break;
                case "percent":
                    percent = Number(value, key, 100);
                    break;
                case "price":
                    price = Number(value, key, 1_000_000_000);
                    break;
                case "unit":
                    unit = Name(value, key);
                    break;
                default:
                    throw Bad(at, $"\"{key}\" is not known", "service or sku, percent or price, unit");
            }
        }

        if (service is null == sku is null)
            throw Bad(start, "a discount needs one of service and sku", "service: ec2, or sku: ec2/m7g.*");
        if (percent is null == price is null)
            throw Bad(start, "a discount needs one of percent and price", "percent: 12, or price: 0.07 with unit: hour");
        if (price is null != (unit.Length == 0))
            throw Bad(start, "price and unit go together", "price: 0.07 with unit: hour");
        var rule = new DiscountRule(Place(start), service, sku, percent, price, unit);
        return price is not null && (service is not null || rule.Rank.Kind != 3 || sku!.AsSpan().IndexOfAny('*', '?') >= 0)
            ? throw Bad(start, $"the price is for {rule.What}, which is more than one SKU", "a price for one SKU; a percentage for several")
            : rule;
    }

    string Name(Scalar scalar, string key) => scalar.Value.Length is > 0 and <= MaxLength
        ? scalar.Value
        : throw Bad(scalar.Start, $"{key} has {scalar.Value.Length} characters", $"1 to {MaxLength}");

    decimal Number(Scalar scalar, string key, decimal most) =>
        decimal.TryParse(scalar.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw Bad(scalar.Start, $"{key} is {scalar.Value}", string.Create(CultureInfo.InvariantCulture, $"0 to {most:0}"));
}
