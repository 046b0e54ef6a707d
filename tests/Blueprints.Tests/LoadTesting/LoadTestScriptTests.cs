using Blueprints.LoadTesting;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Tests.LoadTesting;

public class LoadTestScriptTests
{
    static readonly Workload Users = new() { DailyUsers = 86_400, RequestsPerUserPerDay = 10 };

    [Fact]
    public void Rates_are_the_workloads_at_average_and_at_peak()
    {
        var script = LoadTestScript.Write(Users);

        // 10 requests a second: 600 a minute, of which 60 % static, and of the rest 90 % reads; three times that at the peak.
        Stages(script, "files").Should().Equal(360, 360, 1080, 1080, 0);
        Stages(script, "reads").Should().Equal(216, 216, 648, 648, 0);
        Stages(script, "writes").Should().Equal(24, 24, 72, 72, 0);
    }

    [Fact]
    public void Reads_miss_the_cache_as_often_as_the_workload_says() =>
        LoadTestScript.Write(Users with { CacheHitRatio = 0.55m }).Should().Contain("const hitRatio = 0.55;");

    [Fact]
    public void Scale_multiplies_every_rate() =>
        Stages(LoadTestScript.Write(Users, new() { Scale = 0.5m }), "files").Should().Equal(180, 180, 540, 540, 0);

    [Fact]
    public void The_same_workload_gives_the_same_script() => LoadTestScript.Write(Users).Should().Be(LoadTestScript.Write(Users));

    [Theory]
    [InlineData("items")]
    [InlineData("/it'ems")]
    [InlineData("/a`b")]
    public void A_path_that_would_break_the_script_is_refused(string path)
    {
        var write = () => LoadTestScript.Write(Users, new() { ReadPath = path });

        write.Should().Throw<InvalidInputException>().WithMessage("load test has a problem: readPath is *");
    }

    [Fact]
    public void Figures_out_of_range_are_refused_together()
    {
        var write = () => LoadTestScript.Write(Users, new() { HotKeys = 0, HoldMinutes = 0, Scale = 11 });

        write.Should().Throw<InvalidInputException>().Which.Problems.Should().HaveCount(3);
    }

    static IEnumerable<int> Stages(string script, string scenario)
    {
        var start = script.IndexOf($"exec: '{scenario}'", StringComparison.Ordinal);
        var text = script[start..script.IndexOf(']', start)];
        return text.Split("target: ").Skip(1).Select(part => int.Parse(part.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture));
    }
}
