using Blueprints.Graph;

namespace Blueprints.Engine.Tests;

/// <summary>What a preview refuses, and warns of, of programs with the official client of npm.</summary>
public sealed class NodeProgramRefusalTests
{
    [NodeTheory]
    [InlineData("before", "before hook \"first\" of urn:pulumi:preview::hooks::aws:sqs/queue:Queue::failed failed: no milk for first")]
    [InlineData("after", "after hook \"last\" of urn:pulumi:preview::hooks::aws:sqs/queue:Queue::failed failed: no milk for last")]
    public async Task A_hook_that_fails_fails_the_program(string fails, string message)
    {
        var result = await RunAsync("hooks", "fails", fails);

        result.Failure.Should().Be(message);
    }

    [NodeFact]
    public async Task A_hook_whose_errors_are_ignored_warns_and_one_that_is_not_for_previews_is_not_run()
    {
        var result = await RunAsync("hooks", "fails", "none");

        result.Failure.Should().BeNull();
        result.Messages.Should().HaveCount(2)
            .And.Contain(message => message.StartsWith("before hook \"early\" of urn:pulumi:preview::hooks::aws:sqs/queue:Queue::warned failed: no milk for early", StringComparison.Ordinal))
            .And.Contain(message => message.StartsWith("after hook \"late\"", StringComparison.Ordinal));
        result.Graph.Resources.Should().HaveCount(2);
    }

    [NodeFact]
    public async Task Two_resources_of_one_URN_are_refused()
    {
        var result = await RunAsync("refused", "what", "duplicate");

        result.Failure.Should().Be("two resources have the URN urn:pulumi:preview::refused::aws:sqs/queue:Queue::jobs; give one of them another name");
        result.The("jobs").Type.Should().Be("aws:sqs/queue:Queue");
    }

    [NodeFact]
    public async Task Values_nested_512_levels_arrive_and_deeper_ones_are_refused()
    {
        var deep = await RunAsync("refused", "what", "deep");
        var deeper = await RunAsync("refused", "what", "deeper");

        deep.Failure.Should().BeNull();
        deep.The("deep").Inputs.GetRawText().Should().Contain("bottom");
        deeper.Failure.Should().Contain("values may nest 512 levels");
    }

    static Task<PreviewResult> RunAsync(string program, string key, string value) =>
        PreviewEngine.RunAsync(PulumiProject.Read(Path.Combine(Preview.Programs, program), overrides: new Dictionary<string, string> { [key] = value }), new() { Timeout = TimeSpan.FromMinutes(2), FindConditional = false });
}
