namespace Blueprints.Cli.Tests;

public sealed class PricesCommandTests
{
    [Fact]
    public void A_price_is_shown_with_its_unit_and_source() =>
        Tool.Run("prices", "show", "alb/hour", "--region", "us-east-1").Succeeded().Should().Contain("alb/hour").And.Contain("$0.0225").And.Contain("hour").And.Contain("infracost");

    [Fact]
    public void A_pattern_finds_all_prices_of_a_service() =>
        Tool.Run("prices", "show", "alb/*", "--region", "us-east-1").Succeeded().Should().Contain("alb/hour").And.Contain("alb/lcu-hour").And.NotContain("nlb/");

    [Fact]
    public void A_mistyped_sku_is_refused_with_the_nearest() => Tool.Run("prices", "show", "alb/huor").Refused().Should().Contain("did you mean alb/hour");

    [Fact]
    public void An_unknown_region_is_refused() => Tool.Run("prices", "show", "alb/*", "--region", "mars-1").Refused().Should().Contain("us-east-1");

    [Fact]
    public void Verify_tells_the_gaps_of_every_region() =>
        Tool.Run("prices", "verify").Succeeded().Should().StartWith("catalog ").And.Contain("us-east-1: ").And.Contain("ap-southeast-2: ").And.Contain("missing: ");

    [Theory]
    [InlineData("2026-12-01", 0)]
    [InlineData("2027-12-01", 1)]
    public void An_old_catalog_fails_the_gate(string asOf, int code) =>
        Tool.Run("prices", "verify", "--fail-if-older-than", "90d", "--as-of", asOf).ExitCode.Should().Be(code);

    [Fact]
    public void The_age_counts_from_today_unless_told_otherwise() =>
        Tool.Run("prices", "verify", "--fail-if-older-than", "100000d").Succeeded().Should().Contain(" ago, ");

    [Theory]
    [InlineData("--service lambda", "'ec2'")]
    [InlineData("--region mars-1", "us-east-1")]
    [InlineData("--catalog nowhere", "no folder")]
    [InlineData("--fail-if-older-than soon --as-of 2026-12-01", "90d")]
    [InlineData("--as-of 12/01/2026", "2026-12-24")]
    [InlineData("--odd", "blueprints prices verify --help")]
    public void Wrong_usage_is_refused(string arguments, string told) => Tool.Run(["prices", "verify", .. arguments.Split(' ')]).Refused().Should().Contain(told);
}
