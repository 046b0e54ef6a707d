using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>
/// Worked examples and figures of AWS's pricing pages, beside those of <see cref="WorkedExampleTests"/>. Each names its page; "read" was read there or in the copy that is named,
/// "remembered" is the page's example as remembered, with the page not read when the test was written. Where a page counts 30 or 31 days, its hours are brought to ours.
/// </summary>
public sealed class PricingPageExampleTests
{
    const decimal Ours = 1;

    /// <summary>Where the example stands, the resource with its inputs and usage, the line that the example adds up (empty: the bill), what hours count, and its dollars.</summary>
    public static TheoryData<string, string, string, string, string, decimal, decimal> Examples => new()
    {
        // Compute.
        { "read: aws.amazon.com/lambda/pricing, example 1: 512 MB, 3 million times 1 s: $18.74", "aws:lambda/function:Function", """{ "memorySize": 512 }""", "{ monthly_requests: 3000000, request_duration_ms: 1000 }", "", Ours, 18.74m },
        { "read: aws.amazon.com/lambda/pricing, example 2: 128 MB, 30 million times 200 ms: $11.63", "aws:lambda/function:Function", """{ "memorySize": 128 }""", "{ monthly_requests: 30000000, request_duration_ms: 200 }", "", Ours, 11.63m },
        { "remembered: aws.amazon.com/lambda/pricing, mobile backend: 1,536 MB, 3 million times 120 ms: $2.73", "aws:lambda/function:Function", """{ "memorySize": 1536 }""", "{ monthly_requests: 3000000, request_duration_ms: 120 }", "", Ours, 2.73m },
        { "remembered: aws.amazon.com/lambda/pricing, provisioned concurrency: 1,000 of 1,024 MB for 2 hours, 1.2 million times 1 s: $30.00 + $0.24 + $11.67", "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig", """{ "provisionedConcurrentExecutions": 1000 }""", "{ memory_mb: 1024, monthly_duration_hrs: 2, monthly_requests: 1200000, request_duration_ms: 1000 }", "", Ours, 41.91m },
        { "remembered: aws.amazon.com/fargate/pricing, example 1: 5 pods of 1 vCPU and 2 GB, 10 minutes a day: $1.01 + $0.22", "aws:eks/fargateProfile:FargateProfile", "{}", "{ vcpu: 5, memory_gb: 10, monthly_hrs: 5 }", "", Ours, 1.23m },
        { "remembered: aws.amazon.com/eks/pricing: a cluster for 30 days: $72", "aws:eks/cluster:Cluster", """{ "version": "1.34" }""", "{ a: 1 }", "", Days30, 72m },
        { "remembered: aws.amazon.com/ec2/dedicated-hosts/pricing: an m5 host for 30 days at $5.069", "aws:ec2/dedicatedHost:DedicatedHost", """{ "instanceFamily": "m5" }""", "{ a: 1 }", "", Days30, 720 * 5.069m },

        // Interfaces and workflows.
        { "read: awsforengineers.com/blog/aws-api-gateway-pricing-explained, which quotes the page: 5 million REST calls: $17.50 before data", "aws:apigateway/restApi:RestApi", "{}", "{ monthly_requests: 5000000 }", "", Ours, 17.50m },
        { "read: awsforengineers.com/blog/aws-api-gateway-pricing-explained, which quotes the page: 216 million HTTP calls: $216", "aws:apigatewayv2/api:Api", """{ "protocolType": "HTTP" }""", "{ monthly_requests: 216000000 }", "", Ours, 216m },
        { "read: AWS whitepaper Best Practices for API Gateway Private APIs, table 4: 333 million at $3.50, the next 667 million at $2.80", "aws:apigateway/restApi:RestApi", "{}", "{ monthly_requests: 1000000000 }", "", Ours, 333 * 3.5m + 667 * 2.8m },
        { "read: aws.amazon.com/step-functions/pricing: 4,000 transitions free, $0.025 a thousand: 400,000: $9.90", "aws:sfn/stateMachine:StateMachine", "{}", "{ monthly_transitions: 400000 }", "", Ours, 9.90m },
        { "remembered: aws.amazon.com/step-functions/pricing, express: a million of 30 s in 64 MB: $31.26 + $1", "aws:sfn/stateMachine:StateMachine", """{ "type": "EXPRESS" }""", "{ monthly_requests: 1000000, workflow_duration_ms: 30000, memory_mb: 64 }", "", Ours, 32.26m },
        { "remembered: aws.amazon.com/appsync/pricing, chat of 2,500 users: $10 + $5 + $0.30", "aws:appsync/graphQLApi:GraphQLApi", "{}", "{ monthly_requests: 2500000, monthly_messages: 2500000, monthly_connection_mins: 3750000 }", "", Ours, 15.30m },
        { "remembered: aws.amazon.com/cognito/pricing: 100,000 users in the Lite plan, 10,000 free", "aws:cognito/userPool:UserPool", """{ "userPoolTier": "LITE" }""", "{ monthly_active_users: 100000 }", "", Ours, 495m },

        // Networks.
        { "remembered: aws.amazon.com/elasticloadbalancing/pricing, ALB example 1: 1.08 LCU by its bytes: $22.42", "aws:lb/loadBalancer:LoadBalancer", """{ "internal": true }""", "{ new_connections: 1, active_connections: 120, processed_bytes_gb: 788.4, rule_evaluations: 50 }", "", Days30, 22.42m },
        { "remembered: aws.amazon.com/elasticloadbalancing/pricing, ALB example 2: 100 connections a second for 3 minutes are 6 LCU: $50.76", "aws:lb/loadBalancer:LoadBalancer", """{ "internal": true }""", "{ new_connections: 100, active_connections: 18000, processed_bytes_gb: 1051.2 }", "", Days30, 50.76m },
        { "remembered: aws.amazon.com/elasticloadbalancing/pricing, NLB: 1.08 NLCU by its bytes: $20.87", "aws:lb/loadBalancer:LoadBalancer", """{ "internal": true, "loadBalancerType": "network" }""", "{ new_connections: 100, active_connections: 18000, processed_bytes_gb: 788.4 }", "", Days30, 20.87m },
        { "read: aws.amazon.com/privatelink/pricing: the first PB at $0.01, the next 4 PB at $0.006", "aws:ec2/vpcEndpoint:VpcEndpoint", """{ "vpcEndpointType": "Interface", "subnetIds": ["a"] }""", "{ monthly_data_processed_gb: 2097152 }", "Interface endpoint data", Ours, 1_048_576 * 0.016m },
        { "read: aws.amazon.com/privatelink/pricing: billed in each zone; three zones for 30 days", "aws:ec2/vpcEndpoint:VpcEndpoint", """{ "vpcEndpointType": "Interface", "subnetIds": ["a", "b", "c"] }""", "{ monthly_data_processed_gb: 0 }", "Interface endpoint hours", Days30, 21.60m },
        { "read: aws.amazon.com/global-accelerator/pricing: $0.025 an hour for 30 days", "aws:globalaccelerator/accelerator:Accelerator", "{}", "{ a: 1 }", "Accelerator hours", Days30, 18m },
        { "read: repost.aws, VPC IP Address Manager's Public IP Insights: addresses of accelerators are charged, $3.60 each for 30 days", "aws:globalaccelerator/accelerator:Accelerator", "{}", "{ a: 1 }", "Public IPv4 addresses", Days30, 7.20m },
        { "remembered: aws.amazon.com/vpc/pricing, NAT gateway: an hour and a gigabyte at $0.045 each", "aws:ec2/natGateway:NatGateway", "{}", "{ monthly_data_processed_gb: 1 }", "", 1, 730 * 0.045m + 0.045m },
        { "remembered: aws.amazon.com/vpn/pricing, Site-to-Site: 30 days: $36", "aws:ec2/vpnConnection:VpnConnection", "{}", "{ a: 1 }", "VPN connection hours", Days30, 36m },
        { "remembered: aws.amazon.com/vpn/pricing, Client VPN: ten clients for an hour: $0.50", "aws:ec2clientvpn/endpoint:Endpoint", "{}", "{ monthly_connection_hrs: 10 }", "", Ours, 0.50m },
        { "remembered: aws.amazon.com/transit-gateway/pricing: an attachment for 30 days $36, a gigabyte $0.02", "aws:ec2transitgateway/vpcAttachment:VpcAttachment", "{}", "{ monthly_data_processed_gb: 0 }", "", Days30, 36m },
        { "remembered: aws.amazon.com/network-firewall/pricing: an endpoint for 30 days: $284.40", "aws:networkfirewall/firewall:Firewall", "{}", "{ monthly_data_processed_gb: 0 }", "", Days30, 284.40m },
        { "remembered: aws.amazon.com/directconnect/pricing: a dedicated port of 1 Gbps for 30 days: $216", "aws:directconnect/connection:Connection", """{ "bandwidth": "1Gbps" }""", "{ monthly_outbound_region_to_dx_location_gb: 0 }", "", Days30, 216m },

        // Storage.
        { "remembered: aws.amazon.com/s3/faqs, billing: 52,900 GB-months over March: $1,215.00", "aws:s3/bucket:Bucket", "{}", "{ standard: { storage_gb: 52900 } }", "", Ours, 1_215.00m },
        { "remembered: aws.amazon.com/s3/faqs, billing: 10,000 PUT and 20,000 GET: $0.058", "aws:s3/bucket:Bucket", "{}", "{ standard: { monthly_tier_1_requests: 10000, monthly_tier_2_requests: 20000 } }", "", Ours, 0.058m },
        { "remembered: aws.amazon.com/efs/pricing: a fifth in Standard, the rest in Infrequent Access: $0.08 a gigabyte", "aws:efs/fileSystem:FileSystem", """{ "lifecyclePolicies": [{ "transitionToIa": "AFTER_30_DAYS" }] }""", "{ storage_gb: 200, infrequent_access_storage_gb: 800, monthly_infrequent_access_read_gb: 0, monthly_infrequent_access_write_gb: 0 }", "", Ours, 80m },
        { "remembered: aws.amazon.com/transfer/pricing: SFTP for 30 days: $216", "aws:transfer/server:Server", "{}", "{ monthly_data_downloaded_gb: 0, monthly_data_uploaded_gb: 0 }", "", Days30, 216m },

        // Streams and messages.
        { "remembered: aws.amazon.com/msk/pricing: three kafka.m5.large for 31 days: $468.72", "aws:msk/cluster:Cluster", """{ "numberOfBrokerNodes": 3, "brokerNodeGroupInfo": { "instanceType": "kafka.m5.large", "storageInfo": { "ebsStorageInfo": { "volumeSize": 1000 } } } }""", "{ a: 1 }", "Broker hours", Days31, 468.72m },
        { "remembered: aws.amazon.com/msk/pricing, serverless: a cluster for 31 days: $558", "aws:msk/serverlessCluster:ServerlessCluster", "{}", "{ partitions: 60, monthly_data_in_gb: 0, monthly_data_out_gb: 0, storage_gb: 0 }", "Cluster hours", Days31, 558m },
        { "remembered: aws.amazon.com/msk/pricing, serverless: 60 partitions for 31 days: $66.96", "aws:msk/serverlessCluster:ServerlessCluster", "{}", "{ partitions: 60, monthly_data_in_gb: 0, monthly_data_out_gb: 0, storage_gb: 0 }", "Partition hours", Days31, 66.96m },

        { "read: factualminds.com/blog/amazon-sqs-pricing-64kb-rule-fifo-vs-standard: a message of 256 KB is four requests at $0.40 a million; the first million free", "aws:sqs/queue:Queue", "{}", "{ monthly_requests: 2000000, request_size_kb: 256 }", "", Ours, 7 * 0.4m },
        { "read: cloudburn.io/blog/amazon-sqs-pricing: FIFO at $0.50 a million, the first million free", "aws:sqs/queue:Queue", """{ "fifoQueue": true }""", "{ monthly_requests: 11000000 }", "", Ours, 5m },
        { "read: factualminds.com/blog/amazon-eventbridge-pricing-events-pipes-schema-archive: 50 million custom events at $1 a million: $50", "aws:cloudwatch/eventBus:EventBus", "{}", "{ monthly_custom_events: 50000000 }", "", Ours, 50m },
        { "read: wring.co/blog/aws-eventbridge-pricing-guide and the one above: pipes at $0.40 a million: ten million: $4", "aws:pipes/pipe:Pipe", "{}", "{ monthly_requests: 10000000 }", "", Ours, 4m },

        // Caches and traces.
        { "read: usage.ai/blogs/aws/database-savings-plans/elasticache/serverless: the 1 GB at least that Redis is metered, at $0.125: about $91 a month", "aws:elasticache/serverlessCache:ServerlessCache", """{ "engine": "redis" }""", "{ data_storage_gb: 0.2, monthly_ecpu: 0 }", "", Ours, 91.25m },
        { "read: usage.ai, the same: the 0.1 GB at least of Valkey at $0.084: about $6 a month", "aws:elasticache/serverlessCache:ServerlessCache", """{ "engine": "valkey" }""", "{ data_storage_gb: 0.01, monthly_ecpu: 0 }", "", Ours, 730 * 0.0084m },
        { "read: aws.amazon.com/xray/pricing, example 1: 2,000 requests an hour, a tenth of them over 31 days: 148,800 traces, 100,000 free: $0.24; 775,000 retrieved or scanned: free", "aws:xray/group:Group", "{}", "{ monthly_traces_recorded: 148800, monthly_traces_retrieved: 775000 }", "", Ours, 0.24m },

        // Governance and analytics.
        { "read: vantage.sh/blog/aws-config-pricing, which quotes the page: $0.003 an item: 7,000: $21", "aws:cfg/recorder:Recorder", "{}", "{ monthly_config_items: 7000 }", "", Ours, 21m },
        { "read: vantage.sh/blog/aws-config-pricing, which quotes the page: $0.001 an evaluation, the first 100,000: 55,000: $55", "aws:cfg/rule:Rule", "{}", "{ monthly_rule_evaluations: 55000 }", "", Ours, 55m },
        { "remembered: aws.amazon.com/cloudwatch/pricing, canaries: five every five minutes for 31 days are 44,640 runs, after a hundred free ones: $53.57", "aws:synthetics/canary:Canary", "{}", "{ monthly_runs: 44740 }", "", Ours, 53.57m },
        { "read in a copy: aws.amazon.com/glue/pricing, ETL: 6 DPU for a quarter of an hour: $0.66", "aws:glue/job:Job", """{ "workerType": "G.1X", "numberOfWorkers": 6 }""", "{ monthly_hours: 0.25 }", "", Ours, 0.66m },
        { "remembered: aws.amazon.com/glue/pricing, crawler: 2 DPU for half an hour: $0.44", "aws:glue/crawler:Crawler", "{}", "{ monthly_hours: 1 }", "", Ours, 0.44m },
        { "remembered: aws.amazon.com/glue/pricing, catalog: two million requests, one free: $1", "aws:glue/catalogDatabase:CatalogDatabase", "{}", "{ monthly_requests: 1000000 }", "", Ours, 1m },
        { "remembered: aws.amazon.com/private-ca/pricing: an authority $400, a thousand certificates $750, the next nine thousand $3,150", "aws:acmpca/certificateAuthority:CertificateAuthority", "{}", "{ monthly_requests: 10000 }", "", Ours, 4_300m },
        { "read in a copy: aws.amazon.com/managed-workflows-for-apache-airflow/pricing: a small environment for 31 days: $364.56", "aws:mwaa/environment:Environment", """{ "minWorkers": 1, "maxWorkers": 1 }""", "{ meta_database_gb: 0 }", "", Days31, 364.56m },
        { "read in a copy: aws.amazon.com/managed-workflows-for-apache-airflow/pricing: 49 more workers for an hour of each of 31 days: $83.55", "aws:mwaa/environment:Environment", """{ "minWorkers": 1, "maxWorkers": 1 }""", "{ meta_database_gb: 10, additional_workers: 2.041667 }", "Additional workers", Days31, 83.55m },
        { "read: aws.amazon.com/grafana/pricing: an editor $9, a viewer $5: one and ten: $59", "aws:grafana/workspace:Workspace", "{}", "{ editors_administrator_licenses: 1, viewer_licenses: 10 }", "", Ours, 59m },
        { "remembered: aws.amazon.com/directoryservice/pricing: Microsoft AD, Standard, two controllers: $87.60", "aws:directoryservice/directory:Directory", """{ "type": "MicrosoftAD", "edition": "Standard" }""", "{ a: 1 }", "", Ours, 87.60m },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_bill_is_what_the_page_works_out(string citation, string type, string inputs, string usage, string line, decimal hours, decimal usd)
    {
        var estimate = Used(usage, Resource(type, "it", inputs));

        estimate.Unpriced.Should().BeEmpty(citation);
        estimate.UnknownUsage.Should().BeEmpty(citation);
        (estimate.Usd(line) * hours).Should().BeApproximately(usd, 0.01m, citation);
    }

    [Fact]
    public void Thirty_examples_at_least_are_cited() => Examples.Count.Should().BeGreaterThanOrEqualTo(30);

    [Fact]
    public void Data_out_of_two_terabytes_a_day_is_billed_in_tiers_over_services()
    {
        // Remembered: aws.amazon.com/s3/faqs, billing: 62 TB out in March over S3 and EC2: 10 TB at $0.09, 40 TB at $0.085, 12 TB at $0.07; free is what is free today, 100 GB.
        var estimate = Price("version: 0.1\nresource_usage:\n  aws_data_transfer.both: { region: us-east-1, monthly_outbound_internet_gb: 63488 }\n");

        estimate.Usd().Should().Be(10_140 * 0.09m + 40_960 * 0.085m + 12_288 * 0.07m);
        estimate.Warnings.Should().BeEmpty();
    }
}
