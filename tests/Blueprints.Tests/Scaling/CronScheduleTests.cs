using Blueprints.Scaling;

namespace Blueprints.Tests.Scaling;

public sealed class CronScheduleTests
{
    [Fact]
    public void Names_ranges_lists_and_steps_are_understood()
    {
        var cron = CronSchedule.Parse("*/20 8-10,18 * JAN,3 MON-FRI")!;

        cron.Minutes.Should().Equal(0, 20, 40);
        cron.Hours.Should().Equal(8, 9, 10, 18);
        cron.MonthsOfYear.Should().Equal(1, 3);
        cron.DaysOfWeek.Should().Equal(1, 2, 3, 4, 5);
        cron.DaysOfMonth.Should().HaveCount(31);
    }

    [Fact]
    public void Sunday_is_0_and_7() => CronSchedule.Parse("0 0 * * 0")!.DaysOfWeek.Should().Equal(CronSchedule.Parse("0 0 * * 7")!.DaysOfWeek).And.Equal(0);

    [Fact]
    public void A_number_with_a_step_goes_on_to_the_end() => CronSchedule.Parse("5/25 0 * * *")!.Minutes.Should().Equal(5, 30, 55);

    [Theory]
    [InlineData("")]
    [InlineData("0 8 * *")]
    [InlineData("0 8 * * * *")]
    [InlineData("60 8 * * *")]
    [InlineData("0 24 * * *")]
    [InlineData("0 0 0 * *")]
    [InlineData("0 0 * 13 *")]
    [InlineData("0 0 * * 8")]
    [InlineData("0 0 * * FUN")]
    [InlineData("5-1 0 * * *")]
    [InlineData("1-2-3 0 * * *")]
    [InlineData("*/0 0 * * *")]
    [InlineData("-1 0 * * *")]
    [InlineData("*/2/2 0 * * *")]
    [InlineData("1,,2 0 * * *")]
    [InlineData("@daily")]
    public void What_is_not_understood_is_refused(string expression) => CronSchedule.Parse(expression).Should().BeNull();

    [Theory]
    [InlineData("0 8 * * MON", 5, false)]
    [InlineData("0 8 * * MON", 4, true)]
    [InlineData("0 8 5 * *", 5, true)]
    [InlineData("0 8 5 * *", 4, false)]
    // Both kinds of day limited: either one fires.
    [InlineData("0 8 5 * MON", 5, true)]
    [InlineData("0 8 5 * MON", 4, true)]
    [InlineData("0 8 5 * MON", 6, false)]
    [InlineData("0 8 * 2 *", 4, false)]
    public void Days_fire_as_in_cron(string expression, int dayOfJanuary2027, bool fires) =>
        CronSchedule.Parse(expression)!.FiresOn(new(2027, 1, dayOfJanuary2027)).Should().Be(fires);

    [Theory]
    [InlineData("30 8 * * MON-TUE", "cron(30 8 ? * MON,TUE *)")]
    [InlineData("0 0 1 * *", "cron(0 0 1 * ? *)")]
    [InlineData("0 22 * * *", "cron(0 22 * * ? *)")]
    public void Application_auto_scaling_gets_the_same_times_in_its_own_form(string expression, string expected)
    {
        var cron = CronSchedule.Parse(expression)!;

        cron.ToApplicationAutoScaling().Should().Be(expected);
        var back = CronSchedule.FromApplicationAutoScaling(expected)!;
        (back.Minutes, back.Hours, back.DaysOfMonth, back.MonthsOfYear, back.DaysOfWeek)
            .Should().Be((cron.Minutes, cron.Hours, cron.DaysOfMonth, cron.MonthsOfYear, cron.DaysOfWeek));
    }

    [Fact]
    public void Two_kinds_of_day_cannot_be_said_there() => CronSchedule.Parse("0 0 1 * MON")!.ToApplicationAutoScaling().Should().BeNull();
}
