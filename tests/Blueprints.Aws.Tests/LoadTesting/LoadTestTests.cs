using System.Text.Json;
using Blueprints.LoadTesting;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.LoadTesting;

public class LoadTestTests
{
    static async Task<(Recording Recording, string Command)> Record(LoadTestSpec spec)
    {
        var command = "";
        var recording = await Given.RecordAsync(() =>
        {
            var test = new LoadTest("pressure", new() { Spec = spec, Network = Given.Network, Url = "https://shop.example.com", Objectives = new() });
            return test.Command.Apply(line => command = line);
        });
        return (recording, command);
    }

    static readonly LoadTestSpec Test = new() { Target = "cdn" };

    [Fact]
    public async Task A_run_is_one_command_in_private_subnets()
    {
        var (_, command) = await Record(Test);

        command.Should().StartWith("aws ecs run-task --region us-east-1 --cluster ").And.Contain("assignPublicIp=DISABLED").And.NotContain("SEGMENT");
    }

    [Fact]
    public async Task Several_tasks_get_their_parts_of_the_load()
    {
        var (_, command) = await Record(Test with { Tasks = 3, PublicAddresses = true });

        command.Should().StartWith("for i in $(seq 0 2); do aws ecs run-task").And.EndWith("""
            --overrides '{"containerOverrides":[{"name":"k6","environment":[{"name":"SEGMENT","value":"'$i/3:$((i+1))/3'"}]}]}'; done
            """).And.Contain("assignPublicIp=ENABLED");
    }

    [Fact]
    public async Task The_script_comes_from_a_parameter_and_the_address_from_the_environment()
    {
        var (recording, _) = await Record(Test);

        recording.Find("aws:ssm/parameter:Parameter", "pressure-script").Text("insecureValue").Should().Contain("ramping-arrival-rate").And.Contain("'p(99)<1000'");
        var container = JsonDocument.Parse(recording.Find("aws:ecs/taskDefinition:TaskDefinition", "pressure").Text("containerDefinitions")!).RootElement[0];
        container.GetProperty("image").GetString().Should().Be("grafana/k6:1.7.1");
        container.GetProperty("environment")[0].GetProperty("value").GetString().Should().Be("https://shop.example.com");
        container.GetProperty("secrets")[0].GetProperty("name").GetString().Should().Be("SCRIPT");
    }

    [Fact]
    public async Task Its_tasks_have_no_rights_and_their_start_may_read_the_script_and_write_the_log()
    {
        var (recording, _) = await Record(Test);

        recording.Find("aws:ecs/taskDefinition:TaskDefinition", "pressure").Property("taskRoleArn").Should().BeNull();
        var policy = recording.Graph.OfType(Types.RolePolicy).Should().ContainSingle().Subject.Text("policy")!;
        JsonDocument.Parse(policy).RootElement.GetProperty("Statement").EnumerateArray().SelectMany(statement => statement.GetProperty("Action").EnumerateArray()).Select(action => action.GetString())
            .Should().Equal("logs:CreateLogStream", "logs:PutLogEvents", "ssm:GetParameters");
        policy.Should().NotContain("\"*\"");
    }

    [Fact]
    public async Task Nothing_can_call_it()
    {
        var (recording, _) = await Record(Test with { Url = "http://shop.example.com:8080" });

        recording.Graph.OfType(Types.IngressRule).Should().BeEmpty();
        recording.Graph.OfType(Types.EgressRule).Select(rule => rule.Number("fromPort")).Should().BeEquivalentTo(new decimal?[] { 443, 8080 });
    }

    [Fact]
    public async Task Every_required_input_is_set() => (await Record(Test)).Recording.Graph.Resources
        .Where(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal))
        .SelectMany(resource => RequiredInputs.Of(resource.Type, resource.Inputs)).Should().OnlyContain(input => input.IsSet);
}
