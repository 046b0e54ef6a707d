using Blueprints.Engine.Answers;
using Blueprints.Engine.Wire;
using Blueprints.Graph;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Tests;

/// <summary>What is told of functions that only an account could answer.</summary>
public sealed class MadeUpTests
{
    [Fact]
    public void Each_field_of_an_AWS_function_is_there_in_the_form_that_such_a_value_has()
    {
        var vpc = Of("aws:ec2/getVpc:getVpc").Fields;

        vpc["id"].StringValue.Should().MatchRegex("^vpc-[0-9a-f]{17}$");
        vpc["mainRouteTableId"].StringValue.Should().MatchRegex("^rtb-[0-9a-f]{17}$");
        vpc["arn"].StringValue.Should().MatchRegex("^arn:aws:ec2:eu-west-1:123456789012:[0-9a-f]+$");
        (vpc["cidrBlock"].StringValue, vpc["ownerId"].StringValue, vpc["region"].StringValue).Should().Be(("10.0.0.0/16", "123456789012", "eu-west-1"));
        vpc["enableDnsSupport"].KindCase.Should().Be(Value.KindOneofCase.BoolValue);
        vpc["tags"].StructValue.Fields.Should().BeEmpty();
        vpc["cidrBlockAssociations"].ListValue.Values.Should().ContainSingle().Which.StructValue.Fields.Keys.Should().BeEquivalentTo("associationId", "cidrBlock", "state");
    }

    [Theory]
    [InlineData("aws:ec2/getSubnets:getSubnets", "ids", "^subnet-[0-9a-f]{17}$")]
    [InlineData("aws:ec2/getSecurityGroup:getSecurityGroup", "vpcId", "^vpc-[0-9a-f]{17}$")]
    [InlineData("aws:eks/getCluster:getCluster", "endpoint", "^https://[0-9a-f]+.eu-west-1.amazonaws.com$")]
    [InlineData("aws:rds/getInstance:getInstance", "endpoint", "^[0-9a-f]+.eu-west-1.amazonaws.com$")]
    [InlineData("aws:rds/getInstance:getInstance", "address", "^[0-9a-f]+.eu-west-1.amazonaws.com$")]
    [InlineData("aws:iam/getRole:getRole", "assumeRolePolicy", "^{}$")]
    [InlineData("aws:eks/getCluster:getCluster", "createdAt", "^2025-01-01T00:00:00Z$")]
    [InlineData("aws:ec2/getSubnet:getSubnet", "availabilityZone", "^eu-west-1a$")]
    [InlineData("aws:secretsmanager/getSecretVersion:getSecretVersion", "secretString", "^\\{.*\\}$")]
    [InlineData("aws:rds/getInstance:getInstance", "dbInstanceClass", "^0ff11e00[0-9a-f]{12}$")]
    public void A_name_asks_for_a_form(string token, string field, string form)
    {
        var value = Of(token).Fields[field];

        (value.KindCase == Value.KindOneofCase.ListValue ? value.ListValue.Values[0] : value).StringValue.Should().MatchRegex(form);
    }

    [Fact]
    public void There_are_as_many_subnets_as_most_regions_have_zones_and_none_is_another() =>
        Of("aws:ec2/getSubnets:getSubnets").Fields["ids"].ListValue.Values.Select(id => id.StringValue).Distinct().Should().HaveCount(3);

    [Fact]
    public void What_the_call_says_comes_back() =>
        MadeUp.ResultOf("aws:eks/getCluster:getCluster", new() { Fields = { ["name"] = Value.ForString("main") } }, "us-east-1")!.Fields["name"].StringValue.Should().Be("main");

    [Fact]
    public void The_same_call_has_the_same_answer_and_another_has_another()
    {
        Struct Named(string name) => new() { Fields = { ["name"] = Value.ForString(name) } };
        string Arn(Struct arguments) => MadeUp.ResultOf("aws:eks/getCluster:getCluster", arguments, "us-east-1")!.Fields["arn"].StringValue;

        Arn(Named("a")).Should().Be(Arn(Named("a"))).And.NotBe(Arn(Named("b")));
    }

    [Theory]
    [InlineData("/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64", "^ami-[0-9a-f]{17}$")]
    [InlineData("/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended", "^\\{\"image_id\":\"ami-[0-9a-f]{17}\"\\}$")]
    [InlineData("/shop/key", "^0ff11e00")]
    public void Parameters_that_Amazon_publishes_are_images(string name, string form) =>
        MadeUp.ResultOf("aws:ssm/getParameter:getParameter", new() { Fields = { ["name"] = Value.ForString(name) } }, "us-east-1")!.Fields["value"].StringValue.Should().MatchRegex(form);

    [Theory]
    [InlineData("kubernetes:yaml:decode")]
    [InlineData("aws:index/getNothing:getNothing")]
    [InlineData("")]
    public void Of_a_function_that_the_schema_does_not_have_nothing_is_made_up(string token) => MadeUp.ResultOf(token, new(), "us-east-1").Should().BeNull();

    [Fact]
    public void In_a_graph_what_was_made_up_is_unknown()
    {
        var inputs = new Struct { Fields = { ["vpcId"] = Of("aws:ec2/getVpc:getVpc").Fields["id"], ["cidrBlock"] = Value.ForString("10.0.0.0/16") } };

        var graph = WireJson.ToGraph(inputs);

        (graph.GetProperty("vpcId").GetString(), graph.GetProperty("cidrBlock").GetString()).Should().Be((GraphResource.Unknown, "10.0.0.0/16"));
    }

    static Struct Of(string token) => MadeUp.ResultOf(token, new(), "eu-west-1")!;
}
