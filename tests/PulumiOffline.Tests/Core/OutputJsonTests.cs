using System.Text.Json;
using Pulumi;

namespace PulumiOffline.Tests.Core;

public sealed class OutputJsonTests
{
    [Fact]
    public async Task Nested_inputs_and_outputs_are_followed()
    {
        var value = Output.Create(new Dictionary<string, object>
        {
            ["plain"] = 1,
            ["output"] = Output.Create("x"),
            ["list"] = (InputList<int>)new[] { 1, 2 },
            ["map"] = new InputMap<string> { ["a"] = "b" },
        });

        (await Given.Value(Output.JsonSerialize(value))).Should().Be("""{"plain":1,"output":"x","list":[1,2],"map":{"a":"b"}}""");
    }

    [Fact]
    public async Task Marks_of_nested_outputs_are_joined()
    {
        var secret = Output.JsonSerialize(Output.Create(new[] { Output.CreateSecret(1) }));
        var unknown = Output.JsonSerialize(Output.Create(new[] { Given.Unknown<int>() }));

        (await Output.IsSecretAsync(secret)).Should().BeTrue();
        (await Given.Value(secret)).Should().Be("[1]");
        (await Given.IsKnown(unknown)).Should().BeFalse();
    }

    [Fact]
    public async Task Options_are_used()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

        (await Given.Value(Output.JsonSerialize(Output.Create(new { Name = "x" }), options))).Should().Be("""{"name":"x"}""");
    }

    [Fact]
    public async Task Reading_gives_nested_outputs_the_marks_of_the_text()
    {
        var read = Output.JsonDeserialize<Dictionary<string, Output<int>>>(Output.CreateSecret("""{"a":1}"""));

        (await Output.IsSecretAsync(read)).Should().BeTrue();
        var nested = (await Given.Value(read))["a"];
        (await Given.Value(nested)).Should().Be(1);
        (await Output.IsSecretAsync(nested)).Should().BeTrue();
    }

    [Fact]
    public async Task Unknown_text_gives_an_unknown_value() =>
        (await Given.IsKnown(Output.JsonDeserialize<int>(Given.Unknown<string>()))).Should().BeFalse();
}
