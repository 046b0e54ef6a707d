using System.Text.Json;

namespace Blueprints.Cli.Tests;

/// <summary>What two designs carry, and designs that resources carry.</summary>
public sealed class DiffCapacityTests(InputFiles files) : IClassFixture<InputFiles>
{
    [Fact]
    public void Two_designs_are_compared_by_what_they_carry_too()
    {
        Tool.Run("diff", "phase1", "phase2", "--users", "20k").Succeeded().Should().Contain("Before: CPU credits of web is full first, at 80,372 daily users; 20,000 use 24.9 % of it.").And.Contain("After: CPU of web is full first, at 432,000 daily users");
        Tool.Run("diff", "phase1", "phase2", "--users", "20k", "--format", "markdown").Succeeded().Should().Contain("- After: CPU of web");
        var capacity = JsonDocument.Parse(Tool.Run("diff", "phase1", "phase2", "--users", "20k", "--format", "json").Succeeded()).RootElement.GetProperty("capacity");

        capacity.GetProperty("before").GetProperty("bottleneck").GetProperty("saturatesAtUsers").GetDecimal().Should().Be(80_372);
        capacity.GetProperty("after").GetProperty("bottleneck").GetProperty("limit").GetString().Should().Be("CPU");
        capacity.GetProperty("after").GetProperty("holds").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public void Saved_results_say_nothing_of_capacity()
    {
        var saved = files.Write("saved.json", Tool.Run("cost", "phase2", "--format", "json").Succeeded());

        Tool.Run("diff", saved, "phase2").Output.Should().NotContain("full first");
        JsonDocument.Parse(Tool.Run("diff", saved, saved, "--format", "json").Succeeded()).RootElement.TryGetProperty("capacity", out _).Should().BeFalse();
    }

    [Fact]
    public void A_preview_with_a_blueprint_component_is_a_design()
    {
        var preview = Preview("carried.json", Component("app", Roadmap.Phase(2)));
        var direct = Tool.Run("capacity", "phase2", "--users", "80k").Succeeded();

        Tool.Run("capacity", preview, "--users", "80k").Succeeded().Should().Be(direct);
        Tool.Run("capacity", preview).Refused().Should().Contain("--users N");
        Tool.Run("diff", preview, "phase2", "--users", "80k").Output.Should().Contain("Before: CPU of web is full first, at 432,000");
    }

    [Fact]
    public void Resources_that_carry_no_design_or_several_are_refused_with_what_is_allowed()
    {
        Tool.Run("capacity", Preview("none.json", """{"urn":"urn:pulumi:dev::p::aws:sqs/queue:Queue::q","type":"aws:sqs/queue:Queue","custom":true,"inputs":{}}"""), "--users", "1").Refused()
            .Should().Contain("holds resources and no design").And.Contain("pulumi preview --json");
        Tool.Run("capacity", Preview("two.json", Component("a", Roadmap.Phase(1)), Component("b", Roadmap.Phase(2))), "--users", "1").Refused().Should().Contain("2 components of type");
        Tool.Run("capacity", "phse2", "--users", "1").Refused().Should().Contain("pulumi preview --json");
    }

    string Preview(string name, params string[] resources) =>
        files.Write(name, $$"""{"config":{},"steps":[{{string.Join(",\n", resources.Select(resource => $$"""{"op":"create","newState":{{resource}} }"""))}}]}""");

    static string Component(string name, Blueprint blueprint) =>
        $$"""{"urn":"urn:pulumi:dev::p::blueprints:aws:Blueprint::{{name}}","type":"blueprints:aws:Blueprint","custom":false,"inputs":{"blueprint":{{JsonSerializer.Serialize(blueprint.ToJson())}} } }""";
}
