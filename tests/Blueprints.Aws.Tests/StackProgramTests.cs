using System.Text.Json;
using Blueprints.Stacks;
using Blueprints.Testing;
using Pulumi;

namespace Blueprints.Aws.Tests;

public sealed class StackProgramTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stack-program");

    public void Dispose() => _folder.Delete(recursive: true);

    static Task<Recording> RunAsync(params (string Key, string Value)[] config) =>
        GraphRecorder.RecordAsync(PhaseStack.Define, config: config.ToDictionary(entry => entry.Key, entry => entry.Value));

    static async Task<string> RefusalAsync(params (string Key, string Value)[] config) =>
        (await Record.ExceptionAsync(() => RunAsync(config)))!.Should().BeOfType<RunException>().Which.Message;

    [Fact]
    public async Task Phase_one_tells_where_its_server_and_database_are()
    {
        var recording = await RunAsync(("blueprints:phase", "1"), ("aws:region", "us-east-1"));

        recording.Outputs.Keys.Should().BeEquivalentTo(["endpoint", "databaseEndpoint", "databaseSecretArn", "alarmTopicArn"]);
        recording.Outputs["endpoint"].Should().Be("https://203.0.113.10");
        recording.Outputs["databaseEndpoint"].Should().BeOfType<string>().Which.Should().StartWith("app-db-").And.EndWith(".rds.amazonaws.com");
        recording.Outputs["databaseSecretArn"].Should().BeOfType<string>().Which.Should().StartWith("arn:aws:secretsmanager:");
    }

    [Fact]
    public async Task A_phase_in_a_cluster_has_the_cluster_and_its_pods()
    {
        var recording = await RunAsync(("blueprints:phase", "2"), ("aws:region", "us-east-1"), ("blueprints:certificateArn", Phases.Certificate), ("blueprints:options", "{ \"kubernetes\": true }"));

        recording.Outputs["clusterName"].Should().Be("app-cluster");
        recording.Graph.OfType("kubernetes:apps/v1:Deployment").Should().NotBeEmpty();
    }

    [Fact]
    public async Task Phase_two_tells_where_its_balancer_and_stores_are()
    {
        var recording = await RunAsync(("blueprints:phase", "2"), ("aws:region", "us-east-1"), ("blueprints:certificateArn", Phases.Certificate), ("blueprints:name", "shop"));

        recording.Outputs["endpoint"].Should().BeOfType<string>().Which.Should().MatchRegex("^https://shop-balancer-.*elb.amazonaws.com$");
        recording.Outputs["bucketName"].Should().BeOfType<string>().Which.Should().StartWith("shop-files-");
        recording.Outputs["cacheEndpoint"].Should().BeOfType<string>().Which.Should().StartWith("clustercfg.shop-cache-");
    }

    [Fact]
    public async Task Phase_five_deploys_into_both_regions_with_a_certificate_in_each()
    {
        var recording = await RunAsync(
            ("blueprints:phase", "5"), ("aws:region", "us-east-1"), ("blueprints:certificateArn", Phases.Certificate), ("blueprints:replicaCertificateArns", $$"""{ "us-west-2": "{{Phases.Certificate}}-west" }"""));
        var component = await Phases.RecordAsync(5);

        recording.Graph.Resources.Select(resource => resource.Urn).Should().Equal(component.Graph.Resources.Select(resource => resource.Urn));
        recording.Find(Types.Listener, "app-us-west-2-balancer-https").Text("certificateArn").Should().Be($"{Phases.Certificate}-west");
        recording.Outputs.Keys.Should().Contain("shardMapParameter");
    }

    [Fact]
    public async Task A_missing_certificate_of_a_replica_region_is_one_error_that_says_what_to_run() =>
        (await RefusalAsync(("blueprints:phase", "5"), ("blueprints:certificateArn", Phases.Certificate))).Should().Be(
            "blueprints:replicaCertificateArns.us-west-2 is missing; allowed: the ARN of an ACM certificate in us-west-2; the load balancer serves HTTPS there too: "
            + "run: pulumi config set --path 'blueprints:replicaCertificateArns.us-west-2' <arn>");

    [Fact]
    public async Task Parts_of_a_phase_are_turned_off_by_the_stacks_options()
    {
        var recording = await RunAsync(("blueprints:phase", "2"), ("blueprints:options", """{ "cache": false }"""), ("blueprints:certificateArn", Phases.Certificate));

        recording.Graph.OfType(Types.ReplicationGroup).Should().BeEmpty();
        recording.Graph.OfType(Types.Bucket).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Options_that_are_not_known_are_one_error_with_their_place() =>
        (await RefusalAsync(("blueprints:phase", "2"), ("blueprints:options", """{ "chache": false }"""))).Should().StartWith("blueprints:options:1:");

    [Fact]
    public async Task Options_without_a_phase_are_refused() =>
        (await RefusalAsync(("blueprints:blueprint", "x.json"), ("blueprints:options", "{}"))).Should().StartWith("blueprints:options is set; allowed: with blueprints:phase only");

    [Fact]
    public async Task The_program_deploys_what_the_phase_component_deploys()
    {
        var program = await RunAsync(("blueprints:phase", "2"), ("aws:region", "us-east-1"), ("blueprints:certificateArn", Phases.Certificate));
        var component = await Phases.RecordAsync(2);

        GraphText.Of(program).Should().Be(GraphText.Of(component));
    }

    [Fact]
    public async Task A_region_for_blueprints_only_is_told_to_the_provider()
    {
        var recording = await RunAsync(("blueprints:phase", "1"), ("blueprints:region", "eu-west-1"));
        var provider = recording.Graph.OfType("pulumi:providers:aws").Should().ContainSingle().Subject;

        provider.Text("region").Should().Be("eu-west-1");
        recording.OptionsOf(recording.Find(Types.Vpc, "app-network")).Provider.Should().Be(provider.Urn);
        Blueprint.FromJson(recording.Find("blueprints:aws:Blueprint", "app").Text("blueprint")!).Region.Should().Be("eu-west-1");
    }

    [Fact]
    public async Task A_blueprint_can_come_from_a_file()
    {
        var file = Path.Combine(_folder.FullName, "shop.json");
        await File.WriteAllTextAsync(file, Everything.Blueprint.ToJson());

        var recording = await RunAsync(("blueprints:blueprint", file), ("aws:region", "us-east-1"), ("blueprints:certificateArn", Phases.Certificate));

        recording.Graph.OfType(Types.Instance).Should().ContainSingle();
    }

    [Fact]
    public async Task A_blueprint_for_another_region_is_refused()
    {
        var file = Path.Combine(_folder.FullName, "shop.json");
        await File.WriteAllTextAsync(file, Roadmap.Phase(1).ToJson());

        (await RefusalAsync(("blueprints:blueprint", file), ("aws:region", "eu-west-1"))).Should().Contain("region is \"us-east-1\"; allowed: \"eu-west-1\"");
    }

    [Fact]
    public async Task A_broken_blueprint_is_one_error_with_its_place()
    {
        var file = Path.Combine(_folder.FullName, "shop.json");
        await File.WriteAllTextAsync(file, "{\n  \"name\": 7\n}");

        (await RefusalAsync(("blueprints:blueprint", file))).Should().StartWith($"{file}:2:");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_one_error() =>
        (await RefusalAsync(("blueprints:blueprint", "nowhere.json"))).Should().StartWith("blueprints:blueprint is \"nowhere.json\", which is not a file");

    [Fact]
    public async Task A_missing_phase_says_what_to_run() =>
        (await RefusalAsync()).Should().Be($"blueprints:phase is missing; allowed: 1 to {Roadmap.PhaseCount}; run: pulumi config set blueprints:phase 1");

    [Theory]
    [InlineData("0")]
    [InlineData("9")]
    [InlineData("two")]
    [InlineData("1.0")]
    [InlineData("-1")]
    public async Task A_phase_that_is_not_there_is_refused(string phase) =>
        (await RefusalAsync(("blueprints:phase", phase))).Should().StartWith($"blueprints:phase is \"{phase}\"; allowed: 1 to {Roadmap.PhaseCount}");

    [Fact]
    public async Task A_phase_and_a_blueprint_are_too_much() =>
        (await RefusalAsync(("blueprints:phase", "1"), ("blueprints:blueprint", "x.json"))).Should().StartWith("blueprints:phase and blueprints:blueprint are both set");

    [Fact]
    public async Task A_missing_certificate_is_one_error_that_says_what_to_run() => (await RefusalAsync(("blueprints:phase", "2"))).Should()
        .Be("blueprints:certificateArn is missing; allowed: the ARN of an ACM certificate in us-east-1; the load balancer serves HTTPS: run: pulumi config set blueprints:certificateArn <arn>");

    [Fact]
    public async Task Two_regions_are_refused() => (await RefusalAsync(("blueprints:phase", "1"), ("blueprints:region", "eu-west-1"), ("aws:region", "us-east-1")))
        .Should().Be("blueprints:region is \"eu-west-1\"; allowed: \"us-east-1\", as aws:region; set one of the two only");

    [Fact]
    public async Task A_name_that_aws_would_refuse_is_refused() =>
        (await RefusalAsync(("blueprints:phase", "1"), ("blueprints:name", "My Shop"))).Should().StartWith("blueprints:name is \"My Shop\"; allowed: 1 to 24 of a-z");
}
