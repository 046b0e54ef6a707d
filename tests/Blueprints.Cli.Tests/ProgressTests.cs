using Blueprints.Cli.Rendering;
using Blueprints.Estimation;

namespace Blueprints.Cli.Tests;

public sealed class ProgressTests
{
    [Theory]
    [InlineData(10, 0.5, ", 10 s left")]
    [InlineData(10, 0.25, ", 30 s left")]
    [InlineData(100, 0.25, ", 5 min 0 s left")]
    [InlineData(0.9, 0.5, "")]
    [InlineData(10, 0, "")]
    [InlineData(10, 1, "")]
    public void Time_left_goes_on_as_it_did(double seconds, double share, string text) => TimeLeft.Text(TimeSpan.FromSeconds(seconds), share).Should().Be(text);

    [Fact]
    public void A_line_moves_and_is_gone_afterwards()
    {
        using var output = new StringWriter();
        var line = new ProgressLine(output, 80, () => TimeSpan.FromSeconds(4));

        line.Report(new("replaying", 0.4));
        line.Report(new("replaying", 0.999));
        line.End();

        output.ToString().Split('\r').Should().Equal("", "replaying: 40 %, 6 s left", "replaying: 100 %, 1 s left", new string(' ', 26), "");
    }

    [Fact]
    public void What_is_over_at_once_has_no_line()
    {
        using var output = new StringWriter();
        var line = new ProgressLine(output, 80, () => TimeSpan.FromSeconds(0.1));

        line.Report(new("replaying", 0.4));
        line.End();

        output.ToString().Should().BeEmpty();
    }

    [Fact]
    public void A_narrow_terminal_sees_the_end_of_the_line()
    {
        using var output = new StringWriter();

        new ProgressLine(output, 20, () => TimeSpan.FromSeconds(4)).Report(new("replaying 1,297 candidates", 0.4));

        output.ToString().Should().HaveLength(20).And.StartWith("\r").And.EndWith(": 40 %, 6 s left");
    }

    [Fact]
    public void A_download_tells_the_time_left_where_its_size_is_known()
    {
        using var output = new StringWriter();
        var download = new DownloadProgress(output, "ec2 us-east-1", isLog: false, () => TimeSpan.FromSeconds(5));

        download.Report(50L << 20, 200L << 20);
        download.Report(100L << 20, null);
        download.End();

        output.ToString().Split('\r').Should().HaveCount(5).And.ContainInOrder("ec2 us-east-1: 50 MB of 200 MB, 15 s left");
        output.ToString().Should().Contain("ec2 us-east-1: 100 MB");
    }

    [Fact]
    public void A_pipe_is_told_nothing()
    {
        var result = Tool.Run("plan", "--users", "50000", "--scenarios", "8");

        result.Error.Should().BeEmpty();
        result.ExitCode.Should().Be(0);
    }
}
