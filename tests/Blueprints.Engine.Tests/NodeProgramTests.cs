using System.Collections.Concurrent;
using System.Text;
using Blueprints.Graph;
using Blueprints.Graph.Documents;
using Blueprints.Testing;

namespace Blueprints.Engine.Tests;

/// <summary>Unmodified programs with the official clients of npm. The graphs are snapshots; what each is there to show has a fact of its own.</summary>
public sealed class NodeProgramTests
{
    [NodeFact]
    public async Task A_web_stack_is_previewed_with_its_configuration()
    {
        var result = await Preview.RunAsync("web");

        result.Failure.Should().BeNull();
        result.The("web", "LaunchTemplate").Text("instanceType").Should().Be("m7g.xlarge");
        result.The("db").Text("password").Should().Be("[secret]");
        result.The("public-0").Text("availabilityZone").Should().Be("eu-west-1a");
        result.The("web", ":Group").PropertyDependencies["vpcZoneIdentifiers"].Should().HaveCount(2);
        Snapshot.Matches(result.Text(), "web");
    }

    [NodeFact]
    public async Task What_a_program_creates_from_later_values_is_found_and_marked()
    {
        var result = await Preview.RunAsync("worker");

        result.Failure.Should().BeNull();
        result.The("late").IsConditional.Should().BeTrue();
        result.The("worker", "Role").Text("assumeRolePolicy").Should().Contain("ecs-tasks.amazonaws.com");
        result.UnansweredFunctions.Should().BeEmpty();
        Snapshot.Matches(result.Text(), "worker");
    }

    [NodeFact]
    public async Task A_program_that_asks_the_account_goes_on_with_made_up_values_that_are_told()
    {
        var result = await Preview.RunAsync("account");

        result.Failure.Should().BeNull();
        result.UnansweredFunctions.Should().Equal("aws:ec2/getSubnet:getSubnet", "aws:ec2/getSubnets:getSubnets", "aws:ec2/getVpc:getVpc", "aws:eks/getCluster:getCluster", "aws:secretsmanager/getSecretVersion:getSecretVersion", "aws:ssm/getParameter:getParameter");
        Snapshot.Matches(result.Text(), "account");
    }

    [NodeFact]
    public async Task Functions_are_answered_in_both_forms_for_their_provider_and_after_transforms_of_calls()
    {
        var result = await Preview.RunAsync("calls");

        result.Failure.Should().BeNull();
        result.UnansweredFunctions.Should().BeEmpty();
        var tags = result.The("told").Inputs.GetProperty("tags");
        tags.GetProperty("far").GetString().Should().Be("ap-south-1");
        tags.GetProperty("service").GetString().Should().Be("sqs.us-east-1.amazonaws.com", "a transform of all calls says so");
        tags.GetProperty("sealed").GetString().Should().Be("[secret]");
        tags.GetProperty("later").GetString().Should().Be(GraphResource.Unknown);
        result.Graph.Resources.Should().Contain(resource => resource.Type == "kubernetes:apps/v1:Deployment", "manifests are read as the provider reads them");
        Snapshot.Matches(result.Text(), "calls");
    }

    [NodeFact]
    public async Task Transforms_secrets_references_providers_reads_hooks_and_deep_values_arrive_as_in_a_preview()
    {
        var answers = PreviewAnswers.Parse("""{ "stackReferences": { "acme/network/prod": { "vpcId": "vpc-42" } } }""", "answers.json");
        var result = await Preview.RunAsync("features", options: new() { Answers = answers });

        result.Failure.Should().BeNull();
        result.The("plain").Inputs.GetProperty("tags").GetProperty("team").GetString().Should().Be("shop", "a transform of the stack adds it");
        result.The("own", "Bucket").Flag("forceDestroy").Should().BeTrue("a transform of its own adds it");
        result.The("own", "Bucket").Inputs.GetRawText().Should().Contain("[secret]").And.NotContain("hunter2");
        result.The("own", "Bucket").PropertyDependencies["tags"].Should().ContainSingle(urn => urn.EndsWith("::key", StringComparison.Ordinal));
        result.The("own", "Bucket").IgnoreChanges.Should().Equal("tags.extra");
        result.The("own", "Subnet").Text("vpcId").Should().Be("vpc-42");
        result.The("outer-inner").Number("delaySeconds").Should().Be(7, "its parent's transform reaches it");
        result.The("key").Provider.Should().Contain("::west::");
        result.The("outer-inner").Provider.Should().Contain("::west::", "its component hands the provider down");
        result.The("dynamic").Text("__provider").Should().Be("[code]");
        result.Messages.Should().Contain("hook for hooked");
        result.Graph.Resources.Should().NotContain(resource => resource.Name == "existing", "what is read is not created");
        result.Text().Should().NotContain("hunter2");
        Snapshot.Matches(result.Text(), "features");
    }

    [NodeFact]
    public async Task A_stack_reference_without_an_answer_is_unknown()
    {
        var result = await Preview.RunAsync("features");

        result.The("own", "Subnet").Inputs.GetProperty("vpcId").GetString().Should().Be(GraphResource.Unknown);
    }

    [NodeFact]
    public async Task A_Kubernetes_program_is_previewed()
    {
        var result = await Preview.RunAsync("cluster");

        result.Failure.Should().BeNull();
        Snapshot.Matches(result.Text(), "cluster");
    }

    [NodeFact]
    public async Task TypeScript_needs_no_build()
    {
        var result = await Preview.RunAsync("typescript");

        result.Failure.Should().BeNull();
        result.The("orders").Flag("fifoQueue").Should().BeTrue();
    }

    [NodeFact]
    public async Task A_program_that_throws_fails_with_its_own_words_and_keeps_what_it_declared()
    {
        var result = await Preview.RunAsync("throws");

        result.Failure.Should().Contain("the price of milk is missing");
        result.The("before").Type.Should().Be("aws:sqs/queue:Queue");
    }

    [NodeFact]
    public async Task Components_of_another_program_come_with_their_children()
    {
        var options = new PreviewOptions { FindConditional = false, ComponentPrograms = new Dictionary<string, string> { ["pair"] = $"node {Path.Combine(Preview.Programs, "component")}" } };

        var result = await Preview.RunAsync("component-client", options: options);

        result.Failure.Should().BeNull();
        result.ChildlessComponents.Should().BeEmpty();
        var pair = result.The("pair", "Pair");
        pair.IsComponent.Should().BeTrue();
        var first = result.The("pair-first");
        (first.Parent, first.Number("delaySeconds")).Should().Be((pair.Urn, 30));
        first.Text("kmsMasterKeyId").Should().Be("alias/aws/sqs", "a transform of the stack reaches it in its own program");
        first.Provider.Should().Contain("::west::", "its component hands the provider down");
        result.The("pair-second").PropertyDependencies["tags"].Should().Equal(first.Urn);
        result.The("label").Text("value").Should().Be("[secret]", "a secret stays one through the component");
        result.The("label").PropertyDependencies["description"].Should().NotBeEmpty();
        result.Text().Should().NotContain("hunter2");
    }

    [NodeFact]
    public async Task A_component_s_program_that_ends_at_once_fails_the_preview_and_says_so()
    {
        var options = new PreviewOptions { FindConditional = false, ComponentPrograms = new Dictionary<string, string> { ["pair"] = "false" } };

        var result = await Preview.RunAsync("component-client", options: options);

        result.Failure.Should().Contain("the program for components of pair ended with exit code 1 before it said where it listens");
    }

    [NodeFact]
    public async Task Components_of_another_program_come_with_their_children_in_a_YAML_program_too()
    {
        var component = new Dictionary<string, string> { ["pair"] = $"node {Path.Combine(Preview.Programs, "component", "index.js")}" };
        var result = await Preview.RunAsync("yaml-client", options: new() { ComponentPrograms = component });

        result.ChildlessComponents.Should().BeEmpty();
        result.The("pair", ":Pair").IsComponent.Should().BeTrue();
        result.The("pair-first").Number("delaySeconds").Should().Be(30);
        result.The("pair-first").Parent.Should().Be(result.The("pair", ":Pair").Urn);
        result.The("pair-first").Provider.Should().Contain("::west::", "the component hands it down");
        result.The("told").Text("value").Should().Be("[secret]");
        result.The("told").Property("description")!.Value.GetString().Should().Be(GraphResource.Unknown);
        result.The("told").PropertyDependencies["description"].Should().Equal(result.The("pair", ":Pair").Urn);
        Snapshot.Matches(result.Text(), "yaml-client");
    }

    [NodeFact]
    public async Task Components_of_a_program_that_is_not_at_hand_are_named()
    {
        var result = await Preview.RunAsync("awsx");

        result.Failure.Should().BeNull();
        result.ChildlessComponents.Should().Equal("awsx:ec2:Vpc", "awsx:ecs:FargateService", "awsx:lb:ApplicationLoadBalancer");
    }

    [NodeFact]
    public async Task What_a_program_says_of_its_secrets_is_masked_wherever_it_says_it()
    {
        var lines = new ConcurrentQueue<string>();
        var result = await Preview.RunAsync("secrets", options: new() { Output = lines.Enqueue });
        using var saved = new MemoryStream();
        PreviewDocument.Write(result.Graph, saved, "us-east-1");

        result.Failure.Should().BeNull();
        lines.Should().Contain("printed [secret]").And.Contain("""printed as JSON {"key":"[secret]"}""").And.Contain("told [secret]");
        result.Messages.Should().Contain("late [secret]").And.Contain("warned of [secret] and [secret]");
        result.The("plain").Text("description").Should().Be("postgres://admin:[secret]@db");
        result.The("beside").Text("availabilityZone").Should().Be("eu-central-1a", "that a parameter holds a region makes the region no secret");
        string.Join('\n', [.. lines, .. result.Messages, result.Text(), Encoding.UTF8.GetString(saved.ToArray())]).Should().NotContain("hunter2");
    }

    [NodeFact]
    public async Task A_program_that_fails_with_secrets_in_its_words_fails_without_them()
    {
        var lines = new ConcurrentQueue<string>();
        var program = PulumiProject.Read(Path.Combine(Preview.Programs, "secrets"), overrides: new Dictionary<string, string> { ["trouble"] = "true" });

        var result = await PreviewEngine.RunAsync(program, new() { Output = lines.Enqueue });

        result.Failure.Should().Contain("no luck with [secret], [secret] and [secret]").And.NotContain("hunter2");
        lines.Should().NotContain(line => line.Contains("hunter2"));
    }
}
