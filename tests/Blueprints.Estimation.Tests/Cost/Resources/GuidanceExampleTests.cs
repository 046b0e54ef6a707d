using Blueprints.Graph;
using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>
/// Bills that AWS itself worked out: cost tables of AWS's Guidance and sample repositories, most of them made with the AWS Pricing Calculator, and pricing pages, read on 2026-11-29 except where a row says
/// what was inferred: of the volume's row only the method and prices in euro, and which repository a table stands in of those that name none. Rows whose sum we could not reproduce were left out, so the agreement of these says nothing of others.
/// What a row leaves out, such as a free quantity, its text says.
/// Guidance names a repository of github.com/aws-solutions-library-samples.
/// </summary>
public sealed class GuidanceExampleTests
{
    const string Gateway = "guidance-for-multi-provider-generative-ai-gateway-on-aws, README: ";
    const string Ready = "guidance-for-automated-provisioning-of-application-ready-amazon-eks-clusters, README: ";
    const string Keycloak = "github.com/aws-samples/keycloak-on-aws, docs/en/implementation-guide/cost.md: ";
    const string Search = "Guidance on DynamoDB and OpenSearch (John Terhune, Jon Handler), README: ";
    const string Console = "AWS documentation, additional costs of a web console on ALB and ECS Fargate: ";

    /// <summary>Where the row stands, the resource with its inputs and usage, the line that the row is about (empty: the bill), what hours count, and its dollars.</summary>
    public static TheoryData<string, string, string, string, string, decimal, decimal> Rows => new()
    {
        { Gateway + "two cache.t3.micro nodes: $24.82", "aws:elasticache/replicationGroup:ReplicationGroup", """{ "engine": "redis", "nodeType": "cache.t3.micro", "numCacheClusters": 2 }""", "{ a: 1 }", "Cache node hours", 1, 24.82m },
        { Gateway + "an ALB and a terabyte a month: $24.62", "aws:lb/loadBalancer:LoadBalancer", """{ "internal": true }""", "{ new_connections: 0, active_connections: 0, processed_bytes_gb: 1024 }", "", 1, 24.62m },
        { Gateway + "a key and a million requests: $4.00, without the 20,000 that are free", "aws:kms/key:Key", "{}", "{ monthly_requests: 1000000 }", "", 1, 4.00m - 0.06m },
        { Gateway + "a web ACL with two rules: $7.00", "aws:wafv2/webAcl:WebAcl", """{ "rules": [{}, {}] }""", "{ monthly_requests: 0 }", "", 1, 7.00m },
        { Gateway + "5 GB of images: $0.50", "aws:ecr/repository:Repository", "{}", "{ storage_gb: 5 }", "", 1, 0.50m },
        { Gateway + "an EKS control plane: $73.00", "aws:eks/cluster:Cluster", """{ "version": "1.34" }""", "{ a: 1 }", "", 1, 73.00m },
        { Gateway + "two t4g.medium nodes: $49.06", "aws:eks/nodeGroup:NodeGroup", """{ "instanceTypes": ["t4g.medium"], "scalingConfig": { "minSize": 2, "maxSize": 2, "desiredSize": 2 } }""", "{ a: 1 }", "Instance hours", 1, 49.06m },
        { Ready + "two m6g.large: $112.42", "aws:eks/nodeGroup:NodeGroup", """{ "instanceTypes": ["m6g.large"], "scalingConfig": { "minSize": 2, "maxSize": 2, "desiredSize": 2 } }""", "{ a: 1 }", "Instance hours", 1, 112.42m },
        { Ready + "a public address: $3.65", "aws:ec2/eip:Eip", "{}", "{ a: 1 }", "", 1, 3.65m },
        { Keycloak + "an ALB with 100 GB a month and 40 new connections a second, 1.6 LCU: $25.77", "aws:lb/loadBalancer:LoadBalancer", """{ "internal": true }""", "{ new_connections: 40, active_connections: 0, processed_bytes_gb: 100 }", "", 1, 25.77m },
        { Search + "t3.medium.search at $0.073: $53.29", "aws:opensearch/domain:Domain", """{ "clusterConfig": { "instanceType": "t3.medium.search", "instanceCount": 1 }, "ebsOptions": { "ebsEnabled": true, "volumeType": "gp3", "volumeSize": 10 } }""", "{ a: 1 }", "Search node hours", 1, 53.29m },
        { Search + "t3.medium at $0.0416: $30.37", "aws:ec2/instance:Instance", """{ "instanceType": "t3.medium" }""", "{ a: 1 }", "Instance hours", 1, 30.37m },
        { Search + "an interface endpoint in one zone: $7.30", "aws:ec2/vpcEndpoint:VpcEndpoint", """{ "vpcEndpointType": "Interface", "subnetIds": ["a"] }""", "{ monthly_data_processed_gb: 0 }", "", 1, 7.30m },
        { "Guidance on DocumentDB and LlamaIndex (Gururaj Bayari, Anshu Vajpayee), README: a secret and a million calls: $5.40", "aws:secretsmanager/secret:Secret", "{}", "{ monthly_requests: 1000000 }", "", 1, 5.40m },
        { "Guidance on rules for AWS Entity Resolution, README: 5 DPU for ten hours: $22.00", "aws:glue/job:Job", """{ "workerType": "G.1X", "numberOfWorkers": 5 }""", "{ monthly_hours: 10 }", "", 1, 22.00m },
        { "guidance-for-custom-game-backend-hosting-on-aws, README: 667 requests a minute of 200 ms in 2,048 MB: $193.74", "aws:lambda/function:Function", """{ "memorySize": 2048 }""", "{ monthly_requests: 29214600, request_duration_ms: 200 }", "", 1, 193.74m },
        { "guidance-for-payment-systems-using-event-driven-architecture-on-aws, README: 3,000 workflows of three transitions: $0.13", "aws:sfn/stateMachine:StateMachine", "{}", "{ monthly_transitions: 9000 }", "", 1, 0.125m },
        { "guidance-for-amazon-vpc-lattice-automated-dns-configuration-on-aws, README: an advanced parameter: $0.05", "aws:ssm/parameter:Parameter", """{ "tier": "Advanced" }""", "{ monthly_api_interactions: 0 }", "", 1, 0.05m },
        { "Documentation of an AWS solution on IAM policies, cost: a web ACL, a rule and seven managed rule groups: $13.00", "aws:wafv2/webAcl:WebAcl", """{ "rules": [{}, {}, {}, {}, {}, {}, {}, {}] }""", "{ monthly_requests: 0 }", "", 1, 13.00m },
        { "github.com/awslabs/clickstream-analytics-on-aws, docs/en/plan-deployment/cost.md: 165 GB of access logs: $3.80", "aws:s3/bucket:Bucket", "{}", "{ standard: { storage_gb: 165 } }", "", 1, 3.795m },
        { "The same: Kinesis with ten shards and 1,000 records of 1 KB a second: $146", "aws:kinesis/stream:Stream", """{ "shardCount": 10 }""", "{ monthly_provisioned_put_units: 2628000000 }", "", 1, 146.292m },
        { Console + "three interface endpoints in two zones for 30 days: $43.21, of which $0.01 is data", "aws:ec2/vpcEndpoint:VpcEndpoint", """{ "vpcEndpointType": "Interface", "subnetIds": ["a", "b"] }""", "{ monthly_data_processed_gb: 0 }", "", 3 * Days30, 43.20m },
        { Console + "a web ACL with three managed rule groups: $8.00", "aws:wafv2/webAcl:WebAcl", """{ "rules": [{}, {}, {}] }""", "{ monthly_requests: 0 }", "", 1, 8.00m },
        { "Pricing page aws.eu/ebs/pricing, example 1: gp3 of 2,000 GB with 10,000 IOPS and 500 MB/s for 12 hours of 30 days; its euros are us-east-1's dollars here", "aws:ebs/volume:Volume", """{ "type": "gp3", "size": 2000, "iops": 10000, "throughput": 500 }""", "{ a: 1 }", "", 12m / 720, (2_000 * 0.08m + 7_000 * 0.005m + 375 * 0.04m) / 60 },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_bill_is_what_AWS_works_out(string citation, string type, string inputs, string usage, string line, decimal hours, decimal usd)
    {
        var estimate = Used(usage, Resource(type, "it", inputs));

        (estimate.Usd(line) * hours).Should().BeApproximately(usd, 0.011m, citation);
    }

    [Fact]
    public void More_than_thirty_examples_were_read() =>
        (Rows.Count + PricingPageExampleTests.Examples.Count(example => ((string)example.ToArray()[0]!).StartsWith("read:", StringComparison.Ordinal))).Should().BeGreaterThan(30);

    [Theory]
    [InlineData(1024, 2048, "X86_64", 730, 72.08)] // Keycloak: two tasks of 1 vCPU and 2 GB: $72.08.
    [InlineData(2048, 4096, "ARM64", 730, 115.34)] // Gateway: two tasks on ARM with 4 GB: $115.33; the row names no vCPU, two were inferred from its sum.
    [InlineData(256, 512, "X86_64", 720, 17.77)] // Console: two tasks of 0.25 vCPU and 0.5 GB, 30 days: $17.77.
    public void Two_tasks_on_Fargate_cost_what_AWS_works_out(int cpu, int memory, string architecture, int hours, double usd)
    {
        var task = Resource("aws:ecs/taskDefinition:TaskDefinition", "task",
            $$"""{ "cpu": "{{cpu}}", "memory": "{{memory}}", "requiresCompatibilities": ["FARGATE"], "runtimePlatform": { "cpuArchitecture": "{{architecture}}", "operatingSystemFamily": "LINUX" } }""");
        var service = Resource("aws:ecs/service:Service", "web", """{ "launchType": "FARGATE", "desiredCount": 2, "networkConfiguration": { "assignPublicIp": false } }""", ("taskDefinition", task));

        (Price(service, task).Usd("Task") * hours / 730).Should().BeApproximately((decimal)usd, 0.011m);
    }

    [Fact]
    public void An_Aurora_cluster_with_a_reader_costs_what_AWS_works_out()
    {
        // Keycloak: two db.t3.medium, 50 GB, 30 I/O a second and 100 during 60 hours of peak: $143.51.
        var cluster = Resource("aws:rds/cluster:Cluster", "db", """{ "engine": "aurora-mysql" }""");
        var nodes = new[] { "one", "two" }.Select(name => Resource("aws:rds/clusterInstance:ClusterInstance", name, """{ "engine": "aurora-mysql", "instanceClass": "db.t3.medium" }""", ("clusterIdentifier", cluster))).ToArray();
        const decimal AverageRate = (30m * 670 + 100m * 60) / 730;
        var usage = FormattableString.Invariant($"version: 0.1\nresource_usage:\n  db: {{ storage_gb: 50, read_requests_per_sec: {AverageRate}, write_requests_per_sec: 0 }}\n");
        GraphResource[] stack = [cluster, .. nodes];

        var estimate = Price(usage, stack);

        (estimate.Usd("Database instance hours") + estimate.Usd("Aurora storage") + estimate.Usd("Aurora I/O")).Should().BeApproximately(143.51m, 0.011m);
    }

    [Fact]
    public void A_NAT_gateway_with_its_address_costs_what_AWS_works_out()
    {
        // Cost table of AWS's Guidance for EKS, "1 VPC, 1 NAT Gateway, 1 Public IPv4": $36.50.
        var address = Resource("aws:ec2/eip:Eip", "address");
        var nat = Resource("aws:ec2/natGateway:NatGateway", "nat", "{}", ("allocationId", address));

        Used("{ monthly_data_processed_gb: 0 }", nat, address).Usd().Should().Be(36.50m);
    }
}
