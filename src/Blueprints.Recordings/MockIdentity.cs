using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Blueprints.Recordings;

/// <summary>The id, name and ARN that the made-up cloud gives a resource.</summary>
/// <param name="Name">The name with the seven characters that Pulumi appends.</param>
/// <param name="Hash">Eight hexadecimal characters.</param>
/// <param name="Id">The id, in the form that AWS gives this type.</param>
/// <param name="Arn">The ARN, in the form that AWS gives this type.</param>
/// <param name="Region">The region of the resource's provider.</param>
sealed record MockIdentity(string Name, string Hash, string Id, string Arn, string Region)
{
    public const string DefaultRegion = "us-east-1";
    public const string Account = "123456789012";

    static readonly ImmutableDictionary<string, string> IdPrefixes = new Dictionary<string, string>
    {
        ["aws:ec2/vpc:Vpc"] = "vpc",
        ["aws:ec2/subnet:Subnet"] = "subnet",
        ["aws:ec2/internetGateway:InternetGateway"] = "igw",
        ["aws:ec2/natGateway:NatGateway"] = "nat",
        ["aws:ec2/eip:Eip"] = "eipalloc",
        ["aws:ec2/routeTable:RouteTable"] = "rtb",
        ["aws:ec2/routeTableAssociation:RouteTableAssociation"] = "rtbassoc",
        ["aws:ec2/route:Route"] = "r",
        ["aws:ec2/vpcEndpoint:VpcEndpoint"] = "vpce",
        ["aws:ec2/securityGroup:SecurityGroup"] = "sg",
        ["aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"] = "sg",
        ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] = "sgr",
        ["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"] = "sgr",
        ["aws:ec2/launchTemplate:LaunchTemplate"] = "lt",
    }.ToImmutableDictionary();

    public static ImmutableArray<string> ZonesOf(string region) => [$"{region}a", $"{region}b", $"{region}c", $"{region}d"];

    public static MockIdentity Of(string type, string logicalName, string region)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{type}/{logicalName}")))[..8];
        var name = $"{logicalName}-{hash[..7]}";
        var arn = ArnOf(type, name, hash, region);
        return new(name, hash, IdOf(type, name, hash, arn), arn, region);
    }

    static string IdOf(string type, string name, string hash, string arn)
    {
        if (IdPrefixes.TryGetValue(type, out var prefix))
            return $"{prefix}-0{hash}";
        return type.StartsWith("aws:lb/", StringComparison.Ordinal) ? arn : name;
    }

    static string ArnOf(string type, string name, string hash, string region) => type switch
    {
        "aws:s3/bucket:Bucket" => $"arn:aws:s3:::{name}",
        "aws:iam/role:Role" => $"arn:aws:iam::{Account}:role/{name}",
        "aws:iam/instanceProfile:InstanceProfile" => $"arn:aws:iam::{Account}:instance-profile/{name}",
        "aws:lb/loadBalancer:LoadBalancer" => Elb(region, $"loadbalancer/app/{name}/{hash}"),
        "aws:lb/targetGroup:TargetGroup" => Elb(region, $"targetgroup/{name}/{hash}"),
        "aws:lb/listener:Listener" => Elb(region, $"listener/app/{name}/{hash}"),
        "aws:lb/listenerRule:ListenerRule" => Elb(region, $"listener-rule/app/{name}/{hash}"),
        _ => $"arn:aws:{type.Split(':', '/')[1]}:{region}:{Account}:{name}",
    };

    static string Elb(string region, string resource) => $"arn:aws:elasticloadbalancing:{region}:{Account}:{resource}";
}
