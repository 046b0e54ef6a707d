using Blueprints.Quantities;
using CsCheck;

namespace Blueprints.Tests.Quantities;

public sealed class MoneyRangeTests
{
    static readonly Gen<Interval> Quantities = QuantityGen.Interval(0, 1_000);

    [Fact]
    public void Price_times_quantity_is_priced_end_by_end() =>
        MoneyRange.Of(new(0.5m), new Interval(10, 20, 40)).Should().Be(new MoneyRange(new(5), new(10), new(20)));

    [Fact]
    public void Sum_of_prices_is_the_price_of_the_sum() => Gen.Select(Quantities, Quantities).Sample((a, b) =>
        MoneyRange.Of(new(0.25m), a) + MoneyRange.Of(new(0.25m), b) == MoneyRange.Of(new(0.25m), a + b));

    [Fact]
    public void Text_is_the_amount_or_the_range()
    {
        new MoneyRange(new(5), new(5), new(5)).ToString().Should().Be("$5.00");
        new MoneyRange(new(5), new(10), new(20)).ToString().Should().Be("$5.00 to $20.00, expected $10.00");
    }
}
