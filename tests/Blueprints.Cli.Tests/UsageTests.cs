namespace Blueprints.Cli.Tests;

public sealed class UsageTests
{
    [Fact]
    public void Help_lists_the_commands() => Testing.Snapshot.Matches(Tool.Run("--help").Succeeded(), "help");

    [Fact]
    public void Help_of_cost_lists_its_options() => Testing.Snapshot.Matches(Tool.Run("cost", "--help").Succeeded(), "help-cost");

    [Theory]
    [InlineData("", "Run 'blueprints --help' for what is accepted.")]
    [InlineData("bogus", "'bogus'")]
    [InlineData("cost", "Run 'blueprints cost --help' for what is accepted.")]
    [InlineData("cost phase2 --bogus", "'--bogus'")]
    [InlineData("cost phase2 --users", "--users")]
    [InlineData("cost phase2 --format xml", "'json'")]
    [InlineData("cost phase9", "phase1 to phase")]
    [InlineData("cost phase", "phase1 to phase")]
    public void Wrong_usage_is_refused_with_what_is_accepted(string arguments, string told) =>
        Tool.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Refused().Should().Contain(told);
}
