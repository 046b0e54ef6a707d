using System.Text.Json;

namespace Blueprints.Cdk.Tests;

/// <summary>The defaults of docs/security.md, in the templates of every phase and of a design with a block of every kind.</summary>
public class SecurityDefaultsTests
{
    public static TheoryData<string> All => Designs.WithClusters;

    [NodeTheory]
    [MemberData(nameof(All))]
    public void Only_public_entries_take_traffic_from_anywhere_and_by_one_port_a_rule(string design)
    {
        foreach (var rule in Designs.Of(design).OfType("AWS::EC2::SecurityGroupIngress"))
        {
            rule["FromPort"].GetInt32().Should().Be(rule["ToPort"].GetInt32());
            rule.Text("IpProtocol").Should().BeOneOf("tcp", "udp");
            if (rule.Text("CidrIp") == "0.0.0.0/0")
                (rule["FromPort"].GetInt32() is 443 or 80 || rule.Text("Description")!.StartsWith("Callers of", StringComparison.Ordinal)).Should().BeTrue($"{rule.Path} opens {rule["FromPort"]}");
        }
    }

    [NodeTheory]
    [MemberData(nameof(All))]
    public void Security_groups_hold_no_rules_but_the_one_that_lets_nothing_out(string design)
    {
        var groups = Designs.Of(design).OfType("AWS::EC2::SecurityGroup");

        groups.Should().NotBeEmpty().And.OnlyContain(group => group["SecurityGroupIngress"].ValueKind == JsonValueKind.Undefined);
        groups.Should().OnlyContain(group => group["SecurityGroupEgress"].GetArrayLength() == 1 && group.Text("SecurityGroupEgress.0.CidrIp") == "255.255.255.255/32");
    }

    [NodeTheory]
    [MemberData(nameof(All))]
    public void Data_is_encrypted_and_has_no_public_address(string design)
    {
        Hold(design, "AWS::RDS::DBCluster", cluster => cluster.IsTrue("StorageEncrypted"));
        Hold(design, "AWS::RDS::DBInstance", instance => instance["PubliclyAccessible"].ValueKind == JsonValueKind.False);
        Hold(design, "AWS::ElastiCache::ReplicationGroup", cache => cache.IsTrue("AtRestEncryptionEnabled") && cache.IsTrue("TransitEncryptionEnabled"));
        Hold(design, "AWS::ElastiCache::CacheCluster", cache => cache.IsTrue("TransitEncryptionEnabled"));
        Hold(design, "AWS::AmazonMQ::Broker", broker => broker["PubliclyAccessible"].ValueKind == JsonValueKind.False);
        Hold(design, "AWS::OpenSearchService::Domain", domain => domain.IsTrue("EncryptionAtRestOptions.Enabled") && domain.IsTrue("DomainEndpointOptions.EnforceHTTPS"));
        Hold(design, "AWS::MSK::Cluster", cluster => cluster.Text("EncryptionInfo.EncryptionInTransit.ClientBroker") == "TLS");
        Hold(design, "AWS::SQS::Queue", queue => queue.IsTrue("SqsManagedSseEnabled") || queue.Text("KmsMasterKeyId") is not null);
        Hold(design, "AWS::KMS::Key", key => key.IsTrue("EnableKeyRotation"));
        Hold(design, "AWS::RDS::DBProxy", proxy => proxy.IsTrue("RequireTLS"));
    }

    [NodeTheory]
    [MemberData(nameof(All))]
    public void Clusters_are_private_encrypt_secrets_and_keep_all_logs(string design)
    {
        var clusters = Designs.Of(design).OfType("AWS::EKS::Cluster");

        clusters.Count.Should().Be(design == "phase5-k8s" ? 2 : design is "every-pod" or "phase4-fargate" || design.EndsWith("-k8s", StringComparison.Ordinal) ? 1 : 0);
        foreach (var cluster in clusters)
        {
            (cluster["ResourcesVpcConfig.EndpointPublicAccess"].ValueKind, cluster.Text("AccessConfig.AuthenticationMode"), cluster.Text("EncryptionConfig.0.Resources.0")).Should().Be((JsonValueKind.False, "API", "secrets"));
            cluster["Logging.ClusterLogging.EnabledTypes"].GetArrayLength().Should().Be(5);
        }
    }

    [NodeTheory]
    [MemberData(nameof(All))]
    public void Databases_refuse_connections_without_TLS(string design) =>
        Designs.Of(design).OfType("AWS::RDS::DBClusterParameterGroup").Concat(Designs.Of(design).OfType("AWS::RDS::DBParameterGroup"))
            .Should().NotBeEmpty().And.OnlyContain(group => Required(group));

    static bool Required(TemplateResource group) => group["Parameters"].EnumerateObject()
        .Any(parameter => (parameter.Name, parameter.Value.GetString()) is ("rds.force_ssl", "1") or ("require_secure_transport", "ON"));

    [NodeTheory]
    [MemberData(nameof(All))]
    public void Buckets_are_private_encrypted_kept_and_closed_to_plain_HTTP(string design)
    {
        var made = Designs.Of(design);
        foreach (var bucket in made.OfType("AWS::S3::Bucket"))
        {
            new[] { "BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets" }.Should().OnlyContain(way => bucket.IsTrue($"PublicAccessBlockConfiguration.{way}"));
            bucket["BucketEncryption.ServerSideEncryptionConfiguration.0"].ValueKind.Should().Be(JsonValueKind.Object, bucket.Path);
            bucket.Json.GetProperty("DeletionPolicy").GetString().Should().Be("Retain");
            made.OfType("AWS::S3::BucketPolicy").Should().Contain(policy => policy.Stack == bucket.Stack && policy["Bucket"].GetRawText().Contains($"\"{bucket.Id}\"") && policy["PolicyDocument"].GetRawText().Contains("aws:SecureTransport"));
        }
    }

    [NodeTheory]
    [MemberData(nameof(All))]
    public void Instances_ask_for_sessions_and_have_encrypted_volumes(string design)
    {
        foreach (var template in Designs.Of(design).OfType("AWS::EC2::LaunchTemplate"))
        {
            template.Text("LaunchTemplateData.MetadataOptions.HttpTokens").Should().Be("required");
            template["LaunchTemplateData.BlockDeviceMappings"].EnumerateArray().Should().OnlyContain(mapping => mapping.GetProperty("Ebs").GetProperty("Encrypted").GetBoolean());
        }
    }

    [NodeTheory]
    [MemberData(nameof(All))]
    public void Listeners_speak_TLS_or_lead_to_it(string design)
    {
        foreach (var listener in Designs.Of(design).OfType("AWS::ElasticLoadBalancingV2::Listener"))
        {
            if (listener.Text("Protocol") is "HTTPS" or "TLS")
                listener.Text("SslPolicy").Should().Contain("TLS13");
            if (listener.Text("Protocol") == "HTTP")
                listener.Text("DefaultActions.0.RedirectConfig.Protocol").Should().Be("HTTPS");
        }

        Hold(design, "AWS::ElasticLoadBalancingV2::LoadBalancer", Protected);
    }

    static bool Protected(TemplateResource balancer) => balancer["LoadBalancerAttributes"].EnumerateArray()
        .Any(attribute => (attribute.GetProperty("Key").GetString(), attribute.GetProperty("Value").GetString()) == ("deletion_protection.enabled", "true"));

    // Actions that AWS gives on every resource only: a login for images, traces, and what operators of a cluster look at.
    static readonly string[] Unscoped = ["ecr:GetAuthorizationToken", "xray:", "autoscaling:Describe", "ec2:Describe", "ec2:GetInstanceTypesFromInstanceRequirements", "elasticloadbalancing:Describe"];

    [NodeTheory]
    [MemberData(nameof(All))]
    public void Roles_may_do_named_actions_on_named_resources(string design)
    {
        foreach (var policy in Designs.Of(design).OfType("AWS::IAM::Policy"))
        {
            foreach (var statement in policy["PolicyDocument.Statement"].EnumerateArray())
            {
                var actions = Texts(statement.GetProperty("Action"));
                actions.Should().NotContain(action => action.Contains('*'), policy.Path);
                if (Texts(statement.GetProperty("Resource")).Contains("*") && !IsOfTagged(statement))
                    actions.Should().OnlyContain(action => Unscoped.Any(allowed => action.StartsWith(allowed, StringComparison.Ordinal)), policy.Path);
            }
        }
    }

    // Groups that EKS makes have no name beforehand; a tag says whose they are.
    static bool IsOfTagged(JsonElement statement) => statement.TryGetProperty("Condition", out var condition) && condition.TryGetProperty("StringEquals", out var equal)
        && equal.EnumerateObject().Any(key => key.Name.Contains(":ResourceTag/", StringComparison.Ordinal) && key.Value.ToString().Length > 0);

    [NodeTheory]
    [MemberData(nameof(All))]
    public void No_policy_of_a_resource_allows_everybody(string design)
    {
        var made = Designs.Of(design);
        var statements = new[] { "AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy" }.SelectMany(made.OfType).SelectMany(policy => policy["PolicyDocument.Statement"].EnumerateArray());

        statements.Where(statement => statement.GetProperty("Effect").GetString() == "Allow" && !IsForService(statement)).Select(statement => statement.GetRawText()).Should().BeEmpty();
    }

    static bool IsForService(JsonElement statement) => statement.GetProperty("Principal") is { ValueKind: JsonValueKind.Object } principal && principal.TryGetProperty("Service", out _);

    [NodeTheory]
    [MemberData(nameof(All))]
    public void Databases_keep_a_last_snapshot_and_secrets_are_references(string design)
    {
        Hold(design, "AWS::RDS::DBCluster", cluster => cluster.IsTrue("DeletionProtection"));
        // A copy in another region leaves the last snapshot to its primary.
        Hold(design, "AWS::RDS::DBCluster", cluster => cluster["SourceRegion"].ValueKind != JsonValueKind.Undefined || cluster.Json.GetProperty("DeletionPolicy").GetString() == "Snapshot");
        Hold(design, "AWS::RDS::DBCluster", IsReference);
        Hold(design, "AWS::RDS::DBInstance", IsReference);
    }

    static bool IsReference(TemplateResource database) => database["MasterUserPassword"].ValueKind == JsonValueKind.Undefined || database["MasterUserPassword"].GetRawText().Contains("{{resolve:secretsmanager:");

    [NodeTheory]
    [MemberData(nameof(All))]
    public void Logs_are_forgotten_one_day(string design) =>
        Hold(design, "AWS::Logs::LogGroup", group => group["RetentionInDays"].ValueKind == JsonValueKind.Number);

    // Every resource of a type is as it should be; the design of every kind has one, so that no rule is about nothing.
    static void Hold(string design, string type, Func<TemplateResource, bool> rule)
    {
        var all = Designs.Of(design).OfType(type);
        if (design == "every-block")
            all.Should().NotBeEmpty($"a rule is about {type}");
        all.Where(resource => !rule(resource)).Select(resource => resource.Path).Should().BeEmpty();
    }

    static List<string> Texts(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.ToString())] : [value.ToString()];
}
