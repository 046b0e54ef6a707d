using Blueprints.Engine.Answers;
using Blueprints.Engine.Wire;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Tests;

/// <summary>Functions whose answer follows from region and arguments.</summary>
public sealed class FunctionAnswerTests
{
    [Theory]
    [InlineData("aws:index/getAvailabilityZones:getAvailabilityZones", "eu-west-1", "names", "eu-west-1a eu-west-1b eu-west-1c eu-west-1d")]
    [InlineData("aws:index/getAvailabilityZones:getAvailabilityZones", "us-east-1", "zoneIds", "us-east-1-az1 us-east-1-az2 us-east-1-az3 us-east-1-az4")]
    [InlineData("aws:index/getRegion:getRegion", "ap-south-1", "region", "ap-south-1")]
    [InlineData("aws:index/getRegion:getRegion", "ap-south-1", "name", "ap-south-1")]
    [InlineData("aws:index/getCallerIdentity:getCallerIdentity", "us-east-1", "accountId", "123456789012")]
    [InlineData("aws:index/getCallerIdentity:getCallerIdentity", "us-east-1", "arn", "arn:aws:iam::123456789012:user/preview")]
    [InlineData("aws:index/getPartition:getPartition", "us-east-1", "partition", "aws")]
    [InlineData("aws:index/getPartition:getPartition", "us-east-1", "dnsSuffix", "amazonaws.com")]
    [InlineData("aws:index/getPartition:getPartition", "cn-north-1", "partition", "aws-cn")]
    [InlineData("aws:index/getPartition:getPartition", "cn-north-1", "dnsSuffix", "amazonaws.com.cn")]
    [InlineData("aws:index/getPartition:getPartition", "us-gov-west-1", "partition", "aws-us-gov")]
    [InlineData("aws:ec2/getAmi:getAmi", "us-east-1", "id", "ami-0123456789abcdef0")]
    [InlineData("aws:ec2/getAmi:getAmi", "eu-west-1", "arn", "arn:aws:ec2:eu-west-1::image/ami-0123456789abcdef0")]
    [InlineData("aws:ec2/getAmi:getAmi", "eu-west-1", "rootDeviceName", "/dev/xvda")]
    [InlineData("aws:elb/getServiceAccount:getServiceAccount", "us-east-1", "arn", "arn:aws:iam::127311923021:root")]
    public void A_function_is_answered_for_its_region(string token, string region, string field, string value)
    {
        var told = Functions.Answer(token, new(), region, PreviewAnswers.None)!.Fields[field];

        (told.KindCase == Value.KindOneofCase.ListValue ? string.Join(' ', told.ListValue.Values.Select(item => item.StringValue)) : told.StringValue).Should().Be(value);
    }

    [Fact]
    public void A_service_is_named_by_the_call() =>
        Functions.Answer("aws:index/getService:getService", new() { Fields = { ["serviceId"] = Value.ForString("sqs") } }, "eu-west-1", PreviewAnswers.None)!.Fields["dnsName"].StringValue.Should().Be("sqs.eu-west-1.amazonaws.com");

    [Fact]
    public void A_random_password_is_a_secret() =>
        WireValue.KindOf(Functions.Answer("aws:secretsmanager/getRandomPassword:getRandomPassword", new(), "us-east-1", PreviewAnswers.None)!.Fields["randomPassword"]).Should().Be(WireKind.Secret);

    [Fact]
    public void What_the_user_says_comes_first_where_its_arguments_are_asked()
    {
        var answers = PreviewAnswers.Parse("""{ "functions": [{ "token": "aws:index/getRegion:getRegion", "arguments": { "id": "x" }, "result": { "region": "mars" } }] }""", "answers.json");

        Functions.Answer("aws:index/getRegion:getRegion", new() { Fields = { ["id"] = Value.ForString("x") } }, "us-east-1", answers)!.Fields["region"].StringValue.Should().Be("mars");
        Functions.Answer("aws:index/getRegion:getRegion", new(), "us-east-1", answers)!.Fields["region"].StringValue.Should().Be("us-east-1");
    }

    [Fact]
    public void A_function_that_nobody_knows_has_no_answer() => Functions.Answer("shop:index:getThing", new(), "us-east-1", PreviewAnswers.None).Should().BeNull();
}
