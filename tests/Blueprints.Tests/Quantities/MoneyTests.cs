using Blueprints.Quantities;
using CsCheck;

namespace Blueprints.Tests.Quantities;

public sealed class MoneyTests
{
    static readonly Gen<Money> Amounts = QuantityGen.Decimal(-1_000, 1_000).Select(usd => new Money(usd));

    [Theory]
    [InlineData("0", "$0.00")]
    [InlineData("1234.5", "$1,234.50")]
    [InlineData("-1234567.891", "-$1,234,567.89")]
    [InlineData("0.0816", "$0.08")]
    [InlineData("0.999", "$1.00")]
    public void Text_is_to_the_cent_with_separators(string usd, string text) => new Money(Invariant.Decimal(usd)).ToString().Should().Be(text);

    [Fact]
    public void Unit_price_keeps_every_decimal() => (new Money(0.0000166667m) * 3_000_000).Should().Be(new Money(50.0001m));

    [Fact]
    public void Difference_undoes_the_sum() => Gen.Select(Amounts, Amounts).Sample((a, b) => a + b - b == a);

    [Fact]
    public void Order_is_that_of_the_dollars() => Gen.Select(Amounts, Amounts).Sample((a, b) =>
        a < b == a.Usd < b.Usd && a > b == b < a && a <= b == !(a > b) && a >= b == !(a < b) && Math.Sign(a.CompareTo(b)) == Math.Sign(a.Usd.CompareTo(b.Usd)));

    [Fact]
    public void Default_is_no_money() => default(Money).Should().Be(Money.Zero);
}
