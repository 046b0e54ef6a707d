using System.Runtime.CompilerServices;
using Blueprints.Estimation.Cost.Resources;
using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary><c>docs/cost-kinds.md</c> says what the code does: the same types, the same usage keys, a pricing page for each.</summary>
public sealed class KindsPageTests
{
    static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "cost-kinds.md"));

    static readonly (string[] Types, string What, string[] Keys, string Rule)[] Rows =
    [
        .. Page.Split('\n').Where(line => line.StartsWith("| `aws:", StringComparison.Ordinal)).Select(line => line.Split(" | "))
            .Select(cells => (Quoted(cells[0]), cells[1], Quoted(cells[2]), cells[3].TrimEnd('|', ' '))),
    ];

    // Inputs that call for further lines, so that each key is asked for by one of them.
    internal static readonly string[] Variants =
    [
        "{}",
        """{ "protocolType": "WEBSOCKET", "type": "EXPRESS", "streamModeDetails": { "streamMode": "ON_DEMAND" }, "retentionPeriod": 9000, "billingMode": "PAY_PER_REQUEST", "throughputMode": "elastic", "engine": "mysql", "instanceClass": "db.t3.large", "backtrackWindow": 3600, "backupRetentionPeriod": 7 }""",
        """{ "instanceType": "t3.large", "rootBlockDevice": { "volumeType": "standard", "volumeSize": 8 }, "type": "standard", "size": 8, "retentionPeriod": 9000, "storageType": "standard", "engine": "postgres", "instanceClass": "db.t3.large", "vpcEndpointType": "Interface", "loadBalancerType": "network", "creditSpecification": { "cpuCredits": "unlimited" } }""",
        """{ "pointInTimeRecovery": { "enabled": true }, "streamEnabled": true, "billingMode": "PROVISIONED", "lifecyclePolicies": [{ "transitionToIa": "AFTER_30_DAYS" }, { "transitionToArchive": "AFTER_90_DAYS" }], "throughputMode": "provisioned", "provisionedThroughputInMibps": 10, "engineType": "ActiveMQ", "loadBalancerType": "gateway", "type": "MicrosoftAD", "pipelineType": "V2", "runtimeEnvironment": "FLINK-1_20", "nodeType": "ra3.large", "storageMode": "TIERED", "brokerNodeGroupInfo": { "instanceType": "kafka.m7g.large" } }""",
        """{ "engine": "aurora-mysql", "backtrackWindow": 3600, "backupRetentionPeriod": 7, "endpointGroupRegion": "us-east-1", "launchType": "FARGATE", "agentOrchestrationConfig": { "profilingEnabled": true }, "attributes": { "flowLogsEnabled": true } }""",
        """{ "engine": "redis", "nodeType": "cache.m7g.large", "snapshotRetentionLimit": 7, "fifoTopic": true, "engineType": "RabbitMQ", "brokerNodeGroupInfo": { "instanceType": "express.m7g.large" }, "snapStart": { "applyOn": "PublishedVersions" }, "tier": "Advanced", "transitGatewayId": "tgw-1", "associatedGatewayId": "tgw-1", "snapshotRetentionLimit": 7, "deploymentType": "PERSISTENT_2", "storageCapacity": 1200, "clusterConfig": { "warmEnabled": true, "warmCount": 2, "warmType": "ultrawarm1.medium.search" }, "globalClusterIdentifier": "g", "instanceClass": "db.t3.medium", "vpcEndpointType": "GatewayLoadBalancer", "settings": [{ "namespace": "aws:elasticbeanstalk:environment", "name": "LoadBalancerType", "value": "application" }] }""",
    ];

    // Groups and node groups take their instances from it.
    internal static readonly Graph.GraphResource Template = Resource("aws:ec2/launchTemplate:LaunchTemplate", "template",
        """{ "instanceType": "t3.large", "blockDeviceMappings": [{ "deviceName": "/dev/xvda", "ebs": { "volumeType": "standard", "volumeSize": 8 } }] }""");

    // Read only where an archive, a serverless cluster or an advanced tier stands beside.
    static readonly string[] OfNeighbours = ["archive_storage_gb", "monthly_archive_processing_gb", "capacity_units_per_hr", "instances", "average_tasks", "tasks"];

    public static TheoryData<string> Types => [.. Rows.SelectMany(row => row.Types)];

    [Fact]
    public void It_has_every_type_that_has_an_adapter_and_no_other() => Rows.SelectMany(row => row.Types).Should().BeEquivalentTo(GraphBillables.Types);

    [Fact]
    public void It_counts_the_free_types() => Page.Should().Contain($"- {FreeResources.Listed.Count} entries of free types");

    [Fact]
    public void No_type_is_both_billed_and_free() =>
        GraphBillables.Types.Where(type => FreeResources.Listed.Contains(type[4..type.LastIndexOf(':')])).Should().BeEmpty();

    [Fact]
    public void Every_kind_says_what_is_billed_and_whose_rules_it_follows() => Rows.Should().OnlyContain(row => row.What.Length > 10 && row.Rule.Contains("pricing page"));

    [Theory]
    [MemberData(nameof(Types))]
    public void A_key_that_a_resource_lacks_is_one_that_the_page_lists(string type)
    {
        var listed = Rows.Single(row => row.Types.Contains(type)).Keys;

        foreach (var variant in Variants)
            Price(Resource(type, "it", variant)).UnknownUsage.Select(item => item.UsageKey.Split('.')[^1]).Should().BeSubsetOf([.. listed, "us"]);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_key_that_the_page_lists_is_one_that_the_resource_reads(string type)
    {
        // Keys of a bucket stand below storage classes, those of a distribution above geographies, those of scaled readers with the cluster's other instances.
        if (type is "aws:s3/bucket:Bucket" or "aws:s3/bucketV2:BucketV2" or "aws:cloudfront/distribution:Distribution" or "aws:appautoscaling/target:Target")
            return;
        var unread = Rows.Single(row => row.Types.Contains(type)).Keys.Except(OfNeighbours)
            .Where(key => Variants.All(variant => Used($"{{ {key}: 1 }}", Resource(type, "it", variant, ("launchTemplate", Template)), Template).Warnings.Any(warning => warning.Contains("is not used"))));

        unread.Should().BeEmpty();
    }

    static string[] Quoted(string cell) => [.. cell.Split('`').Where((_, at) => at % 2 == 1)];

    internal static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", ".."));
}
