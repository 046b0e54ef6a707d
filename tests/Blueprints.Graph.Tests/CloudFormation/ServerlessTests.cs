namespace Blueprints.Graph.Tests.CloudFormation;

/// <summary>What the serverless transform makes, as far as it costs or says something.</summary>
public sealed class ServerlessTests
{
    const string Header = "Transform: AWS::Serverless-2016-10-31\nGlobals: { Function: { MemorySize: 256, Environment: { Variables: { A: 1 } } } }\nResources:\n";

    [Fact]
    public void A_function_has_what_all_have_and_what_its_events_imply()
    {
        var graph = Templates.Read(Header + """
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Environment: { Variables: { B: 2 } }
                  AutoPublishAlias: live
                  ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 3 }
                  Events:
                    Get: { Type: Api, Properties: { Path: /, Method: get } }
                    Put: { Type: Api, Properties: { Path: /, Method: put } }
                    Web: { Type: HttpApi }
                    Jobs: { Type: SQS, Properties: { Queue: !GetAtt Queue.Arn } }
                    Nightly: { Type: ScheduleV2, Properties: { ScheduleExpression: rate(1 hour) } }
              Queue: { Type: AWS::SQS::Queue }
            """);

        var function = graph.OfType("aws:lambda/function:Function").Single();
        function.Number("memorySize").Should().Be(256);
        function.Property("environment")!.Value.GetProperty("variables").GetRawText().Should().Be("""{"A":1,"B":2}""");
        function.Property("events").Should().BeNull();
        graph.OfType("aws:apigateway/restApi:RestApi").Should().ContainSingle().Which.Name.Should().Be("ServerlessRestApi");
        graph.OfType("aws:apigatewayv2/api:Api").Should().ContainSingle().Which.Text("protocolType").Should().Be("HTTP");
        graph.OfType("aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig").Should().ContainSingle().Which.PropertyDependencies["functionName"].Should().Equal(function.Urn);
        graph.OfType("aws:scheduler/schedule:Schedule").Should().ContainSingle().Which.Text("scheduleExpression").Should().Be("rate(1 hour)");
        graph.OfType("aws:lambda/eventSourceMapping:EventSourceMapping").Should().ContainSingle();
        graph.OfType("aws:iam/role:Role").Should().ContainSingle();
    }

    [Theory]
    [InlineData("Api", "StageName: p, CacheClusterEnabled: true, CacheClusterSize: '0.5'", "aws:apigateway/stage:Stage")]
    [InlineData("SimpleTable", "PrimaryKey: { Name: id, Type: String }", "aws:dynamodb/table:Table")]
    [InlineData("StateMachine", "Type: EXPRESS", "aws:sfn/stateMachine:StateMachine")]
    [InlineData("LayerVersion", "ContentUri: x", "aws:lambda/layerVersion:LayerVersion")]
    [InlineData("GraphQLApi", "Cache: { Type: SMALL }", "aws:appsync/apiCache:ApiCache")]
    [InlineData("Application", "Location: x", "AWS::Serverless::Application")]
    [InlineData("Connector", "Permissions: [Read]", "aws:iam/policy:Policy")]
    public void Each_kind_becomes_what_is_billed(string kind, string properties, string type) =>
        Templates.Read($"{Header}  It: {{ Type: AWS::Serverless::{kind}, Properties: {{ {properties} }} }}\n").OfType(type).Should().NotBeEmpty();

    [Fact]
    public void Names_that_the_transform_makes_can_be_referred_to() =>
        Templates.Read(Header + "  Fn: { Type: AWS::Serverless::Function }\n  P: { Type: AWS::SSM::Parameter, Properties: { Value: !Sub '${FnRole.Arn}' } }\n").Named("P").PropertyDependencies["value"].Should().Equal("urn:pulumi:t::cloudformation::aws:iam/role:Role::FnRole");
}
