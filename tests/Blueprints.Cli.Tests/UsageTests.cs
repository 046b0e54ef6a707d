using System.Text.RegularExpressions;

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

    [Fact]
    public void A_mistyped_command_below_another_is_one_error() =>
        Tool.Run("prices", "t4g.small").Refused().Split('\n')[0].Should().Be("error: command is 't4g.small'; allowed: show, verify, update; correct it");

    [Theory]
    [InlineData("preview", "infra", "--svae", "graph.json")]
    [InlineData("simulate", "--svae", "graph.json")]
    public void An_unknown_option_is_not_taken_for_a_target(params string[] arguments) =>
        Tool.Run(arguments).Refused().Split('\n')[0].Should().StartWith("error: option is '--svae'; allowed: --");

    [Theory]
    [InlineData("cost")]
    [InlineData("capacity")]
    [InlineData("check")]
    [InlineData("simulate")]
    [InlineData("calibrate")]
    [InlineData("plan")]
    [InlineData("diff")]
    [InlineData("comment")]
    [InlineData("upgrade")]
    [InlineData("preview")]
    [InlineData("report")]
    [InlineData("render")]
    [InlineData("new")]
    [InlineData("new policy")]
    [InlineData("completion")]
    [InlineData("prices show")]
    [InlineData("prices verify")]
    [InlineData("prices update")]
    public void Examples_in_help_are_understood_but_for_an_option_that_is_added(string command)
    {
        var help = Tool.Run([.. command.Split(' '), "--help"]).Succeeded();
        var examples = help.Split('\n').SkipWhile(line => line.Trim() != "Examples:").Skip(1).Select(line => line.Trim()).TakeWhile(line => line.Length > 0).ToList();

        examples.Should().NotBeEmpty();
        foreach (var example in examples.SelectMany(line => line.Split(" | ")).Where(line => line.StartsWith("blueprints ", StringComparison.Ordinal)))
            Tool.Run(Arguments(example)).Refused().Trim().Split('\n').Should().HaveCount(2, example).And.Subject.First().Should().StartWith("error: option is '--added'; ", example);
    }

    static string[] Arguments(string example)
    {
        var words = Regex.Matches(example.Split(" >> ")[0], "\"([^\"]*)\"|(\\S+)").Select(match => match.Value.Trim('"')).Skip(1).ToList();
        words.Insert(words.IndexOf("--") is var end && end < 0 ? words.Count : end, "--added");
        return [.. words];
    }
}
