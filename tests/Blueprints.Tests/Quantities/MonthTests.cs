using Blueprints.Quantities;

namespace Blueprints.Tests.Quantities;

public sealed class MonthTests
{
    [Fact]
    public void Month_has_730_hours() => Month.Hours.Should().Be(730);

    [Fact]
    public void Twelve_months_are_a_year_of_365_days()
    {
        (Month.Hours * 12).Should().Be(365 * 24);
        (Month.Seconds * 12).Should().Be(365 * 86_400);
        (Month.Days * 12).Should().BeApproximately(365, 1e-20m);
    }
}
