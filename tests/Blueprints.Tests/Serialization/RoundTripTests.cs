using CsCheck;

namespace Blueprints.Tests.Serialization;

public sealed class RoundTripTests
{
    [Fact]
    public void Blueprint_survives_json() =>
        BlueprintGen.Blueprint.Sample(blueprint => Blueprint.FromJson(blueprint.ToJson()) == blueprint);

    [Fact]
    public void Each_spec_survives_json() =>
        BlueprintGen.Blueprint.Sample(blueprint => blueprint.Blocks.All(block => BlockSpec.FromJson(block.Spec.ToJson()) == block.Spec), iter: 30);

    [Fact]
    public void Comments_and_trailing_commas_are_accepted() => Blueprint.FromJson("""
        {
          // The smallest design.
          "name": "shop",
          "blocks": { "network": { "zones": 3, "kind": "network", }, },
        }
        """).Network.Spec.Zones.Should().Be(3);

    [Fact]
    public void Json_is_indented_with_unix_line_ends() => Blueprints.Roadmap.Phase(1).ToJson().Should().StartWith("{\n  \"schemaVersion\": 1,\n").And.EndWith("}\n");
}
