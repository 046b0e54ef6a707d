using System.Text.Json;
using Blueprints.Estimation.Tests.Schemas;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints plan</c> as a process.</summary>
public sealed class PlanCommandTests : IClassFixture<InputFiles>
{
    readonly InputFiles _files;

    public PlanCommandTests(InputFiles files) => _files = files;

    [Fact]
    public void The_winner_is_a_blueprint_that_the_other_commands_accept()
    {
        var winner = Path.Combine(_files.Folder, "winner.json");
        var json = Tool.Run("plan", "--users", "50k", "--days", "1", "--scenarios", "16", "--format", "json", "-o", winner).Succeeded();

        JsonSchema.Load("plan").Errors(json).Should().BeEmpty();
        JsonDocument.Parse(json).RootElement.GetProperty("winner").GetProperty("holds").GetDouble().Should().BeGreaterThanOrEqualTo(0.95);
        Tool.Run("cost", winner, "--users", "50k").Succeeded().Should().Contain("a month expected for winner.json");
        Tool.Run("capacity", winner, "--users", "50k").ExitCode.Should().Be(0);
        Tool.Run("simulate", winner, "--users", "50k", "--profile", "diurnal", "--days", "1").ExitCode.Should().Be(0);
    }

    [Fact]
    public void People_see_winner_front_and_rejections() =>
        Tool.Run("plan", "--users", "50k", "--days", "1", "--scenarios", "8").Succeeded().Should().Contain("keeps p99<300ms in ").And.Contain("Cost against risk").And.Contain("Rejected: ");

    [Fact]
    public void A_budget_that_nothing_fits_fails_the_gate()
    {
        var result = Tool.Run("plan", "--users", "50k", "--days", "1", "--scenarios", "8", "--budget", "10");

        result.ExitCode.Should().Be(1);
        result.Error.Should().Contain("error: no design keeps p99<300ms as often as asked within the budget");
    }

    [Theory]
    [InlineData("how many daily users?")]
    [InlineData("--slo is \"fast\"", "--users", "1M", "--slo", "fast")]
    [InlineData("probability is 1; allowed: 0.5 to 0.999", "--users", "1M", "--probability", "1")]
    [InlineData("region is \"mars-1\"; allowed: ", "--users", "1M", "--region", "mars-1")]
    [InlineData("a plan needs users", "--users", "0")]
    public void Bad_options_are_refused_with_what_is_allowed(string message, params string[] arguments) => Tool.Run(["plan", .. arguments]).Refused().Should().Contain(message);
}
