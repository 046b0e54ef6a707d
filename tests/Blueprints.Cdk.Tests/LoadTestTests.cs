using System.Text.Json;
using Blueprints.LoadTesting;

namespace Blueprints.Cdk.Tests;

/// <summary>A load test reaches out, is reached by nobody, and may read its own script only.</summary>
public class LoadTestTests
{
    static IEnumerable<TemplateResource> Parts => Designs.Of("every-block").Resources.Where(resource => resource.Path.Contains("/pressure/", StringComparison.Ordinal));

    static TemplateResource Part(string type) => Parts.Should().ContainSingle(part => part.Type == type).Which;

    [NodeFact]
    public void The_script_is_what_the_spec_writes_and_fits_a_free_parameter()
    {
        var script = Part("AWS::SSM::Parameter");

        script.Text("Value").Should().Contain("BASE_URL").And.Match(text => text.Length < 4_096);
        script.Text("Type").Should().Be("String");
        script.Text("Tier").Should().BeNull();
    }

    [NodeFact]
    public void A_task_gets_the_script_from_the_parameter_and_the_address_of_the_entry()
    {
        var task = Part("AWS::ECS::TaskDefinition");

        task.Text("ContainerDefinitions.0.Image").Should().Be(new LoadTestSpec { Target = "edge" }.Image);
        task["ContainerDefinitions.0.Secrets.0.ValueFrom"].ToString().Should().Contain("/script");
        task["ContainerDefinitions.0.Environment.0.Value"].ToString().Should().StartWith("https://");
        task["TaskRoleArn"].ValueKind.Should().Be(JsonValueKind.Undefined);
    }

    [NodeFact]
    public void Nothing_may_call_it_and_it_calls_by_https_only()
    {
        Parts.Should().NotContain(part => part.Type == "AWS::EC2::SecurityGroupIngress");
        var way = Part("AWS::EC2::SecurityGroupEgress");
        (way["FromPort"].GetInt32(), way["ToPort"].GetInt32()).Should().Be((443, 443));
    }

    [NodeFact]
    public void Its_start_may_read_that_one_parameter() =>
        Part("AWS::IAM::Policy").Json.ToString().Should().Contain("ssm:GetParameters").And.Contain("/script").And.NotContain("\"Resource\": \"*\"");

    [NodeFact]
    public void The_stack_tells_how_a_run_is_started()
    {
        var command = Designs.Of("every-block").Templates[Part("AWS::ECS::TaskDefinition").Stack].GetProperty("Outputs").GetProperty("loadTestCommand").GetProperty("Value").ToString();

        command.Should().Contain("aws ecs run-task").And.Contain("seq 0 1").And.Contain("assignPublicIp=DISABLED");
    }
}
