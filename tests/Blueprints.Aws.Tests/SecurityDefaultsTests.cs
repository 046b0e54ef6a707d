using System.Text.Json;
using Blueprints.Graph;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests;

/// <summary>What holds for every design, whatever its blocks.</summary>
public class SecurityDefaultsTests
{
    static readonly string[] DataPorts = ["5432", "3306", "6379", "11211"];

    public static TheoryData<string> Designs => [.. Enumerable.Range(1, Roadmap.PhaseCount).Select(phase => $"phase{phase}"), .. ClusterPhases.Names, "everything"];

    static Task<Recording> RecordAsync(string design) => Phases.RecordAsync(design == "everything" ? Everything.Blueprint : ClusterPhases.Find(design) ?? Roadmap.Phase(design[^1] - '0'));

    [Theory]
    [MemberData(nameof(Designs))]
    public async Task Everything_that_stores_data_encrypts_it(string design)
    {
        var graph = (await RecordAsync(design)).Graph;

        graph.OfType(Types.Cluster).Concat(graph.OfType(Types.Instance)).Should().OnlyContain(database => database.Flag("storageEncrypted") == true);
        graph.OfType("aws:sqs/queue:Queue").Should().NotContain(queue => queue.Flag("sqsManagedSseEnabled") != true && queue.Text("kmsMasterKeyId") == null);
        graph.OfType("aws:kms/key:Key").Should().NotContain(key => key.Flag("enableKeyRotation") != true);
        graph.OfType(Types.ReplicationGroup).Should().NotContain(cache => cache.Flag("atRestEncryptionEnabled") != true);
        graph.OfType("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration").Should().HaveSameCount(graph.OfType(Types.Bucket));
        graph.OfType(Types.LaunchTemplate).Should().NotContain(template => template.Property("blockDeviceMappings")!.Value[0].GetProperty("ebs").GetProperty("encrypted").GetString() != "true");
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public async Task Everything_reached_over_the_network_requires_tls(string design)
    {
        var graph = (await RecordAsync(design)).Graph;

        graph.OfType(Types.ReplicationGroup).Should().NotContain(cache => cache.Text("transitEncryptionMode") != "required");
        graph.OfType("aws:elasticache/cluster:Cluster").Should().NotContain(cache => cache.Flag("transitEncryptionEnabled") != true);
        graph.OfType("aws:rds/proxy:Proxy").Should().NotContain(proxy => proxy.Flag("requireTls") != true);
        graph.OfType(Types.ClusterParameters).Concat(graph.OfType(Types.Parameters)).Should()
            .OnlyContain(group => group.Inputs.GetRawText().Contains("rds.force_ssl") || group.Inputs.GetRawText().Contains("require_secure_transport"));
        graph.OfType(Types.BucketPolicy).Should().HaveSameCount(graph.OfType(Types.Bucket)).And.NotContain(policy => !policy.Text("policy")!.Contains("aws:SecureTransport"));
        graph.OfType(Types.Listener).Where(listener => listener.Text("protocol") != "HTTPS").Should()
            .NotContain(listener => listener.Property("defaultActions")!.Value[0].GetProperty("type").GetString() != "redirect");
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public async Task No_data_store_is_public(string design)
    {
        var graph = (await RecordAsync(design)).Graph;

        graph.OfType(Types.ClusterInstance).Concat(graph.OfType(Types.Instance)).Should().OnlyContain(database => database.Flag("publiclyAccessible") == false);
        graph.OfType("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock").Should().HaveSameCount(graph.OfType(Types.Bucket));
        graph.OfType(Types.IngressRule).Where(rule => DataPorts.Contains($"{rule.Number("toPort"):0}")).Should().OnlyContain(rule => rule.Text("referencedSecurityGroupId") != null);
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public async Task No_rule_opens_more_than_one_port_of_tcp(string design)
    {
        var graph = (await RecordAsync(design)).Graph;

        graph.OfType(Types.IngressRule).Concat(graph.OfType(Types.EgressRule)).Should()
            .NotBeEmpty().And.OnlyContain(rule => rule.Text("ipProtocol") == "tcp" && rule.Number("fromPort") == rule.Number("toPort"));
        graph.OfType(Types.SecurityGroup).Should().OnlyContain(group => group.Property("ingress") == null && group.Property("egress") == null);
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public async Task Instance_metadata_needs_a_session(string design) => (await RecordAsync(design)).Graph.OfType(Types.LaunchTemplate).Should()
        .NotContain(template => template.Property("metadataOptions")!.Value.GetProperty("httpTokens").GetString() != "required");

    // A registry login, X-Ray's traces and what operators of a cluster look at have no narrower resource.
    static readonly string[] Unscoped = ["ecr:GetAuthorizationToken", "xray:", "autoscaling:Describe", "ec2:Describe", "ec2:GetInstanceTypesFromInstanceRequirements", "elasticloadbalancing:Describe"];

    // Groups that EKS makes have no name beforehand; a tag says whose they are.
    static bool IsOfTagged(JsonElement statement) => statement.TryGetProperty("Condition", out var condition) && condition.TryGetProperty("StringEquals", out var equal)
        && equal.EnumerateObject().Any(key => key.Name.Contains(":ResourceTag/", StringComparison.Ordinal) && key.Value.GetString() is { Length: > 0 });

    [Theory]
    [MemberData(nameof(Designs))]
    public async Task Roles_may_do_named_things_to_named_resources(string design)
    {
        var statements = (await RecordAsync(design)).Graph.OfType(Types.RolePolicy).SelectMany(Statements).ToList();

        statements.Should().NotBeEmpty();
        foreach (var statement in statements)
        {
            var actions = Texts(statement, "Action");
            actions.Should().OnlyContain(action => !action.Contains('*'));
            if (!actions.All(action => Unscoped.Any(allowed => action.StartsWith(allowed, StringComparison.Ordinal))) && !IsOfTagged(statement))
                Texts(statement, "Resource").Should().OnlyContain(resource => NamesOneResource(resource));
        }
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public async Task Nothing_that_holds_data_is_deleted_by_mistake(string design)
    {
        var graph = (await RecordAsync(design)).Graph;

        graph.OfType(Types.Cluster).Concat(graph.OfType(Types.Instance)).Should().OnlyContain(database => database.Flag("deletionProtection") == true && database.Flag("skipFinalSnapshot") == IsCopy(database));
        graph.OfType("aws:rds/globalCluster:GlobalCluster").Should().NotContain(global => global.Flag("deletionProtection") != true);
        graph.OfType(Types.Bucket).Should().NotContain(bucket => bucket.Flag("forceDestroy") == true);
        graph.OfType(Types.LoadBalancer).Should().NotContain(balancer => balancer.Flag("enableDeletionProtection") != true);
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public async Task Passwords_are_made_by_aws_and_kept_in_secrets_manager(string design)
    {
        var graph = (await RecordAsync(design)).Graph;

        // RDS keeps the password, or, where it cannot, a secret of the account does; a copy has its primary's.
        graph.OfType(Types.Cluster).Concat(graph.OfType(Types.Instance)).Should().NotBeEmpty()
            .And.OnlyContain(database => database.Flag("manageMasterUserPassword") == true || database.Text("masterPassword") == "[secret]" || IsCopy(database));
        graph.OfType(Types.Cluster).Count(cluster => cluster.Property("masterPassword") != null).Should().Be(graph.OfType("aws:rds/globalCluster:GlobalCluster").Count());
        graph.Resources.Should().NotContain(resource => resource.Property("password") != null);
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public async Task Every_vpc_closes_its_default_security_group(string design)
    {
        var graph = (await RecordAsync(design)).Graph;

        graph.OfType(Types.DefaultSecurityGroup).Should().HaveSameCount(graph.OfType(Types.Vpc));
    }

    // In another region than the primary's: what it holds, the primary holds.
    static bool IsCopy(GraphResource database) => database.Property("globalClusterIdentifier") != null;

    // arn:aws:s3:::bucket/* names a bucket; arn:aws:s3:::* would name all of them.
    static bool NamesOneResource(string arn) => arn.StartsWith("arn:aws:", StringComparison.Ordinal) && arn.TrimEnd('*').TrimEnd('/').Split(':')[^1].Length > 0;

    static IEnumerable<JsonElement> Statements(GraphResource policy) => JsonDocument.Parse(policy.Text("policy")!).RootElement.GetProperty("Statement").EnumerateArray();

    static List<string> Texts(JsonElement statement, string property) => [.. statement.GetProperty(property).EnumerateArray().Select(text => text.GetString()!)];
}
