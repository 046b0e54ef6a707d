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

    [Fact]
    public void Several_unknown_options_are_one_error_that_names_those_there_are()
    {
        var lines = Tool.Run("plan", "--users", "50000", "--max-candidates", "20", "--fast").Refused().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Should().HaveCount(2);
        lines[0].Should().StartWith("error: options are '--max-candidates', '--fast'; allowed: --users, --workload, ").And.EndWith("; correct them");
        lines[1].Should().Be("Run 'blueprints plan --help' for what is accepted.");
    }

    [Fact]
    public void What_else_is_wrong_is_told_beside_an_unknown_option() =>
        Tool.Run("cost", "phase2", "--fast", "--users").Refused().Should().StartWith("error: option is '--fast'; allowed: --users, ").And.Contain("Required argument missing");

    [Fact]
    public void The_list_of_commands_is_a_line_each() =>
        Tool.Run("--help").Succeeded().Split('\n').SkipWhile(line => line != "Commands:").Skip(1).Where(line => line.Trim().Length > 0).Should().HaveCountLessThan(25).And.OnlyContain(line => !line.Contains("Examples"));
}
