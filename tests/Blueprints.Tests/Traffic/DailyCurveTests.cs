using Blueprints.Tests.Quantities;
using Blueprints.Traffic;
using CsCheck;

namespace Blueprints.Tests.Traffic;

public sealed class DailyCurveTests
{
    // Above the natural peak a division by 22 is rounded in the 28th digit.
    const decimal Rounding = 1e-24m;

    static readonly Gen<decimal> Peaks = QuantityGen.Decimal(1, 24);

    [Fact]
    public void Day_averages_one_for_any_peak() =>
        Peaks.Sample(peak => Math.Abs(DailyCurve.Average(peak, factor => factor) - 1) < Rounding);

    [Fact]
    public void Busiest_hour_has_the_peak_and_no_other_hour_more() => Peaks.Sample(peak =>
        Math.Abs(DailyCurve.Factor(DailyCurve.BusiestHour, peak) - peak) < Rounding && Day(peak).Max() <= peak + Rounding);

    [Fact]
    public void No_hour_is_negative() => Peaks.Sample(peak => Day(peak).All(factor => factor >= 0));

    [Fact]
    public void Peak_of_one_is_flat() => Day(1).Should().AllBeEquivalentTo(1m);

    [Fact]
    public void Peak_of_24_puts_the_day_into_one_hour() =>
        Day(24).Where((_, hour) => hour != DailyCurve.BusiestHour).Should().AllBeEquivalentTo(0m);

    [Fact]
    public void Night_is_quieter_than_the_day() => DailyCurve.Factor(4, 3).Should().BeLessThan(DailyCurve.Factor(12, 3));

    [Theory]
    [InlineData(-1, "3")]
    [InlineData(24, "3")]
    [InlineData(0, "0.99")]
    [InlineData(0, "24.01")]
    public void Arguments_out_of_range_are_refused(int hour, string peak) =>
        FluentActions.Invoking(() => DailyCurve.Factor(hour, Invariant.Decimal(peak))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Average_of_a_constant_is_the_constant() => DailyCurve.Average(3, _ => 7).Should().Be(7);

    static decimal[] Day(decimal peak) => [.. Enumerable.Range(0, 24).Select(hour => DailyCurve.Factor(hour, peak))];
}
