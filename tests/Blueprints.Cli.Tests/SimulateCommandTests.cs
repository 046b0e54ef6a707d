using System.Text.Json;
using Blueprints.Cli.Sweeps;
using Blueprints.Estimation.Tests.Schemas;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints simulate</c> as a process.</summary>
public sealed class SimulateCommandTests : IClassFixture<InputFiles>
{
    static readonly string Nasa = Path.Combine(AppContext.BaseDirectory, "Traces", "nasa-ksc-1995-07-minute.csv.gz");

    readonly InputFiles _files;

    public SimulateCommandTests(InputFiles files) => _files = files;

    [Fact]
    public void The_NASA_trace_is_replayed_under_four_policies_side_by_side()
    {
        var result = Tool.Run("simulate", "phase3", "--trace", Nasa, "--scale", "1000", "--policies", "tracking,step,scheduled,predictive").Succeeded();

        result.Should().Contain("39,693 steps of 60 s from 1995-07-01 04:00Z").And.Contain("tracking loses ").And.Contain("; predictive ").And.Contain("in a row from 1995-07-");
    }

    [Fact]
    public void JSON_follows_its_schema_and_is_the_same_for_any_threads_and_width()
    {
        string[] arguments = ["simulate", "phase2", "--profile", "flash-crowd", "--days", "2", "--scenarios", "3", "--seed", "42", "--policies", "design,fixed", "--format", "json"];
        var json = Tool.Run(arguments).Succeeded();

        JsonSchema.Load("simulate").Errors(json).Should().BeEmpty();
        JsonDocument.Parse(json).RootElement.GetProperty("seed").GetUInt64().Should().Be(42);
        Tool.Run([("DOTNET_PROCESSOR_COUNT", "1"), ("DOTNET_EnableHWIntrinsic", "0")], arguments).Succeeded().Should().Be(json);
    }

    [Fact]
    public void The_seed_is_printed_and_makes_the_same_scenarios_again()
    {
        string Text(string seed, string format) =>
            Tool.Run("simulate", "phase2", "--profile", "flash-crowd", "--days", "2", "--users", "500k", "--scenarios", "4", "--seed", seed, "--format", format).Succeeded();
        var json = Text("42", "json");

        Text("42", "table").Should().Contain("4 scenarios of seed 42");
        Text("42", "json").Should().Be(json);
        Text("43", "json").Replace("\"seed\": 43", "\"seed\": 42", StringComparison.Ordinal).Should().NotBe(json);
    }

    [Fact]
    public void CSV_has_a_line_for_each_step_policy_and_tier()
    {
        var lines = Tool.Run("simulate", "phase1", "--profile", "diurnal", "--days", "1", "--step", "5m", "--format", "csv").Succeeded().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines[0].Should().Be("policy,tier,time,requests,desired,in_service,utilisation,wait_seconds,backlog,lost,missed");
        lines.Should().HaveCount(1 + (2 * 288));
        lines[1].Should().StartWith("design,web,2026-01-05T00:00:00Z,");
    }

    [Fact]
    public void Named_scenarios_bring_their_own_design()
    {
        Tool.Run("simulate", "--scenario", "ten-thousand-jobs").Succeeded().Should().Contain("9,000 wait").And.Contain("fixed loses ");
        Tool.Run("simulate", "--scenario", "five-minute-reaction", "--format", "markdown").Succeeded().Should().StartWith("tracking loses ").And.Contain("| Policy | Tier |");
        Tool.Run("simulate", "phase2", "--scenario", "five-minute-reaction").Refused().Should().Contain("brings its own design and traffic");
    }

    [Fact]
    public void Minutes_lost_fail_a_run_only_if_asked()
    {
        string[] arguments = ["simulate", "phase1", "--profile", "spike", "--days", "2", "--users", "200k"];

        Tool.Run(arguments).ExitCode.Should().Be(0);
        var strict = Tool.Run([.. arguments, "--strict"]);
        strict.ExitCode.Should().Be(1);
        strict.Error.Should().StartWith("error: --strict: design loses ");
    }

    [Theory]
    [InlineData("time,count\n1995-07-01T00:00Z,1\n", "bad.csv:1: header: got 'time,count', allowed: timestamp,requests")]
    [InlineData("timestamp,requests\n1995-07-01T00:00Z,1\n1995-07-01T00:01Z\n", "bad.csv:3: got '1995-07-01T00:01Z', allowed: timestamp,requests")]
    [InlineData("timestamp,requests\n1995-07-01T00:00Z,1\n1995-07-01T00:01Z,-5\n", "bad.csv:3: requests: got '-5', allowed: a number of 0 or more")]
    [InlineData("timestamp,requests\n1995-07-01T00:01Z,1\n1995-07-01T00:00Z,5\n", "bad.csv:3: timestamp: got 1995-07-01T00:00:00.0000000+00:00, allowed: later than the line before")]
    [InlineData("timestamp,requests\n", "bad.csv: got 0 lines with data, allowed: two or more")]
    [InlineData("", "bad.csv:1: header: got '', allowed: timestamp,requests")]
    public void A_bad_trace_is_refused_by_file_and_line(string text, string message) =>
        Tool.Run("simulate", "phase2", "--trace", _files.Write("bad.csv", text)).Refused().Should().Contain(message);

    [Theory]
    [InlineData("which traffic?", "phase2")]
    [InlineData("which design?", "--profile", "diurnal")]
    [InlineData("--profile is \"waves\"; allowed: constant, diurnal", "phase2", "--profile", "waves")]
    [InlineData("--days is 1; allowed: 2 to", "phase2", "--profile", "flash-crowd", "--days", "1")]
    [InlineData("--step is \"0s\"; allowed: a second to a day", "phase2", "--profile", "diurnal", "--step", "0s")]
    [InlineData("--scenarios is 0; allowed: 1 to 10000", "phase2", "--profile", "diurnal", "--scenarios", "0")]
    [InlineData("--policies has \"magic\"; allowed: design, tracking", "phase2", "--profile", "diurnal", "--policies", "magic")]
    [InlineData("--policies is \"step,step\"; allowed: each way once", "phase2", "--profile", "diurnal", "--policies", "step,step")]
    [InlineData("--slo is \"fast\"", "phase2", "--profile", "diurnal", "--slo", "fast")]
    [InlineData("allowed: one promise", "phase2", "--profile", "diurnal", "--slo", "p50<100ms,p99<300ms")]
    [InlineData("--scale and --redraw are for traces", "phase2", "--profile", "diurnal", "--scale", "2")]
    [InlineData("there is no such file", "phase2", "--trace", "missing.csv")]
    [InlineData("--scenario is \"x\"; allowed: five-minute-reaction, ten-thousand-jobs", "--scenario", "x")]
    public void Bad_options_are_refused_with_what_is_allowed(string message, params string[] arguments) =>
        Tool.Run(["simulate", .. arguments]).Refused().Should().Contain(message);

    [Fact]
    public void A_trace_takes_its_size_from_users_or_scale_but_not_from_both()
    {
        Tool.Run("simulate", "phase3", "--trace", Nasa, "--days", "1", "--users", "1M").Succeeded().Should().Contain("578.7 requests a second on average");
        Tool.Run("simulate", "phase3", "--trace", Nasa, "--days", "1", "--scale", "100", "--redraw", "--seed", "5").Succeeded().Should().Contain("× 100, counts drawn anew");
        Tool.Run("simulate", "phase3", "--trace", Nasa, "--users", "1M", "--scale", "2").Refused().Should().Contain("give one of them");
        Tool.Run("simulate", "phase3", "--trace", Nasa, "--step", "7s").Refused().Should().Contain("a whole multiple or divisor of 60");
    }

    [Fact]
    public void Parts_of_a_simulation_have_a_row_for_each_policy_tier_and_scenario_with_the_sums_of_a_run_in_one()
    {
        string[] question = ["simulate", "phase2", "--profile", "diurnal", "--days", "1", "--scenarios", "5", "--policies", "tracking,fixed"];
        var files = new[] { "0/2", "1/2" }.Select(part => Path.Combine(_files.Folder, $"part-{part[0]}.parquet")).ToList();
        for (var part = 0; part < 2; part++)
            Tool.Run([.. question, "--shard", $"{part}/2", "-o", files[part]]).Succeeded().Should().EndWith($"part {part}/2, {3 - part} of 5 scenarios{Environment.NewLine}");

        var rows = files.SelectMany(Rows).ToList();
        rows.Select(row => row.Scenario).Distinct().Should().BeEquivalentTo([0, 1, 2, 3, 4]);
        rows.Where(row => row.Case == "tracking").Select(row => row.Tier).Distinct().Should().HaveCountGreaterThan(1);
        var whole = JsonDocument.Parse(Tool.Run([.. question, "--format", "json"]).Succeeded()).RootElement;
        foreach (var found in whole.GetProperty("policies").EnumerateArray())
        {
            foreach (var tier in found.GetProperty("tiers").EnumerateArray())
            {
                var own = rows.Single(row => row.Scenario == 0 && row.Case == found.GetProperty("policy").GetString() && row.Tier == tier.GetProperty("tier").GetString());
                own.Hours.Should().BeApproximately(tier.GetProperty("instanceHours").GetDouble(), 0.01);
            }
        }
    }

    [Fact]
    public void An_output_file_without_a_part_is_refused() =>
        Tool.Run("simulate", "phase2", "--profile", "diurnal", "-o", "x.parquet").Refused().Should().Contain("-o is for the part of a --shard");

    static IEnumerable<(string Case, string Tier, int Scenario, double Hours)> Rows(string file)
    {
        var (name, tier) = (ParquetColumn.Of("case"), ParquetColumn.Of("tier"));
        var (scenario, hours) = (ParquetColumn.Of<int>("scenario"), ParquetColumn.Of<double>("instance_hours"));
        ParquetTable.Read(file, name, tier, scenario, hours).Texts["blueprints.simulate"].Should().Be("phase2");
        return Enumerable.Range(0, scenario.Values.Count).Select(row => (name.Values[row], tier.Values[row], scenario.Values[row], hours.Values[row]));
    }
}
