using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Blueprints.Engine.Session;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Answers;

/// <summary>Makes up what a cloud would decide: the same for the same resource, and recognisable by its account number.</summary>
static class Synthesis
{
    /// <summary>The account number of everything made up.</summary>
    public const string Account = "123456789012";

    static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["aws:ec2/vpc:Vpc"] = "vpc",
        ["aws:ec2/subnet:Subnet"] = "subnet",
        ["aws:ec2/instance:Instance"] = "i",
        ["aws:ec2/internetGateway:InternetGateway"] = "igw",
        ["aws:ec2/natGateway:NatGateway"] = "nat",
        ["aws:ec2/eip:Eip"] = "eipalloc",
        ["aws:ec2/routeTable:RouteTable"] = "rtb",
        ["aws:ec2/securityGroup:SecurityGroup"] = "sg",
        ["aws:ec2/launchTemplate:LaunchTemplate"] = "lt",
        ["aws:ec2/vpcEndpoint:VpcEndpoint"] = "vpce",
        ["aws:ebs/volume:Volume"] = "vol",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>An identifier in the form that the type has.</summary>
    public static string IdOf(string type, string name)
    {
        var hash = HashOf(type, name);
        if (type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
            return $"{hash[..8]}-0000-4000-8000-000000000000";
        return Prefixes.TryGetValue(type, out var prefix) ? $"{prefix}-0{hash[..16]}" : $"{name}-{hash[..7]}";
    }

    /// <summary>What a cloud would add to the inputs: the name, the ARN, the addresses that programs put together with other texts.</summary>
    /// <param name="entry">The resource.</param>
    /// <param name="region">Its region.</param>
    public static IEnumerable<(string Property, Value Value)> OutputsOf(LedgerEntry entry, string region)
    {
        if (!entry.Type.StartsWith("aws:", StringComparison.Ordinal))
            return [];
        var name = entry.Inputs.Fields.GetValueOrDefault("name")?.StringValue is { Length: > 0 } given ? given : $"{entry.Name}-{HashOf(entry.Type, entry.Name)[..7]}";
        return Common(entry, name, region).Concat(OfType(entry, name, region)).Select(output => (output.Property, Value.ForString(output.Text)));
    }

    static IEnumerable<(string Property, string Text)> Common(LedgerEntry entry, string name, string region)
    {
        yield return ("name", name);
        yield return ("arn", entry.Type == "aws:s3/bucket:Bucket" || entry.Type == "aws:s3/bucketV2:BucketV2" ? $"arn:aws:s3:::{name}" : $"arn:aws:{Service(entry.Type)}:{(Service(entry.Type) == "iam" ? "" : region)}:{Account}:{Kind(entry.Type)}/{name}");
        yield return ("region", region);
    }

    static (string Property, string Text)[] OfType(LedgerEntry entry, string name, string region) => entry.Type switch
    {
        "aws:sqs/queue:Queue" => [("url", $"https://sqs.{region}.amazonaws.com/{Account}/{name}")],
        "aws:lb/loadBalancer:LoadBalancer" => [("dnsName", $"{name}.{region}.elb.amazonaws.com"), ("zoneId", "Z35SXDOTRQ7X7K"), ("arnSuffix", $"app/{name}/{HashOf(entry.Type, name)[..16]}")],
        "aws:lb/targetGroup:TargetGroup" => [("arnSuffix", $"targetgroup/{name}/{HashOf(entry.Type, name)[..16]}")],
        "aws:s3/bucket:Bucket" or "aws:s3/bucketV2:BucketV2" => [("bucket", name), ("bucketDomainName", $"{name}.s3.amazonaws.com"), ("bucketRegionalDomainName", $"{name}.s3.{region}.amazonaws.com")],
        "aws:cloudfront/distribution:Distribution" => [("domainName", $"{name}.cloudfront.net"), ("hostedZoneId", "Z2FDTNDATAQYW2")],
        "aws:rds/cluster:Cluster" => [("endpoint", $"{name}.cluster.{region}.rds.amazonaws.com"), ("readerEndpoint", $"{name}.cluster-ro.{region}.rds.amazonaws.com"), ("clusterIdentifier", name)],
        "aws:rds/instance:Instance" => [("address", $"{name}.{region}.rds.amazonaws.com"), ("endpoint", $"{name}.{region}.rds.amazonaws.com:5432"), ("identifier", name)],
        "aws:ecr/repository:Repository" => [("repositoryUrl", $"{Account}.dkr.ecr.{region}.amazonaws.com/{name}")],
        "aws:eks/cluster:Cluster" => [("endpoint", $"https://{name}.eks.{region}.amazonaws.com")],
        "aws:dynamodb/table:Table" => [("streamArn", $"arn:aws:dynamodb:{region}:{Account}:table/{name}/stream/1")],
        _ => [],
    };

    static string Service(string type) => type.Split(':', '/')[1] switch { "lb" => "elasticloadbalancing", "cloudwatch" => "cloudwatch", var module => module };

    static string Kind(string type) => type.Split(':', '/') is [_, _, var kind, ..] ? kind : "resource";

    static string HashOf(string type, string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{type}/{name}")));
}
