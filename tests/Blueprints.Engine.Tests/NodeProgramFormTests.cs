using System.Collections.Concurrent;
using Blueprints.Engine.Programs;
using Blueprints.Graph;

namespace Blueprints.Engine.Tests;

/// <summary>Forms of values, aliases, packages and methods that programs with the official client of npm use.</summary>
public sealed class NodeProgramFormTests
{
    static readonly PreviewOptions Once = new() { Timeout = TimeSpan.FromMinutes(2), FindConditional = false };

    [NodeFact]
    public async Task Assets_aliases_and_packages_arrive_in_each_of_their_forms()
    {
        var result = await Preview.RunAsync("forms", options: Once);

        result.Failure.Should().BeNull();
        Source("text").Should().Be("""{"asset":{"held":"in the program"}}""");
        Source("file").Should().Be("""{"asset":{"path":"./index.js"}}""");
        Source("remote").Should().Be("""{"asset":{"uri":"https://example.com/a.txt"}}""");
        Source("folder").Should().Be("""{"archive":{"path":"."}}""");
        Source("far").Should().Be("""{"archive":{"uri":"https://example.com/a.zip"}}""");
        Source("several").Should().Be("""{"archive":{"held":"in the program"}}""");
        result.The("code").Property("code")!.Value.GetRawText().Should().Be("""{"archive":{"held":"in the program"}}""");
        result.Text().Should().NotContain("hunter2");
        result.The("renamed").Parent.Should().EndWith("::group", "aliases say what it was, not what it is");
        result.The("handed").Provider.Should().Contain("::east::", "its package is the one that was registered, not the one of its type");

        string Source(string name) => result.The(name).Property("source")!.Value.GetRawText();
    }

    [NodeFact]
    public async Task Methods_of_components_are_called_in_the_program_that_makes_them()
    {
        var options = Once with { ComponentPrograms = new Dictionary<string, string> { ["pair"] = $"node {Path.Combine(Preview.Programs, "component")}" } };

        var result = await Preview.RunAsync("methods", options: options);

        result.Failure.Should().BeNull();
        result.UnansweredFunctions.Should().BeEmpty();
        result.The("told").Text("description").Should().Be("[secret]", "a secret among the arguments makes the whole answer one");
        result.Text().Should().NotContain("hunter2");
    }

    [NodeFact]
    public async Task Methods_of_components_that_are_not_at_hand_are_unknown_and_named()
    {
        var result = await Preview.RunAsync("methods", options: Once);

        result.Failure.Should().BeNull();
        (result.UnansweredFunctions.Single(), result.ChildlessComponents.Single()).Should().Be(("pair:index:Pair/describe", "pair:index:Pair"));
        result.The("told").Property("description")!.Value.GetString().Should().Be(GraphResource.Unknown);
    }

    [NodeFact]
    public async Task Methods_may_be_answered_like_functions()
    {
        var answers = PreviewAnswers.Parse("""{ "functions": [{ "token": "pair:index:Pair/describe", "arguments": { "tone": "kind" }, "result": { "words": "from a file", "label": "y" } }] }""", "answers.json");

        var result = await Preview.RunAsync("methods", options: Once with { Answers = answers });

        result.UnansweredFunctions.Should().BeEmpty();
        result.The("told").Text("description").Should().Be("from a file");
    }

    [NodeFact]
    public async Task The_client_sends_no_lines_of_debugging_and_is_otherwise_as_it_was()
    {
        var lines = new ConcurrentQueue<string>();
        const string Script = "const log = require('@pulumi/pulumi/log'); console.log(log.debug.length, log.info.length, log.warn.length, log.error.length, require('@pulumi/pulumi').log === log)";

        await using var plain = RunningProgram.Start(["node", "-e", Script], Preview.Programs, new Dictionary<string, string>(), lines.Enqueue);
        (await plain.Exited).Should().Be(0);
        await using var started = RunningProgram.Start(["node", "--require", NodeLauncher.File, "-e", Script], Preview.Programs, new Dictionary<string, string>(), lines.Enqueue);
        (await started.Exited).Should().Be(0);

        lines.Should().Equal("4 4 4 4 true", "0 4 4 4 true");
    }

    [NodeFact]
    public async Task Outputs_of_other_stacks_may_be_secret()
    {
        var answers = PreviewAnswers.Parse("""{ "stackReferences": { "acme/network/prod": { "vpcId": "vpc-hunter2" } }, "secretOutputs": { "acme/network/prod": ["vpcId"] } }""", "answers.json");

        var result = await Preview.RunAsync("features", options: Once with { Answers = answers });

        result.The("own", "Subnet").Text("vpcId").Should().Be("[secret]");
        result.Text().Should().NotContain("vpc-hunter2");
    }
}
