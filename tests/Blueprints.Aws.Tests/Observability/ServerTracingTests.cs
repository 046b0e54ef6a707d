using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Compute;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Observability;

public class ServerTracingTests
{
    const string Rule = "aws:xray/samplingRule:SamplingRule";
    const string Group = "aws:xray/group:Group";
    const string ProfilingGroup = "aws:codeguruprofiler/profilingGroup:ProfilingGroup";

    static Task<Recording> Service(ContainerServiceSpec spec, string name = "api") => Given.RecordAsync(() => new ContainerService(name, new() { Spec = spec, Network = Given.Network }));

    static Task<Recording> Fleet(FleetSpec spec) => Given.RecordAsync(() => new WebFleet("web", new() { Spec = spec, Network = Given.Network }));

    static JsonElement[] Containers(Recording recording) =>
        [.. JsonDocument.Parse(recording.Find("aws:ecs/taskDefinition:TaskDefinition", "api").Text("containerDefinitions")!).RootElement.EnumerateArray()];

    static Dictionary<string, string> Environment(JsonElement container) =>
        container.GetProperty("environment").EnumerateArray().ToDictionary(item => item.GetProperty("name").GetString()!, item => item.GetProperty("value").GetString()!);

    [Fact]
    public async Task The_rule_the_group_and_the_application_have_one_service_name()
    {
        var recording = await Service(new() { Tracing = new() { SampledShare = 0.25m, ReservoirPerSecond = 3 } });

        var rule = recording.Find(Rule, "api-traces");
        (rule.Text("serviceName"), rule.Number("fixedRate"), rule.Number("reservoirSize")).Should().Be(("api", 0.25m, 3));
        recording.Find(Group, "api-traces").Text("filterExpression").Should().Be("service(\"api\")");
        Environment(Containers(recording)[0])["OTEL_SERVICE_NAME"].Should().Be("api");
    }

    [Fact]
    public async Task The_collector_runs_beside_the_application_which_goes_on_without_it()
    {
        var containers = Containers(await Service(new() { Tracing = new() { CollectorMemoryMiB = 300 } }));

        containers.Select(container => (container.GetProperty("name").GetString(), container.GetProperty("essential").GetBoolean())).Should().Equal(("app", true), ("collector", false));
        containers[1].GetProperty("memory").GetInt32().Should().Be(300);
        Environment(containers[0])["OTEL_EXPORTER_OTLP_ENDPOINT"].Should().Be("http://127.0.0.1:4318");
        var configuration = JsonDocument.Parse(Environment(containers[1])["AOT_CONFIG_CONTENT"]).RootElement;
        configuration.GetProperty("receivers").GetProperty("otlp").GetProperty("protocols").GetProperty("http").GetProperty("endpoint").GetString().Should().Be("127.0.0.1:4318");
        configuration.GetProperty("service").GetProperty("pipelines").EnumerateObject().Should().ContainSingle().Which.Name.Should().Be("traces");
    }

    [Fact]
    public async Task What_the_spec_sets_itself_wins() =>
        Environment(Containers(await Service(new() { Tracing = new(), Environment = [new("OTEL_TRACES_SAMPLER", "parentbased_traceidratio")] }))[0])["OTEL_TRACES_SAMPLER"].Should().Be("parentbased_traceidratio");

    [Fact]
    public async Task The_application_may_send_traces_and_ask_for_rules_and_nothing_else()
    {
        var policy = (await Fleet(new() { Tracing = new() })).Find(Types.RolePolicy, "web-traces").Text("policy")!;

        JsonDocument.Parse(policy).RootElement.GetProperty("Statement").EnumerateArray().Should().ContainSingle().Which.GetProperty("Action").EnumerateArray()
            .Select(action => action.GetString()).Should().OnlyContain(action => action!.StartsWith("xray:Put", StringComparison.Ordinal) || action.StartsWith("xray:GetSampling", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_x_ray_does_not_take_is_cut_and_stays_unique()
    {
        var recording = await Service(new() { Tracing = new() }, "a-service-with-a-very-long-name-of-its-own");

        recording.Graph.OfType(Rule).Single().Text("ruleName").Should().HaveLength(32);
        recording.Graph.OfType(Group).Single().Text("groupName").Should().HaveLength(32).And.StartWith("a-service-with-a-very-lon");
    }

    [Fact]
    public void A_container_and_its_collector_share_a_network() => Snapshot.Matches(
        UserData.Render(new() { ContainerImage = "example/web:1", Tracing = new() }, ImmutableDictionary<string, string>.Empty.Add("OTEL_SERVICE_NAME", "web")), "user-data.traced-container");

    [Fact]
    public void A_script_of_its_own_starts_with_a_collector_that_only_the_instance_reaches()
    {
        var script = UserData.Render(new() { UserData = "#!/bin/bash\necho hi\n", Tracing = new() }, ImmutableDictionary<string, string>.Empty);

        script.Should().StartWith("#!/bin/bash\ndnf install -y docker\n").And.Contain("--network host").And.Contain("\"127.0.0.1:4318\"").And.NotContain("0.0.0.0").And.EndWith("echo hi\n");
    }

    [Fact]
    public async Task Without_a_word_nothing_is_traced_or_profiled()
    {
        var recording = await Fleet(new());

        recording.Graph.OfType(Rule).Should().BeEmpty();
        recording.Graph.OfType(ProfilingGroup).Should().BeEmpty();
        UserData.Render(new(), ImmutableDictionary<string, string>.Empty).Should().NotContain("docker");
    }

    [Fact]
    public async Task Profiles_go_to_a_group_of_the_servers_own_and_nowhere_else()
    {
        var recording = await Service(new() { Profiling = new() { Active = false } });

        recording.Find(ProfilingGroup, "api-profiles").Property("agentOrchestrationConfig")!.Value.GetProperty("profilingEnabled").GetBoolean().Should().BeFalse();
        recording.Find(Types.RolePolicy, "api-profiles").Text("policy").Should().Contain("codeguru-profiler:PostAgentProfile").And.NotContain("\"*\"");
        Environment(Containers(recording)[0]).Should().ContainKey("AWS_CODEGURU_PROFILER_GROUP_NAME");
    }

    [Fact]
    public async Task Every_required_input_is_set() => (await Service(new() { Tracing = new(), Profiling = new() })).Graph.Resources
        .Where(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal))
        .SelectMany(resource => RequiredInputs.Of(resource.Type, resource.Inputs)).Should().OnlyContain(input => input.IsSet);
}
