using System.Text.Json;
using Blueprints.Graph;
using Blueprints.Kubernetes;

namespace Blueprints.Aws.Tests.Security;

/// <summary>Every default that protects: the sweep checks them over all designs, and docs/security.md lists them.</summary>
static class SecurityRules
{
    const string PublicAccess = "Public access";
    const string AtRest = "Encryption at rest";
    const string InTransit = "Encryption in transit";
    const string Identity = "Identity";
    const string Secrets = "Secrets";
    const string Logs = "Logs";
    const string Loss = "Loss";

    static readonly string[] Databases = [Types.Cluster, Types.Instance];

    // What AWS gives no narrower resource for, or none at all.
    static readonly string[] AccountWide = ["ecr:GetAuthorizationToken", "xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:GetSamplingStatisticSummaries", .. OperatorRights.LookAtGroups, .. OperatorRights.LookAtTargets];

    // Written and kept narrow by AWS for the agent that uses it.
    static readonly string[] ManagedPolicies =
    [
        "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
        "arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy",
        "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess",
        "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole",
        "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy",
        "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
        "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly",
        "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy",
        "arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy",
        "arn:aws:iam::aws:policy/AmazonEKSFargatePodExecutionRolePolicy",
    ];

    static readonly string[] ModernTls = ["TLSv1.2_2018", "TLSv1.2_2019", "TLSv1.2_2021", "TLSv1.2_2025", "TLSv1.3_2025"];

    public static IReadOnlyList<SecurityRule> All { get; } =
    [
        new(PublicAccess, "Only the public entry takes traffic from anywhere, on 443 and, to redirect it, on 80; a network load balancer on the ports of its listeners", [Types.IngressRule], FromNowhereOrEntry),
        new(PublicAccess, "A rule opens one port of TCP or UDP, never a range or every protocol", [Types.IngressRule, Types.EgressRule], OnePort),
        new(PublicAccess, "Security groups hold no rules of their own, so none hides from review", Types.SecurityGroup, group => group.Property("ingress") is null && group.Property("egress") is null),
        new(PublicAccess, "Each network's default security group is emptied", [Types.Vpc], (_, graph) => graph.OfType(Types.DefaultSecurityGroup).Any()),
        new(PublicAccess, "Buckets block public ACLs and policies, all four ways", [Types.Bucket], BlocksPublic),
        new(PublicAccess, "Database instances have no public address", [Types.Instance, Types.ClusterInstance], instance => instance.Flag("publiclyAccessible") == false),
        new(PublicAccess, "Message brokers have no public address", "aws:mq/broker:Broker", broker => broker.Flag("publiclyAccessible") == false),
        new(PublicAccess, "Kafka brokers stay in the network and let nobody in without identity", "aws:msk/cluster:Cluster",
            cluster => cluster.At("clientAuthentication.unauthenticated") == "False" && cluster.At("brokerNodeGroupInfo.connectivityInfo.publicAccess") is null),
        new(PublicAccess, "Serverless Kafka asks for IAM identity", "aws:msk/serverlessCluster:ServerlessCluster", cluster => cluster.At("clientAuthentication.sasl.iam.enabled") == "True"),
        new(PublicAccess, "Search domains stand inside the network", "aws:opensearch/domain:Domain", domain => domain.Property("vpcOptions") is not null && domain.Property("accessPolicies") is null),
        new(PublicAccess, "Queues, topics, buckets and keys are open to nobody outside: no policy allows principal *",
            ["aws:sqs/queuePolicy:QueuePolicy", "aws:sns/topicPolicy:TopicPolicy", Types.BucketPolicy], policy => !policy.Statements("policy").Any(AllowsAnybody)),
        new(PublicAccess, "Kubernetes control planes have a private address only and let in by IAM alone", "aws:eks/cluster:Cluster",
            cluster => cluster.At("vpcConfig.endpointPrivateAccess") == "True" && cluster.At("vpcConfig.endpointPublicAccess") == "False" && cluster.At("accessConfig.authenticationMode") == "API"),
        new(PublicAccess, "Only instances in public subnets get a public address, and data stores never are", Types.LaunchTemplate, template => template.At("networkInterfaces.associatePublicIpAddress") is null or "False"),

        new(AtRest, "Databases encrypt their storage", Databases, database => database.Flag("storageEncrypted") == true || database.Text("replicateSourceDb") is not null),
        new(AtRest, "Caches encrypt what they hold and snapshot", Types.ReplicationGroup, cache => cache.Flag("atRestEncryptionEnabled") == true),
        new(AtRest, "Buckets encrypt every object", [Types.Bucket], (bucket, graph) => HasCompanion(bucket, graph, Types.BucketEncryption)),
        new(AtRest, "Instances' root and data volumes are encrypted", Types.LaunchTemplate,
            template => template.Each("blockDeviceMappings").Any() && template.Each("blockDeviceMappings").All(device => device.GetProperty("ebs").At("encrypted") is "true" or "True")),
        new(AtRest, "Queues encrypt messages", Types.Queue, queue => queue.Flag("sqsManagedSseEnabled") == true || queue.Text("kmsMasterKeyId") is not null),
        new(AtRest, "Topics encrypt messages; one that carries alarms holds nothing else, because CloudWatch cannot publish under a key of AWS", "aws:sns/topic:Topic",
            topic => topic.Property("kmsMasterKeyId") is not null || topic.Name.EndsWith("-alarms", StringComparison.Ordinal)),
        new(AtRest, "Search domains encrypt their volumes", "aws:opensearch/domain:Domain", domain => domain.At("encryptAtRest.enabled") == "True"),
        new(AtRest, "Kubernetes secrets are encrypted under a key of our own", "aws:eks/cluster:Cluster", cluster => cluster.Inputs.GetRawText().Contains("\"resources\":[\"secrets\"]", StringComparison.Ordinal)),
        new(AtRest, "Keys of our own are rotated", Types.Key, key => key.Flag("enableKeyRotation") == true),

        new(InTransit, "Listeners speak HTTPS or TLS, 1.2 or later, or redirect to it; those for TCP and UDP pass on what they cannot read", Types.Listener, SpeaksTls),
        new(InTransit, "Databases refuse connections without TLS", [Types.ClusterParameters, Types.Parameters],
            group => group.Inputs.GetRawText().Contains("rds.force_ssl") || group.Inputs.GetRawText().Contains("require_secure_transport")),
        new(InTransit, "Connection pools require TLS", "aws:rds/proxy:Proxy", proxy => proxy.Flag("requireTls") == true),
        new(InTransit, "Caches require TLS", Types.ReplicationGroup, cache => cache.Text("transitEncryptionMode") == "required"),
        new(InTransit, "Memcached requires TLS", "aws:elasticache/cluster:Cluster", cache => cache.Flag("transitEncryptionEnabled") == true),
        new(InTransit, "Kafka clients and brokers speak TLS only", "aws:msk/cluster:Cluster",
            cluster => cluster.At("encryptionInfo.encryptionInTransit.clientBroker") == "TLS" && cluster.At("encryptionInfo.encryptionInTransit.inCluster") == "True"),
        new(InTransit, "Search domains speak HTTPS with TLS 1.2 or later, and TLS among nodes", "aws:opensearch/domain:Domain", domain => domain.At("nodeToNodeEncryption.enabled") == "True"
            && domain.At("domainEndpointOptions.enforceHttps") == "True" && domain.At("domainEndpointOptions.tlsSecurityPolicy")!.StartsWith("Policy-Min-TLS-1-2", StringComparison.Ordinal)),
        new(InTransit, "Queues, topics and buckets refuse plain HTTP", [Types.Queue, "aws:sns/topic:Topic", Types.Bucket], (resource, graph) => Companions(resource, graph).Any(policy => policy.Statements("policy").Any(RefusesPlain))),
        new(InTransit, "CDNs serve HTTPS only, and ask origins by HTTPS", "aws:cloudfront/distribution:Distribution", ServesTls),

        new(Identity, "Instance metadata needs a session (IMDSv2), one hop away", Types.LaunchTemplate, template => template.At("metadataOptions.httpTokens") == "required"),
        new(Identity, "Roles may do named actions on named resources, or on those with a named tag where AWS makes up the names", Types.RolePolicy, policy => policy.Statements("policy").Any() && policy.Statements("policy").All(IsNarrow)),
        new(Identity, "Managed policies are the few that AWS keeps for its agents", Types.RolePolicyAttachment, attachment => ManagedPolicies.Contains(attachment.Text("policyArn"))),
        new(Identity, "Roles are for services, or for one service account of a cluster, never for other accounts or everybody", Types.Role, role => role.Statements("assumeRolePolicy").Any() && role.Statements("assumeRolePolicy").All(IsForOneUse)),

        new(Secrets, "Master passwords are made and rotated by RDS, or made here and kept in Secrets Manager", Databases, KeepsPassword),
        new(Secrets, "What a secret holds is never recorded", "aws:secretsmanager/secretVersion:SecretVersion", version => version.Text("secretString") is "[secret]"),
        new(Secrets, "Parameters hold addresses and maps, never passwords", "aws:ssm/parameter:Parameter", parameter => !parameter.Inputs.GetRawText().Contains("password", StringComparison.OrdinalIgnoreCase)),

        new(Logs, "Log groups have a retention", "aws:cloudwatch/logGroup:LogGroup", group => group.Number("retentionInDays") > 0),
        new(Logs, "Search domains publish their logs", "aws:opensearch/domain:Domain", domain => domain.Each("logPublishingOptions").Any()),
        new(Logs, "Kafka brokers log", "aws:msk/cluster:Cluster", cluster => cluster.At("loggingInfo.brokerLogs.cloudwatchLogs.enabled") == "True"),
        new(Logs, "Kubernetes control planes keep all five kinds of logs", "aws:eks/cluster:Cluster", cluster => cluster.Each("enabledClusterLogTypes").Count() == 5),
        new(Logs, "Message brokers log", "aws:mq/broker:Broker", broker => broker.At("logs.general") == "True"),

        new(Loss, "Databases refuse to be deleted and leave a last snapshot; a copy in another region leaves it to its primary", Databases,
            database => (database.Flag("deletionProtection") == true && (database.Flag("skipFinalSnapshot") == false || database.Text("sourceRegion") is not null)) || database.Text("replicateSourceDb") is not null),
        new(Loss, "Databases are backed up every day", [Types.Cluster], database => database.Number("backupRetentionPeriod") >= 1),
        new(Loss, "Buckets that hold objects are not deleted with them", [Types.Bucket], bucket => bucket.Flag("forceDestroy") != true),
        new(Loss, "Load balancers refuse to be deleted", Types.LoadBalancer, balancer => balancer.Flag("enableDeletionProtection") == true),
        new(Loss, "Distributed databases refuse to be deleted", "aws:dsql/cluster:Cluster", cluster => cluster.Flag("deletionProtectionEnabled") == true),
    ];

    static bool FromNowhereOrEntry(GraphResource rule, ResourceGraph graph) =>
        (rule.Text("cidrIpv4") != "0.0.0.0/0" && rule.Text("cidrIpv6") != "::/0") || rule.Number("toPort") is 443 or 80
        || graph.OfType(Types.Listener).Any(listener => listener.Parent == rule.Parent && PassesOn(listener) && listener.Number("port") == rule.Number("toPort"));

    // What a network load balancer does not read, callers and targets encrypt between themselves.
    static bool PassesOn(GraphResource listener) => listener.Text("protocol") is "TCP" or "UDP" or "TCP_UDP";

    static bool OnePort(GraphResource rule) => rule.Text("ipProtocol") is "tcp" or "udp" && rule.Number("fromPort") is { } port && port == rule.Number("toPort");

    static bool BlocksPublic(GraphResource bucket, ResourceGraph graph) => graph.OfType(Types.PublicAccessBlock).Where(block => Concerns(block, bucket))
        .Any(block => new[] { "blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets" }.All(way => block.Flag(way) == true));

    static bool HasCompanion(GraphResource resource, ResourceGraph graph, string type) => graph.OfType(type).Any(companion => Concerns(companion, resource));

    static IEnumerable<GraphResource> Companions(GraphResource resource, ResourceGraph graph) => new[] { "aws:sqs/queuePolicy:QueuePolicy", "aws:sns/topicPolicy:TopicPolicy", Types.BucketPolicy }
        .SelectMany(graph.OfType).Where(policy => Concerns(policy, resource));

    // By reference, or by the house's rule that what completes a resource stands beside it under its name.
    static bool Concerns(GraphResource companion, GraphResource resource) =>
        companion.PropertyDependencies.Values.Any(urns => urns.Contains(resource.Urn)) || (companion.Parent == resource.Parent && companion.Name == resource.Name);

    static bool SpeaksTls(GraphResource listener) => listener.Text("protocol") is "HTTPS" or "TLS"
        ? listener.Text("sslPolicy")!.StartsWith("ELBSecurityPolicy-TLS13-1-", StringComparison.Ordinal)
        : PassesOn(listener) || listener.Each("defaultActions").All(action => action.At("type") == "redirect");

    static bool ServesTls(GraphResource cdn) =>
        cdn.Each("defaultCacheBehavior").Concat(cdn.Each("orderedCacheBehaviors")).All(behavior => behavior.At("viewerProtocolPolicy") is "https-only" or "redirect-to-https")
        && cdn.Each("origins").SelectMany(origin => origin.Each("customOriginConfig")).All(origin => origin.At("originProtocolPolicy") == "https-only")
        && (cdn.At("viewerCertificate.cloudfrontDefaultCertificate") == "True" || ModernTls.Contains(cdn.At("viewerCertificate.minimumProtocolVersion")));

    // The secondary of a global database has the password of its primary and none of its own.
    static bool KeepsPassword(GraphResource database) => database.Flag("manageMasterUserPassword") == true || (database.Text("sourceRegion") is not null && database.Property("masterPassword") is null)
        || database.Text("masterPassword") is "[secret]" || database.Text("password") is "[secret]" || database.Text("replicateSourceDb") is not null;

    static bool AllowsAnybody(JsonElement statement) => statement.At("Effect") == "Allow" && statement.Texts("Principal").Contains("*");

    static bool RefusesPlain(JsonElement statement) => statement.At("Effect") == "Deny" && statement.GetRawText().Contains("\"aws:SecureTransport\":\"false\"", StringComparison.Ordinal);

    static bool IsForOneUse(JsonElement statement) => IsForService(statement) || IsForServiceAccount(statement);

    // The issuer is a cluster's own, and the identity is of one account for AWS alone.
    static bool IsForServiceAccount(JsonElement statement) => statement.Texts("Action").SequenceEqual(["sts:AssumeRoleWithWebIdentity"])
        && statement.TryGetProperty("Condition", out var condition) && condition.TryGetProperty("StringEquals", out var equal)
        && equal.EnumerateObject().Count(key => (key.Name.EndsWith(":sub", StringComparison.Ordinal) && key.Value.GetString()!.StartsWith("system:serviceaccount:", StringComparison.Ordinal)) || (key.Name.EndsWith(":aud", StringComparison.Ordinal) && key.Value.GetString() == "sts.amazonaws.com")) == 2;

    static bool IsForService(JsonElement statement) =>
        statement.TryGetProperty("Principal", out var principal) && principal.ValueKind == JsonValueKind.Object && principal.EnumerateObject().All(kind => kind.Name == "Service");

    static bool IsNarrow(JsonElement statement)
    {
        var (actions, resources) = (statement.Texts("Action"), statement.Texts("Resource"));
        return actions.TrueForAll(action => !action.Contains('*')) && (actions.TrueForAll(AccountWide.Contains) || (resources.Count > 0 && resources.TrueForAll(NamesOneResource)) || NamesTag(statement));
    }

    static bool NamesTag(JsonElement statement) => statement.TryGetProperty("Condition", out var condition) && condition.TryGetProperty("StringEquals", out var equal)
        && equal.EnumerateObject().Any(key => key.Name.Contains(":ResourceTag/", StringComparison.Ordinal) && key.Value.GetString() is { Length: > 0 });

    // arn:aws:s3:::bucket/* names a bucket; arn:aws:s3:::* would name all of them.
    static bool NamesOneResource(string arn) => arn.StartsWith("arn:aws:", StringComparison.Ordinal) && arn.TrimEnd('*').TrimEnd('/', ':').Split(':') is { Length: >= 6 } parts && parts[^1].Length > 0;
}
