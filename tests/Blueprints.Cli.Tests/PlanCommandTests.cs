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

    [Fact]
    public void Parts_merge_to_the_bytes_of_a_run_in_one()
    {
        string[] question = ["plan", "--users", "50k", "--scenarios", "10", "--seed", "7"];
        string[] parts = [.. new[] { "1/3", "2/3", "3/3" }.Select(part => Part(question, part))];
        var (one, merged) = (Path.Combine(_files.Folder, "one.json"), Path.Combine(_files.Folder, "merged.json"));

        foreach (var format in new[] { "json", "table" })
            Tool.Run(["plan", "--merge", .. parts, "--format", format, "-o", merged]).Succeeded().Should().Be(Tool.Run([.. question, "--format", format, "-o", one]).Succeeded());
        File.ReadAllBytes(merged).Should().Equal(File.ReadAllBytes(one));
    }

    [Fact]
    public void Parts_that_do_not_make_a_whole_are_refused()
    {
        string[] question = ["plan", "--users", "50k", "--scenarios", "8"];
        var (first, other) = (Part(question, "0/2"), Part([.. question, "--seed", "2"], "1/2"));
        var torn = Path.Combine(_files.Folder, "torn.parquet");
        File.WriteAllBytes(torn, File.ReadAllBytes(first)[..^100]);

        Tool.Run("plan", "--merge", first).Refused().Should().Contain("of 8 scenarios 4 are missing (1, 3, 5, 7)");
        Tool.Run("plan", "--merge", first, first).Refused().Should().Contain("is there twice");
        Tool.Run("plan", "--merge", first, other).Refused().Should().Contain("was asked something else than");
        Tool.Run("plan", "--merge", torn).Refused().Should().Contain("torn.parquet: not a readable Parquet file");
        Tool.Run("plan", "--merge", "no.parquet").Refused().Should().Contain("no.parquet: there is no such file");
        Tool.Run("plan", "--users", "50k", "--merge", first).Refused().Should().Contain("leave --users out");
    }

    [Theory]
    [InlineData("--shard needs -o FILE", "--shard", "0/4")]
    [InlineData("the part is \"four\"; allowed: I/N, such as 0/16", "--shard", "four", "-o", "x.parquet")]
    [InlineData("the part is 5/4; allowed: I/N", "--shard", "5/4", "-o", "x.parquet")]
    [InlineData("the part is 0/0; allowed: I/N", "--shard", "0/0", "-o", "x.parquet")]
    public void Bad_parts_are_refused(string message, params string[] arguments) => Tool.Run(["plan", "--users", "50k", "--scenarios", "8", .. arguments]).Refused().Should().Contain(message);

    string Part(string[] question, string part)
    {
        var file = Path.Combine(_files.Folder, $"plan-{part.Replace('/', '-')}-{question[^1]}.parquet");
        Tool.Run([.. question, "--shard", part, "-o", file]).Succeeded().Should().Contain(".parquet: part ");
        return file;
    }
}
