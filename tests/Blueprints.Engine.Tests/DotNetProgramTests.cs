using System.Text.Json;
using Blueprints.Graph;
using Blueprints.Recordings;
using Blueprints.Stacks;
using Blueprints.Testing;

namespace Blueprints.Engine.Tests;

/// <summary>C# programs as processes on the engine, built against the offline flavour of the Pulumi packages.</summary>
public sealed class DotNetProgramTests
{
    const string Certificate = "arn:aws:acm:us-east-1:123456789012:certificate/made-up";

    public static TheoryData<int> Phases => [.. Enumerable.Range(1, Roadmap.PhaseCount)];

    [Theory]
    [MemberData(nameof(Phases))]
    public async Task The_stack_of_a_phase_has_the_same_graph_on_the_engine_as_in_this_process(int phase)
    {
        var overrides = new Dictionary<string, string>
        {
            ["blueprints:certificateArn"] = Certificate,
            ["blueprints:replicaCertificateArns"] = JsonSerializer.Serialize(new Dictionary<string, string> { ["us-west-2"] = Certificate }),
        };
        var program = PulumiProject.Read(Path.Combine(Preview.Repository, "stacks"), $"phase{phase}", overrides);

        var engine = await PreviewEngine.RunAsync(Built(program, "Blueprints.Stacks") with { Stack = GraphRecorder.Stack }, new() { FindConditional = false });
        var here = await GraphRecorder.RecordAsync(PhaseStack.Define, preview: true, program.Config);

        engine.Failure.Should().BeNull();
        engine.UnansweredFunctions.Should().BeEmpty();
        Lines(engine.Graph).Should().Equal(Lines(here.Graph)).And.HaveCountGreaterThan(20);
        // A known value travels without its origin in this process; the engine is told it, so it knows the same origins and more.
        foreach (var recorded in here.Graph.Resources)
        {
            foreach (var (input, origins) in recorded.PropertyDependencies)
                engine.Graph.Find(recorded.Urn)!.PropertyDependencies[input].Should().Contain(origins, "{0} of {1} comes from there", input, recorded.Urn);
        }
    }

    [Fact]
    public async Task Configuration_transforms_secrets_references_providers_functions_and_late_resources_arrive_as_in_a_preview()
    {
        var answers = PreviewAnswers.Parse("""{ "stackReferences": { "acme/network/prod": { "vpcId": "vpc-42" } } }""", "answers.json");

        var result = await PreviewEngine.RunAsync(Queues(), new() { Answers = answers });

        result.Failure.Should().BeNull();
        result.The("jobs", "Queue").Number("delaySeconds").Should().Be(5);
        result.The("jobs", "Queue").Text("kmsMasterKeyId").Should().Be("alias/aws/sqs", "a transform of the stack adds it");
        result.The("jobs", "Queue").Provider.Should().Contain("::west::", "its component hands the provider down");
        var tags = result.The("own").Inputs.GetProperty("tags");
        (tags.GetProperty("secret").GetString(), tags.GetProperty("vpc").GetString(), tags.GetProperty("zone").GetString()).Should().Be(("[secret]", "vpc-42", "us-east-1a"));
        result.The("own").PropertyDependencies["tags"].Should().Contain(urn => urn.EndsWith("::jobs", StringComparison.Ordinal));
        result.The("late").IsConditional.Should().BeTrue();
        result.Graph.Resources.Should().NotContain(resource => resource.Name == "existing", "what is read is not created");
        Snapshot.Matches(result.Text(), "csharp");
    }

    [Fact]
    public async Task A_program_that_gives_up_fails_with_its_own_words()
    {
        var program = Queues();

        var result = await PreviewEngine.RunAsync(program with { Config = program.Config.Add("csharp:trouble", "the price of milk is missing") }, new() { FindConditional = false });

        result.Failure.Should().Be("the price of milk is missing");
    }

    [Fact]
    public async Task A_program_that_gives_up_with_a_secret_fails_without_it()
    {
        var program = Queues();

        var result = await PreviewEngine.RunAsync(program with { Config = program.Config.Add("csharp:trouble", "no hunter2"), SecretKeys = ["csharp:trouble"] }, new() { FindConditional = false });

        result.Failure.Should().Be("[secret]");
    }

    [Fact]
    public async Task A_message_larger_than_the_4_MiB_of_gRPC_s_default_goes_both_ways()
    {
        const int Letters = 20 * 1024 * 1024;
        var program = Queues();

        var result = await PreviewEngine.RunAsync(program with { Config = program.Config.Add("csharp:letters", $"{Letters}") }, new() { FindConditional = false });

        result.Failure.Should().BeNull();
        result.The("large").Text("displayName").Should().HaveLength(Letters);
    }

    [Fact]
    public async Task Under_an_engine_that_could_deploy_the_offline_flavour_refuses_at_once()
    {
        var lines = new List<string>();
        await using var other = await OtherEngine.StartAsync();
        var command = Queues().Command.Arguments;
        var environment = new[] { "MONITOR", "ENGINE" }.Select(name => $"PULUMI_{name}={other.Address}").Append("PULUMI_DRY_RUN=true");

        var result = await PreviewEngine.RunAsync(Queues() with { Command = new(ProgramRuntime.Command, ["env", .. environment, .. command]) }, new() { FindConditional = false, Output = lines.Add });

        result.Failure.Should().StartWith("the program ended with exit code 1");
        lines.Should().ContainSingle().Which.Should().Contain("which cannot deploy").And.Contain("PulumiSdk=Official pulumi up");
        other.Asked.Should().Equal("SupportsFeature");
    }

    [Fact]
    public async Task In_a_deployment_the_offline_flavour_refuses_at_once()
    {
        var result = await PreviewEngine.RunAsync(Queues() with { Command = new(ProgramRuntime.Command, ["env", "PULUMI_DRY_RUN=false", .. Queues().Command.Arguments]) }, new() { FindConditional = false });

        result.Failure.Should().Contain("which cannot deploy");
    }

    static PreviewProgram Queues() => Built(PulumiProject.Read(Path.Combine(Preview.Programs, "csharp")), "Queues");

    // The tests' own build has built the programs too: artifacts/bin/<project>/<configuration>.
    static PreviewProgram Built(PreviewProgram program, string assembly)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return program with { Command = new(ProgramRuntime.Command, ["dotnet", Path.Combine(own.Parent!.Parent!.FullName, assembly, own.Name, $"{assembly}.dll")]) };
    }

    static IEnumerable<string> Lines(ResourceGraph graph) => graph.Resources.OrderBy(resource => resource.Urn, StringComparer.Ordinal)
        .Select(resource => $"{resource.Urn} in {resource.Parent} component {resource.IsComponent} ignores {string.Join(',', resource.IgnoreChanges)} {resource.Inputs.GetRawText()}");
}
