using System.Text.Json;
using Blueprints.Quantities;
using CsCheck;

namespace Blueprints.Tests.Quantities;

public sealed class IntervalTests
{
    static readonly Gen<Interval> Intervals = QuantityGen.Interval(0, 1_000_000);

    [Fact]
    public void Sum_adds_end_by_end() =>
        (new Interval(1, 2, 3, 0.8m) + new Interval(10, 20, 30)).Should().Be(new Interval(11, 22, 33, 0.8m));

    [Fact]
    public void Product_multiplies_end_by_end() =>
        (new Interval(1, 2, 3) * new Interval(10, 20, 30)).Should().Be(new Interval(10, 40, 90));

    [Fact]
    public void Quotient_divides_all_three() => (new Interval(10, 20, 40, 0.5m) / 10).Should().Be(new Interval(1, 2, 4, 0.5m));

    [Fact]
    public void Division_by_zero_throws() => FluentActions.Invoking(() => new Interval(1, 2, 3) / 0).Should().Throw<DivideByZeroException>();

    [Fact]
    public void Complement_exchanges_the_ends() => new Interval(0.6m, 0.8m, 0.9m).Complement().Should().Be(new Interval(0.1m, 0.2m, 0.4m));

    [Fact]
    public void Complement_twice_is_the_interval() =>
        QuantityGen.Interval(0, 1).Sample(interval => interval.Complement().Complement() == interval);

    [Fact]
    public void Sum_and_product_are_commutative() =>
        Gen.Select(Intervals, Intervals).Sample((a, b) => a + b == b + a && a * b == b * a);

    [Fact]
    public void Sum_and_product_keep_the_ends_in_order() =>
        Gen.Select(Intervals, Intervals).Sample((a, b) => Ordered(a + b) && Ordered(a * b));

    [Fact]
    public void Exact_zero_and_one_are_neutral() => Intervals.Sample(interval => interval + 0 == interval && interval * 1 == interval);

    [Fact]
    public void Combined_confidence_is_the_lower_one() =>
        (new Interval(1, 2, 3, 0.5m) + new Interval(1, 2, 3, 0.95m)).Confidence.Should().Be(0.5m);

    [Fact]
    public void Confidence_is_nine_tenths_when_not_stated() => new Interval(1, 2, 3).Confidence.Should().Be(0.9m);

    [Fact]
    public void Single_number_is_certain()
    {
        Interval interval = 5;

        interval.Should().Be(new Interval(5, 5, 5, 0.3m));
        interval.Confidence.Should().Be(1);
        interval.IsExact.Should().BeTrue();
    }

    [Fact]
    public void Default_value_is_an_exact_zero()
    {
        default(Interval).Should().Be((Interval)0);
        default(Interval).Confidence.Should().Be(1);
    }

    [Theory]
    [InlineData(2, 1, 3)]
    [InlineData(1, 3, 2)]
    [InlineData(3, 2, 1)]
    public void Values_out_of_order_are_refused(int low, int expected, int high) =>
        FluentActions.Invoking(() => new Interval(low, expected, high)).Should().Throw<ArgumentException>()
            .WithMessage($"low, expected and high must be in order, got {low}, {expected}, {high}");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2)]
    public void Confidence_out_of_range_is_refused(int confidence) =>
        FluentActions.Invoking(() => new Interval(1, 2, 3, confidence)).Should().Throw<ArgumentException>()
            .WithMessage($"confidence must be above 0 and at most 1, got {confidence}");

    [Fact]
    public void Decreasing_function_is_refused() =>
        FluentActions.Invoking(() => new Interval(1, 2, 3).Map(x => -x)).Should().Throw<ArgumentException>();

    [Fact]
    public void Text_is_the_number_or_the_range()
    {
        ((Interval)0.5m).ToString().Should().Be("0.5");
        new Interval(10, 20, 40).ToString().Should().Be("10 to 40, expected 20");
    }

    [Fact]
    public void Json_of_an_exact_figure_is_a_number() => JsonSerializer.Serialize((Interval)1.5m).Should().Be("1.5");

    [Fact]
    public void Json_of_an_interval_is_an_object() =>
        JsonSerializer.Serialize(new Interval(1, 2, 3)).Should().Be("""{"low":1,"expected":2,"high":3,"confidence":0.9}""");

    [Fact]
    public void Json_confidence_may_be_left_out() =>
        JsonSerializer.Deserialize<Interval>("""{"high":3,"low":1,"expected":2}""").Should().Be(new Interval(1, 2, 3));

    [Fact]
    public void Json_round_trip_is_lossless() =>
        Intervals.Sample(interval => JsonSerializer.Deserialize<Interval>(JsonSerializer.Serialize(interval)) == interval);

    static bool Ordered(Interval interval) => interval.Low <= interval.Expected && interval.Expected <= interval.High;
}
