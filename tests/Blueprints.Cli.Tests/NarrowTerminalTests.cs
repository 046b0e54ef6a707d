using System.Text.RegularExpressions;

namespace Blueprints.Cli.Tests;

/// <summary>Terminals narrower than what there is to tell.</summary>
public sealed class NarrowTerminalTests
{
    static string Run(int columns, params string[] arguments) => Tool.Run([("COLUMNS", $"{columns}")], arguments).Output;

    [Theory]
    [InlineData(50, "capacity phase3 --users 500k")]
    [InlineData(50, "cost phase2 --users 50000")]
    [InlineData(50, "upgrade phase1 phase2")]
    [InlineData(50, "diff phase1 phase2 --users 10000")]
    [InlineData(50, "check phase1 --users 500000")]
    [InlineData(50, "simulate phase2 --profile spike --days 2")]
    [InlineData(50, "prices show alb/*")]
    [InlineData(80, "capacity phase3 --users 500k")]
    [InlineData(80, "check phase1 --users 500000")]
    [InlineData(80, "simulate phase2 --profile spike --days 2")]
    [InlineData(80, "prices show alb/*")]
    public void No_line_is_wider_than_the_terminal(int columns, string command) =>
        Run(columns, command.Split(' ')).Split('\n').Should().NotBeEmpty().And.OnlyContain(line => line.TrimEnd().Length <= columns);

    [Theory]
    [InlineData(50, "cost phase5")]
    [InlineData(50, "upgrade phase2 phase3")]
    [InlineData(50, "diff phase2 phase3")]
    [InlineData(50, "capacity phase4")]
    [InlineData(50, "prices show ec2/t4g*/linux/* --region us-east-1")]
    [InlineData(50, "prices verify --as-of 2026-12-24")]
    [InlineData(80, "cost phase5")]
    [InlineData(80, "upgrade phase2 phase3")]
    [InlineData(80, "diff phase2 phase3")]
    public void Words_stay_whole_and_long_names_break_at_their_joints(int columns, string command)
    {
        var whole = Words(Run(500, command.Split(' '))).SelectMany(Runs).ToHashSet();

        Words(Run(columns, command.Split(' '))).Where(word => !whole.Contains(word)).Except(["A", "wider", "terminal", "also", "shows"]).Where(word => word[^1] is not (',' or '.'))
            .Should().NotContain(word => word.Any(sign => sign != '─'));
    }

    [Theory]
    [InlineData("cost phase5", "$150,132.93")]
    [InlineData("diff phase4 phase5", "Difference")]
    public void Amounts_give_way_before_names_become_ribbons(string command, string kept)
    {
        var narrow = Run(50, command.Split(' '));

        narrow.Should().Contain(kept).And.MatchRegex(@"A wider terminal also shows [\s\S]*(Low|Before)");
        Run(120, command.Split(' ')).Should().NotContain("A wider terminal");
    }

    [Fact]
    public void Lines_of_a_list_stay_indented() =>
        Run(60, "cost", "phase2", "--users", "50000", "--explain").Split('\n').SkipWhile(line => !line.StartsWith("Billed by use", StringComparison.Ordinal)).Skip(3).TakeWhile(line => line.Trim().Length > 0)
            .Should().NotBeEmpty().And.OnlyContain(line => line.StartsWith("  "));

    [Theory]
    [InlineData("upgrade phase2 phase1", "delete (keeps data)")]
    [InlineData("check phase1 --users 500000", "warning BP")]
    [InlineData("diff phase2 phase3", "-   balancer")]
    public void No_meaning_is_in_colour_alone(string command, string words) =>
        Tool.Run([("NO_COLOR", "1"), ("COLUMNS", "120")], command.Split(' ')).Output.Should().Contain(words);

    static string[] Words(string text) => text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    // All that may stand alone of a word: from one of its joints to another.
    static IEnumerable<string> Runs(string word)
    {
        int[] joints = [0, .. Regex.Matches(word, @"(?<=[/_])|(?<=[:.,-])(?=\p{L})|(?<=\p{Ll})(?=\p{Lu})").Select(match => match.Index), word.Length];
        return joints.SelectMany(from => joints.Where(to => to > from).Select(to => word[from..to]));
    }

    [Fact]
    public void A_narrow_terminal_loses_columns_and_no_words_and_is_told_so()
    {
        var narrow = Run(50, "capacity", "phase3", "--users", "500k");

        narrow.Should().Contain("connections").And.Contain("2,880,000").And.NotContain("Gbit/s").And.Contain("A wider terminal also shows Used, Busiest hour,");
        Run(80, "capacity", "phase3", "--users", "500k").Should().Contain("Gbit/s").And.NotContain("A wider terminal");
    }

    [Fact]
    public void A_pipe_has_every_column() => Tool.Run("prices", "show", "alb/*").Succeeded().Should().Contain("Source").And.NotContain("A wider terminal");

    [Fact]
    public void Sources_of_prices_need_room() =>
        Run(80, "prices", "show", "alb/hour", "--region", "us-east-1").Should().MatchRegex("A wider terminal also shows( Date,)? Source|Source ");
}
