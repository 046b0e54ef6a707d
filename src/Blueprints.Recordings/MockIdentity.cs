using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Blueprints.Recordings;

/// <summary>The id, name and ARN that the made-up cloud gives a resource.</summary>
/// <param name="Name">The name with the seven characters that Pulumi appends.</param>
/// <param name="Hash">Eight hexadecimal characters.</param>
/// <param name="Id">The id, in the form that AWS gives this type.</param>
/// <param name="Arn">The ARN, in the form that AWS gives this type.</param>
sealed record MockIdentity(string Name, string Hash, string Id, string Arn)
{
    public const string Region = "us-east-1";
    public const string Account = "123456789012";

    public static readonly ImmutableArray<string> Zones = ["us-east-1a", "us-east-1b", "us-east-1c", "us-east-1d"];

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

    public static MockIdentity Of(string type, string logicalName)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{type}/{logicalName}")))[..8];
        var name = $"{logicalName}-{hash[..7]}";
        var arn = ArnOf(type, name, hash);
        return new(name, hash, IdOf(type, name, hash, arn), arn);
    }

    static string IdOf(string type, string name, string hash, string arn)
    {
        if (IdPrefixes.TryGetValue(type, out var prefix))
            return $"{prefix}-0{hash}";
        return type.StartsWith("aws:lb/", StringComparison.Ordinal) ? arn : name;
    }

    static string ArnOf(string type, string name, string hash) => type switch
    {
        "aws:s3/bucket:Bucket" => $"arn:aws:s3:::{name}",
        "aws:iam/role:Role" => $"arn:aws:iam::{Account}:role/{name}",
        "aws:iam/instanceProfile:InstanceProfile" => $"arn:aws:iam::{Account}:instance-profile/{name}",
        "aws:lb/loadBalancer:LoadBalancer" => Elb($"loadbalancer/app/{name}/{hash}"),
        "aws:lb/targetGroup:TargetGroup" => Elb($"targetgroup/{name}/{hash}"),
        "aws:lb/listener:Listener" => Elb($"listener/app/{name}/{hash}"),
        "aws:lb/listenerRule:ListenerRule" => Elb($"listener-rule/app/{name}/{hash}"),
        _ => $"arn:aws:{type.Split(':', '/')[1]}:{Region}:{Account}:{name}",
    };

    static string Elb(string resource) => $"arn:aws:elasticloadbalancing:{Region}:{Account}:{resource}";
}
