using System.Text.Json;
using Blueprints.Estimation.Tests.Schemas;

namespace Blueprints.Cli.Tests;

public sealed class UpgradeCommandTests(InputFiles files) : IClassFixture<InputFiles>
{
    [Fact]
    public void Json_obeys_its_schema_and_is_all_that_is_printed()
    {
        var output = Tool.Run("upgrade", "phase1", "phase2", "--format", "json").Succeeded();

        JsonSchema.Load("upgrade").Errors(output).Should().BeEmpty();
        Names(output).Should().Equal("schemaVersion", "from", "to", "region", "incomplete", "steps", "monthlyDelta");
    }

    [Theory]
    [InlineData("phase1", "phase2")]
    [InlineData("phase2", "phase1")]
    public void The_difference_is_that_of_two_cost_runs(string from, string to)
    {
        var delta = Json("upgrade", from, to, "--users", "20k..40k").GetProperty("monthlyDelta");
        var before = Json("cost", from, "--users", "20k..40k").GetProperty("monthly");
        var after = Json("cost", to, "--users", "20k..40k").GetProperty("monthly");

        foreach (var end in new[] { "low", "expected", "high" })
            delta.GetProperty(end).GetDecimal().Should().Be(after.GetProperty(end).GetDecimal() - before.GetProperty(end).GetDecimal());
    }

    [Fact]
    public void The_same_design_needs_no_step_and_costs_nothing_more()
    {
        var plan = Json("upgrade", "phase2", "phase2");

        plan.GetProperty("steps").GetArrayLength().Should().Be(0);
        plan.GetProperty("monthlyDelta").EnumerateObject().Select(end => end.Value.GetDecimal()).Should().AllBeEquivalentTo(0m);
    }

    [Fact]
    public void The_way_back_says_what_is_lost()
    {
        Tool.Run("upgrade", "phase2", "phase1").Succeeded().Should().Contain("of what keeps data is replaced or deleted").And.Contain("delete (keeps data)");
        Json("upgrade", "phase2", "phase1").GetProperty("steps").EnumerateArray()
            .Where(step => step.GetProperty("action").GetString() == "delete" && step.GetProperty("stateful").GetBoolean()).Should().NotBeEmpty();
    }

    [Fact]
    public void What_has_no_price_makes_the_difference_incomplete()
    {
        Json("upgrade", "phase1", "phase2", "--region", "ap-southeast-2").GetProperty("incomplete").GetBoolean().Should().BeTrue();
        Tool.Run("upgrade", "phase1", "phase2", "--region", "ap-southeast-2").Succeeded().Should().Contain("incomplete").And.Contain("Not priced in phase2");
    }

    [Fact]
    public void Files_are_compared_as_phases_are()
    {
        var from = files.Write("from.json", Roadmap.Phase(1).ToJson());
        var to = files.Write("to.json", Roadmap.Phase(2).ToJson());

        var plan = Json("upgrade", from, to, "--users", "1000");

        plan.GetProperty("from").GetString().Should().Be("from.json");
        plan.GetProperty("steps").GetArrayLength().Should().Be(Json("upgrade", "phase1", "phase2").GetProperty("steps").GetArrayLength());
    }

    [Fact]
    public void Two_regions_are_refused() =>
        Tool.Run("upgrade", "phase1", files.Write("far.json", Roadmap.Phase(2, "eu-west-1").ToJson())).Refused().Should().Contain("one region").And.Contain("--region");

    [Fact]
    public void A_phase_that_does_not_exist_is_refused() => Tool.Run("upgrade", "phase1", "phase99").Refused().Should().Contain("phase99");

    [Fact]
    public void One_design_is_wrong_usage() => Tool.Run("upgrade", "phase1").Refused().Should().Contain("blueprints upgrade --help");

    [Fact]
    public void Eighty_columns_are_enough() =>
        Tool.Run([("COLUMNS", "80")], "upgrade", "phase1", "phase2").Succeeded().Split('\n').Should().OnlyContain(line => line.Length <= 80);

    static JsonElement Json(params string[] arguments) => JsonDocument.Parse(Tool.Run([.. arguments, "--format", "json"]).Succeeded()).RootElement;

    static IEnumerable<string> Names(string json) => JsonDocument.Parse(json).RootElement.EnumerateObject().Select(member => member.Name);
}
