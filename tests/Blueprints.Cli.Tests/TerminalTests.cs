namespace Blueprints.Cli.Tests;

public sealed class TerminalTests
{
    const char Escape = '\u001b';

    [Fact]
    public void A_mistyped_command_is_one_error_that_names_those_there_are()
    {
        var result = Tool.Run("cots", "phase2");

        result.ExitCode.Should().Be(2);
        result.Error.Split('\n')[0].Should().StartWith("error: command is 'cots'; allowed: cost, capacity, check, ").And.EndWith("prices; correct it");
        result.Error.Split('\n')[1].Should().Be("Run 'blueprints --help' for what is accepted.");
    }

    [Fact]
    public void A_pipe_gets_no_colour() => Tool.Run("cost", "phase2").Succeeded().Should().NotContain(Escape.ToString());

    [Fact]
    public void NO_COLOR_is_respected() =>
        Tool.Run([("NO_COLOR", "1"), ("FORCE_COLOR", "1"), ("TERM", "xterm-256color")], "cost", "phase2").Succeeded().Should().NotContain(Escape.ToString());

    [Theory]
    [InlineData("us-east-1")]
    [InlineData("ap-southeast-2")]
    public void Eighty_columns_are_enough(string region)
    {
        var output = Tool.Run([("COLUMNS", "80")], "cost", "phase2", "--users", "50000", "--explain", "--region", region).Succeeded();

        output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    public void A_reader_that_leaves_early_is_no_bug(string format)
    {
        var result = Tool.RunWithClosedOutput("cost", "phase2", "--format", format);

        result.Error.Should().BeEmpty();
        result.ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_strange_width_is_ignored() => Tool.Run([("COLUMNS", "-3")], "cost", "phase1").Succeeded().Should().Contain("Total a month");
}
