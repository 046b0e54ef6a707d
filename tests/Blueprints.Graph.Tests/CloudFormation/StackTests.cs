using System.Collections.Immutable;
using System.Text.Json;

namespace Blueprints.Graph.Tests.CloudFormation;

/// <summary>What becomes of a template's resources.</summary>
public sealed class StackTests
{
    [Fact]
    public void A_resource_has_the_providers_type_and_names_and_remembers_where_its_inputs_come_from()
    {
        var graph = Templates.Read("""
            Resources:
              Template: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateData: { InstanceType: m7g.large } } }
              Group:
                Type: AWS::AutoScaling::AutoScalingGroup
                Properties:
                  MinSize: "1"
                  LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: !GetAtt Template.LatestVersionNumber }
                  Tags: [{ Key: Name, Value: web, PropagateAtLaunch: true }]
            """);

        var group = graph.Named("Group");
        group.Urn.Should().Be("urn:pulumi:t::cloudformation::aws:autoscaling/group:Group::Group");
        group.Number("minSize").Should().Be(1);
        group.Property("tags")!.Value.GetProperty("Name").GetString().Should().Be("web");
        group.PropertyDependencies.Should().ContainSingle().Which.Should().Match<KeyValuePair<string, ImmutableArray<string>>>(entry => entry.Key == "launchTemplate" && entry.Value.Single() == graph.Named("Template").Urn);
        graph.Named("Template").Text("instanceType").Should().Be("m7g.large");
    }

    [Fact]
    public void A_resource_is_there_by_its_condition()
    {
        var graph = Templates.Read("""
            Parameters: { Open: { Type: String } }
            Conditions: { Never: !Equals [1, 2], Maybe: !Equals [!Ref Open, 1] }
            Resources:
              A: { Type: AWS::SQS::Queue, Condition: Never }
              B: { Type: AWS::SQS::Queue, Condition: Maybe }
              C: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref A, Endpoint: !GetAtt B.Arn } }
            """);

        graph.OfType("aws:sqs/queue:Queue").Should().ContainSingle().Which.IsConditional.Should().BeTrue();
        graph.Named("C").PropertyDependencies.Keys.Should().Equal("endpoint");
    }

    [Fact]
    public void A_kind_that_is_not_known_and_a_macro_keep_their_own_types()
    {
        var graph = Templates.Read("""
            Transform: [AWS::LanguageExtensions, Company::Macro]
            Resources:
              Odd: { Type: AWS::Odd::Thing, Properties: { DBName: x } }
              Own: { Type: Custom::Thing }
            """);

        graph.Named("Odd").Type.Should().Be("AWS::Odd::Thing");
        graph.Named("Odd").Text("dbName").Should().Be("x");
        graph.Named("Own").Type.Should().Be("Custom::Thing");
        graph.Named("Company::Macro").Type.Should().Be("AWS::CloudFormation::Transform");
    }

    [Fact]
    public void What_a_snippet_from_elsewhere_makes_is_there_and_not_known()
    {
        var graph = Templates.Read("""
            Resources:
              Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://shop/more.yaml } }
              One: { Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://shop/one.yaml } } }
              Queue: { Type: AWS::SQS::Queue, DependsOn: FromThere, Properties: { QueueName: !Ref FromThere, KmsMasterKeyId: !GetAtt FromThere.Arn } }
            """);

        graph.OfType("AWS::CloudFormation::Transform").Select(made => made.Name).Should().Equal("Fn::Transform", "One");
        graph.Named("Queue").Property("name")!.Value.GetString().Should().Be(GraphResource.Unknown, "the snippet may have it");
    }

    [Fact]
    public void Without_a_macro_a_name_that_nobody_has_is_refused() =>
        Templates.Refusal("Resources: { Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref FromThere } } }").Should().Contain("\"FromThere\" is neither a parameter nor a resource");

    [Fact]
    public void Properties_that_are_resources_for_the_provider_refer_to_their_owner()
    {
        var graph = Templates.Read("""
            Resources:
              Logs: { Type: AWS::S3::Bucket, Properties: { LifecycleConfiguration: { Rules: [{ Id: expire-logs, ExpirationInDays: 30, Status: Enabled }] } } }
              Topic: { Type: AWS::SNS::Topic, Properties: { Subscription: [{ Endpoint: a, Protocol: sqs }, { Endpoint: b, Protocol: sqs }] } }
            """);

        var rules = graph.OfType("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration").Single();
        rules.Name.Should().Be("Logs");
        rules.PropertyDependencies["bucket"].Should().Equal(graph.OfType("aws:s3/bucket:Bucket").Single().Urn);
        rules.Inputs.GetProperty("rules")[0].GetProperty("expiration").GetProperty("days").GetInt32().Should().Be(30);
        graph.OfType("aws:sns/topicSubscription:TopicSubscription").Select(subscription => subscription.Name).Should().Equal("Topic-0", "Topic-1");
    }

    [Fact]
    public void A_resource_that_is_a_part_for_the_provider_goes_into_its_owner()
    {
        var graph = Templates.Read("""
            Resources:
              Group: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { MaxSize: "2" } }
              Pool: { Type: AWS::AutoScaling::WarmPool, Properties: { AutoScalingGroupName: !Ref Group, PoolState: Running } }
            """);

        graph.Named("Group").Property("warmPool")!.Value.GetProperty("poolState").GetString().Should().Be("Running");
        graph.Resources.Should().NotContain(resource => resource.Name == "Pool");
    }

    [Theory]
    [InlineData("DBClusterIdentifier: c", "aws:rds/clusterInstance:ClusterInstance")]
    [InlineData("Engine: postgres", "aws:rds/instance:Instance")]
    public void One_kind_has_the_type_that_its_properties_say(string property, string type) =>
        Templates.Read($"Resources: {{ Db: {{ Type: AWS::RDS::DBInstance, Properties: {{ {property} }} }} }}").Named("Db").Type.Should().Be(type);

    [Fact]
    public void A_loop_is_written_out()
    {
        var graph = Templates.Read("""
            Transform: AWS::LanguageExtensions
            Parameters: { Names: { Type: CommaDelimitedList, Default: "a-1,b" } }
            Resources:
              Fn::ForEach::Outer:
                - Name
                - !Ref Names
                - Fn::ForEach::Inner:
                    - Size
                    - [s, m]
                    - Queue&{Name}${Size}: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub "${Name}-${Size}", Tags: [{ Key: n, Value: !Ref Name }] } }
            """);

        graph.OfType("aws:sqs/queue:Queue").Select(queue => (queue.Name, queue.Text("name"))).Should().Equal(("Queuea1m", "a-1-m"), ("Queuea1s", "a-1-s"), ("Queuebm", "b-m"), ("Queuebs", "b-s"));
    }

    [Fact]
    public void JSON_and_YAML_of_the_same_template_give_the_same_graph()
    {
        const string yaml = "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties: { FifoQueue: true, DelaySeconds: 5, RedrivePolicy: { maxReceiveCount: 3 } }\n";
        const string json = """{"Resources":{"Q":{"Type":"AWS::SQS::Queue","Properties":{"FifoQueue":true,"DelaySeconds":5,"RedrivePolicy":{"maxReceiveCount":3}}}}}""";

        JsonElement.DeepEquals(Templates.Read(yaml).Named("Q").Inputs, Templates.Read(json).Named("Q").Inputs).Should().BeTrue();
    }

    [Fact]
    public void Secrets_never_reach_the_graph()
    {
        var graph = Templates.Read("""
            Parameters: { Password: { Type: String, NoEcho: true, Default: hunter2 } }
            Resources:
              Db: { Type: AWS::RDS::DBInstance, Properties: { MasterUserPassword: !Ref Password, DBName: !Sub "x${Password}" } }
              Key: { Type: AWS::SecretsManager::Secret, Properties: { SecretString: hunter2 } }
            """);

        graph.Resources.Should().AllSatisfy(resource => resource.Inputs.GetRawText().Should().NotContain("hunter2"));
        graph.Named("Db").Text("password").Should().Be("[secret]");
    }
}
