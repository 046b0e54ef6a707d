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

    [Fact]
    public void A_narrow_terminal_loses_columns_and_no_words_and_is_told_so()
    {
        var narrow = Run(50, "capacity", "phase3", "--users", "500k");

        narrow.Should().Contain("connections").And.Contain("2,880,000").And.NotContain("Gbit/s").And.Contain("A wider terminal also shows Busiest hour, Has.");
        Run(80, "capacity", "phase3", "--users", "500k").Should().Contain("Gbit/s").And.NotContain("A wider terminal");
    }

    [Fact]
    public void A_pipe_has_every_column() => Tool.Run("prices", "show", "alb/*").Succeeded().Should().Contain("Source").And.NotContain("A wider terminal");

    [Fact]
    public void Sources_of_prices_need_room() =>
        Run(80, "prices", "show", "alb/hour", "--region", "us-east-1").Should().MatchRegex("A wider terminal also shows( Date,)? Source|Source ");
}
