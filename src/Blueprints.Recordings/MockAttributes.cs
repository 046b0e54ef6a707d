using System.Collections.Immutable;

namespace Blueprints.Recordings;

/// <summary>The outputs that the made-up cloud adds to a resource's inputs.</summary>
static class MockAttributes
{
    public static IEnumerable<(string Property, object Value)> Of(string type, MockIdentity identity, ImmutableDictionary<string, object> inputs)
    {
        yield return ("name", identity.Name);
        yield return ("arn", identity.Arn);
        foreach (var attribute in OfType(type, identity, inputs))
            yield return attribute;
    }

    /// <summary>Inputs in which the made-up cloud fills in a part.</summary>
    public static IEnumerable<(string Property, object Value)> Within(string type, MockIdentity identity, ImmutableDictionary<string, object> inputs) =>
        type == "aws:eks/cluster:Cluster" && inputs.GetValueOrDefault("vpcConfig") is ImmutableDictionary<string, object> network
            ? [("vpcConfig", network.SetItem("clusterSecurityGroupId", $"sg-{identity.Hash}"))]
            : [];

    static IEnumerable<(string Property, object Value)> OfType(string type, MockIdentity identity, ImmutableDictionary<string, object> inputs) => type switch
    {
        "aws:s3/bucket:Bucket" => [("bucketRegionalDomainName", $"{identity.Name}.s3.{identity.Region}.amazonaws.com")],
        "aws:cloudfront/distribution:Distribution" => [("domainName", $"{identity.Name}.cloudfront.net")],
        "aws:opensearch/domain:Domain" => [("endpoint", Host(identity, "search"))],
        "aws:ec2/eip:Eip" => [("allocationId", identity.Id)],
        "aws:ec2/launchTemplate:LaunchTemplate" => [("latestVersion", 1)],
        "aws:lb/loadBalancer:LoadBalancer" =>
        [
            ("arnSuffix", Suffix(identity, "loadbalancer/")),
            ("dnsName", $"{identity.Name}.{identity.Region}.elb.amazonaws.com"),
            ("zoneId", "Z35SXDOTRQ7X7K"),
        ],
        "aws:lb/targetGroup:TargetGroup" => [("arnSuffix", $"targetgroup/{identity.Name}/{identity.Hash}")],
        "aws:acm/certificate:Certificate" => [("domainValidationOptions", Proofs(inputs))],
        "aws:route53/record:Record" => [("fqdn", inputs.GetValueOrDefault("name") ?? identity.Name)],
        "aws:rds/cluster:Cluster" =>
        [
            ("clusterIdentifier", identity.Name),
            ("endpoint", Host(identity, "cluster")),
            ("readerEndpoint", Host(identity, "cluster-ro")),
            ("masterUserSecrets", Secret(identity)),
        ],
        "aws:rds/instance:Instance" =>
        [
            ("identifier", identity.Name),
            ("address", Host(identity, "instance")),
            ("endpoint", $"{Host(identity, "instance")}:{inputs.GetValueOrDefault("port")}"),
            ("masterUserSecrets", Secret(identity)),
        ],
        "aws:rds/clusterInstance:ClusterInstance" => [("identifier", identity.Name)],
        "aws:rds/clusterEndpoint:ClusterEndpoint" => [("endpoint", Host(identity, "cluster-custom"))],
        "aws:rds/proxy:Proxy" or "aws:rds/proxyEndpoint:ProxyEndpoint" => [("endpoint", Host(identity, "proxy"))],
        "aws:dsql/cluster:Cluster" => [("identifier", identity.Name), ("vpcEndpointServiceName", $"com.amazonaws.{identity.Region}.dsql-made0up")],
        "aws:elasticache/replicationGroup:ReplicationGroup" => [("configurationEndpointAddress", $"clustercfg.{identity.Name}.use1.cache.amazonaws.com")],
        "aws:eks/cluster:Cluster" =>
        [
            ("endpoint", $"https://MADE0UP.gr7.{identity.Region}.eks.amazonaws.com"),
            ("certificateAuthority", ImmutableDictionary<string, object>.Empty.Add("data", "bWFkZSB1cA==")),
            ("identities", Issuer(identity)),
        ],
        "aws:sqs/queue:Queue" => [("url", $"https://sqs.{identity.Region}.amazonaws.com/{MockIdentity.Account}/{identity.Name}")],
        _ => [],
    };

    static string Suffix(MockIdentity identity, string after) => identity.Arn[(identity.Arn.IndexOf(after, StringComparison.Ordinal) + after.Length)..];

    static string Host(MockIdentity identity, string kind) => $"{identity.Name}.{kind}-made0up.{identity.Region}.rds.amazonaws.com";

    static ImmutableArray<object> Secret(MockIdentity identity) =>
    [
        ImmutableDictionary<string, object>.Empty.Add(
            "secretArn", $"arn:aws:secretsmanager:{identity.Region}:{MockIdentity.Account}:secret:rds!{identity.Name}-AbCdEf"),
    ];

    static ImmutableArray<object> Issuer(MockIdentity identity) =>
    [
        ImmutableDictionary<string, object>.Empty.Add("oidcs", ImmutableArray.Create<object>(
            ImmutableDictionary<string, object>.Empty.Add("issuer", $"https://oidc.eks.{identity.Region}.amazonaws.com/id/MADE0UP"))),
    ];

    static ImmutableArray<object> Proofs(ImmutableDictionary<string, object> inputs)
    {
        var names = inputs.GetValueOrDefault("subjectAlternativeNames") is ImmutableArray<object> others ? others : [];
        return [.. names.Prepend(inputs["domainName"]).Select(name => (object)ImmutableDictionary<string, object>.Empty
            .Add("domainName", name)
            .Add("resourceRecordName", $"_proof.{name}")
            .Add("resourceRecordType", "CNAME")
            .Add("resourceRecordValue", "_proof.acm-validations.aws"))];
    }
}
