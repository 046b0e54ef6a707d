using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>Kinds of compute, network and application resources with their bills worked out by hand from AWS's pricing pages: us-east-1, a month of 730 hours, always-free quantities taken off.</summary>
public sealed class InfrastructureKindTests
{
    public static TheoryData<string, string, string, string, decimal> Bills => new()
    {
        // EBS pricing: gp2 0.10, gp3 0.08 with 3,000 IOPS and 125 MB/s free, then 0.005 and 0.04; io1 0.125 and 0.065; io2 the same, 0.0455 above 32,000 IOPS and 0.03185 above 64,000.
        { "gp2", "aws:ebs/volume:Volume", """{ "size": 10 }""", "{ a: 1 }", 1m },
        { "gp3 with more I/O and throughput", "aws:ebs/volume:Volume", """{ "type": "gp3", "size": 40, "iops": 4000, "throughput": 130 }""", "{ a: 1 }", 3.20m + 5m + 0.20m },
        { "gp3 at its free rates", "aws:ebs/volume:Volume", """{ "type": "gp3", "size": 40, "iops": 3000, "throughput": 125 }""", "{ a: 1 }", 3.20m },
        { "io1", "aws:ebs/volume:Volume", """{ "type": "io1", "size": 30, "iops": 300 }""", "{ a: 1 }", 3.75m + 19.50m },
        { "io2 over all tiers", "aws:ebs/volume:Volume", """{ "type": "io2", "size": 1000, "iops": 70000 }""", "{ a: 1 }", 125m + 32_000 * 0.065m + 32_000 * 0.0455m + 6_000 * 0.03185m },
        { "st1", "aws:ebs/volume:Volume", """{ "type": "st1", "size": 500 }""", "{ a: 1 }", 22.50m },
        { "sc1", "aws:ebs/volume:Volume", """{ "type": "sc1", "size": 500 }""", "{ a: 1 }", 7.50m },
        { "magnetic", "aws:ebs/volume:Volume", """{ "type": "standard", "size": 20 }""", "{ monthly_standard_io_requests: 10000000 }", 1m + 0.50m },
        { "snapshot", "aws:ebs/snapshot:Snapshot", "{}", "{ storage_gb: 100, monthly_list_block_requests: 1000000, fast_snapshot_restore_hours: 100 }", 5m + 0.60m + 75m },
        { "archived snapshot", "aws:ebs/snapshot:Snapshot", """{ "storageTier": "archive" }""", "{ storage_gb: 100 }", 1.25m },
        { "image copy", "aws:ec2/amiCopy:AmiCopy", "{}", "{ storage_gb: 8 }", 0.40m },
        // Elastic Load Balancing pricing: classic 0.025 an hour and 0.008 a GB; VPC pricing: 0.005 for each public address.
        { "classic load balancer in two zones", "aws:elb/loadBalancer:LoadBalancer", """{ "subnets": ["a", "b"] }""", "{ monthly_data_processed_gb: 10000 }", 18.25m + 80m + 7.30m },
        { "internal classic load balancer", "aws:elb/loadBalancer:LoadBalancer", """{ "internal": true, "subnets": ["a", "b"] }""", "{ monthly_data_processed_gb: 0 }", 18.25m },
        // Transit Gateway and VPN pricing: 0.05 an attachment and hour, 0.02 a GB; a VPN connection 0.05 an hour.
        { "transit gateway attachment", "aws:ec2transitgateway/vpcAttachment:VpcAttachment", "{}", "{ monthly_data_processed_gb: 100 }", 36.50m + 2m },
        { "transit gateway peering", "aws:ec2transitgateway/peeringAttachment:PeeringAttachment", "{}", "{ monthly_data_transferred_gb: 100 }", 36.50m + 2m },
        { "VPN connection", "aws:ec2/vpnConnection:VpnConnection", """{ "vpnGatewayId": "vgw-1" }""", "{ a: 1 }", 36.50m + 7.30m },
        { "VPN connection to a transit gateway", "aws:ec2/vpnConnection:VpnConnection", """{ "transitGatewayId": "tgw-1" }""", "{ monthly_data_processed_gb: 100 }", 36.50m + 7.30m + 36.50m + 2m },
        { "Client VPN endpoint", "aws:ec2clientvpn/endpoint:Endpoint", "{}", "{ monthly_connection_hrs: 1000 }", 50m },
        { "Client VPN association", "aws:ec2clientvpn/networkAssociation:NetworkAssociation", "{}", "{ a: 1 }", 73m },
        { "network firewall in two zones", "aws:networkfirewall/firewall:Firewall", """{ "subnetMappings": [{}, {}] }""", "{ monthly_data_processed_gb: 100 }", 2 * 730 * 0.395m + 6.50m },
        { "traffic mirror", "aws:ec2/trafficMirrorSession:TrafficMirrorSession", "{}", "{ a: 1 }", 10.95m },
        { "address manager, free tier", "aws:ec2/vpcIpam:VpcIpam", """{ "tier": "free" }""", "{ a: 1 }", 0m },
        { "Direct Connect", "aws:directconnect/connection:Connection", """{ "bandwidth": "1Gbps" }""", "{ monthly_outbound_region_to_dx_location_gb: 200 }", 219m + 4m },
        { "Direct Connect to a transit gateway", "aws:directconnect/gatewayAssociation:GatewayAssociation", """{ "associatedGatewayId": "tgw-1" }""", "{ monthly_data_processed_gb: 100 }", 36.50m + 2m },
        { "Direct Connect to a private gateway", "aws:directconnect/gatewayAssociation:GatewayAssociation", """{ "associatedGatewayId": "vgw-1" }""", "{ a: 1 }", 0m },
        // Lambda pricing: 0.20 a million requests after the first million, 0.0000166667 a GB-second after 400,000.
        { "Lambda on x86", "aws:lambda/function:Function", """{ "memorySize": 512 }""", "{ monthly_requests: 3000000, request_duration_ms: 1000 }", 0.40m + 1_100_000 * 0.0000166667m },
        { "Lambda on Arm", "aws:lambda/function:Function", """{ "memorySize": 512, "architectures": ["arm64"] }""", "{ monthly_requests: 3000000, request_duration_ms: 1000 }", 0.40m + 1_100_000 * 0.0000133334m },
        { "Lambda with scratch storage", "aws:lambda/function:Function", """{ "memorySize": 128, "ephemeralStorage": { "size": 10240 } }""", "{ monthly_requests: 1000000, request_duration_ms: 1000 }", 1_000_000 * 9.5m * 0.0000000309m },
        { "Lambda in three tiers", "aws:lambda/function:Function", """{ "memorySize": 4096 }""", "{ monthly_requests: 4000000000, request_duration_ms: 1000 }", 799.80m + (6_000_000_000m - 400_000) * 0.0000166667m + 9_000_000_000m * 0.000015m + 1_000_000_000m * 0.0000133334m },
        { "provisioned concurrency", "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig", """{ "provisionedConcurrentExecutions": 50 }""", "{ monthly_duration_hrs: 100, request_duration_ms: 350, monthly_requests: 10000000, architecture: arm64, memory_mb: 512 }", 2m + 9_000_000 * 0.0000033334m + 1_750_000 * 0.0000077778m },
        // API Gateway pricing.
        { "REST API in four tiers", "aws:apigateway/restApi:RestApi", "{}", "{ monthly_requests: 21000000000 }", 333 * 3.50m + 667 * 2.80m + 19_000 * 2.38m + 1_000 * 1.51m },
        { "REST stage with a cache", "aws:apigateway/stage:Stage", """{ "cacheClusterEnabled": true, "cacheClusterSize": "237" }""", "{ a: 1 }", 2_774m },
        { "REST stage without a cache", "aws:apigateway/stage:Stage", "{}", "{ a: 1 }", 0m },
        { "HTTP API, 600 KB a request", "aws:apigatewayv2/api:Api", """{ "protocolType": "HTTP" }""", "{ monthly_requests: 100000000, request_size_kb: 600 }", 200m },
        { "WebSocket API", "aws:apigatewayv2/api:Api", """{ "protocolType": "WEBSOCKET" }""", "{ monthly_messages: 1500000000, message_size_kb: 32, monthly_connection_mins: 10000000 }", 1_000m + 400m + 2.50m },
        { "AppSync", "aws:appsync/graphQLApi:GraphQLApi", "{}", "{ monthly_requests: 1000000, monthly_messages: 1000000, monthly_connection_mins: 1000000 }", 6.08m },
        { "AppSync cache", "aws:appsync/apiCache:ApiCache", """{ "type": "SMALL" }""", "{ a: 1 }", 730 * 0.044m },
        // Step Functions pricing: 4,000 transitions free, then 0.025 a thousand.
        { "standard workflow", "aws:sfn/stateMachine:StateMachine", "{}", "{ monthly_transitions: 14000 }", 0.25m },
        { "express workflow", "aws:sfn/stateMachine:StateMachine", """{ "type": "EXPRESS" }""", "{ monthly_requests: 1000000, memory_mb: 65, workflow_duration_ms: 450 }", 1m + 1_000_000 * 0.5m * 128 / 1_024 * 0.00001667m },
        // EFS pricing.
        { "EFS with infrequent access", "aws:efs/fileSystem:FileSystem", """{ "lifecyclePolicies": [{ "transitionToIa": "AFTER_30_DAYS" }] }""", "{ storage_gb: 230, infrequent_access_storage_gb: 100, monthly_infrequent_access_read_gb: 50, monthly_infrequent_access_write_gb: 100 }", 69m + 2.50m + 0.50m + 1m },
        { "EFS in one zone", "aws:efs/fileSystem:FileSystem", """{ "availabilityZoneName": "us-east-1a" }""", "{ storage_gb: 230 }", 36.80m },
        { "EFS, provisioned throughput", "aws:efs/fileSystem:FileSystem", """{ "throughputMode": "provisioned", "provisionedThroughputInMibps": 100 }""", "{ storage_gb: 230 }", 69m + 531m },
        { "EFS, elastic throughput", "aws:efs/fileSystem:FileSystem", """{ "throughputMode": "elastic" }""", "{ storage_gb: 100, monthly_read_gb: 100, monthly_write_gb: 50 }", 30m + 3m + 3m },
        { "FSx for Windows, Multi-AZ", "aws:fsx/windowsFileSystem:WindowsFileSystem", """{ "deploymentType": "MULTI_AZ_1", "storageCapacity": 300, "throughputCapacity": 1024 }""", "{ backup_storage_gb: 10000 }", 69m + 4_608m + 500m },
        { "FSx for OpenZFS with more I/O", "aws:fsx/openZfsFileSystem:OpenZfsFileSystem", """{ "deploymentType": "SINGLE_AZ_1", "storageCapacity": 300, "throughputCapacity": 1024, "diskIopsConfiguration": { "mode": "USER_PROVISIONED", "iops": 1000 } }""", "{ backup_storage_gb: 0 }", 27m + 266.24m + 0.60m },
        { "FSx for Lustre, scratch", "aws:fsx/lustreFileSystem:LustreFileSystem", """{ "deploymentType": "SCRATCH_2", "storageCapacity": 1200 }""", "{ a: 1 }", 168m },
        { "backup vault", "aws:backup/vault:Vault", "{}", "{ monthly_efs_warm_backup_gb: 100, monthly_ebs_snapshot_gb: 100, monthly_rds_snapshot_gb: 100, monthly_aurora_snapshot_gb: 0, monthly_dynamodb_backup_gb: 0, monthly_fsx_windows_backup_gb: 0, monthly_fsx_lustre_backup_gb: 0, monthly_s3_backup_gb: 0, monthly_efs_cold_backup_gb: 0, monthly_efs_warm_restore_gb: 0, monthly_efs_cold_restore_gb: 0, monthly_efs_item_restore_requests: 2, monthly_dynamodb_restore_gb: 10 }", 5m + 5m + 9.50m + 1m + 1.50m },
        // Containers and builds.
        { "EKS cluster", "aws:eks/cluster:Cluster", """{ "version": "1.34" }""", "{ a: 1 }", 73m },
        { "EKS cluster on extended support", "aws:eks/cluster:Cluster", """{ "version": "1.29" }""", "{ a: 1 }", 438m },
        { "EKS cluster that refuses extended support", "aws:eks/cluster:Cluster", """{ "version": "1.29", "upgradePolicy": { "supportType": "STANDARD" } }""", "{ a: 1 }", 73m },
        { "EKS on Fargate", "aws:eks/fargateProfile:FargateProfile", "{}", "{ vcpu: 2, memory_gb: 4, monthly_hrs: 100 }", 200 * 0.04048m + 400 * 0.004445m },
        { "ECR", "aws:ecr/repository:Repository", "{}", "{ storage_gb: 10 }", 1m },
        { "ECR public, 50 GB free", "aws:ecrpublic/repository:Repository", "{}", "{ storage_gb: 60 }", 1m },
        { "CodeBuild, 100 minutes free", "aws:codebuild/project:Project", """{ "environment": { "type": "LINUX_CONTAINER", "computeType": "BUILD_GENERAL1_SMALL" } }""", "{ monthly_build_mins: 1000 }", 4.50m },
        { "CodeBuild on Windows", "aws:codebuild/project:Project", """{ "environment": { "type": "WINDOWS_SERVER_2019_CONTAINER", "computeType": "BUILD_GENERAL1_LARGE" } }""", "{ monthly_build_mins: 100000 }", 3_600m },
        { "App Runner", "aws:apprunner/service:Service", """{ "instanceConfiguration": { "cpu": "1024", "memory": "2048" } }""", "{ monthly_active_instance_hrs: 60 }", 2 * 730 * 0.007m + 60 * 0.064m },
    };

    [Theory]
    [MemberData(nameof(Bills))]
    public void A_kind_is_billed_by_its_pricing_page(string kind, string type, string inputs, string usage, decimal usd)
    {
        var estimate = Used(usage, Resource(type, "it", inputs));

        estimate.Unpriced.Should().BeEmpty(kind);
        estimate.UnknownUsage.Should().BeEmpty(kind);
        estimate.Usd().Should().BeApproximately(usd, 0.000_01m, kind);
    }

    [Fact]
    public void A_function_that_a_distribution_runs_is_billed_at_the_edge()
    {
        var function = Resource("aws:lambda/function:Function", "rewrite", """{ "memorySize": 128 }""");
        var distribution = Resource("aws:cloudfront/distribution:Distribution", "cdn", "{}", ("defaultCacheBehavior", function));

        // Lambda pricing, Lambda@Edge: 0.60 a million requests, 0.00005001 a GB-second, nothing free.
        Used("{ monthly_requests: 10000000, request_duration_ms: 10 }", function, distribution).Items.Where(item => item.Resource == "rewrite").Sum(item => item.Monthly.Expected.Usd)
            .Should().Be(6m + 10_000_000 * 0.01m / 8 * 0.00005001m);
    }

    [Fact]
    public void A_volume_whose_size_is_not_known_is_listed_and_not_zero() =>
        Price(Resource("aws:ebs/volume:Volume", "data")).Unpriced.Should().ContainSingle().Which.Reason.Should().Contain("not known before deployment");

    [Fact]
    public void Each_volume_has_its_own_free_rates_and_tiers()
    {
        var volume = """{ "type": "gp3", "size": 100, "iops": 4000 }""";

        Price(Resource("aws:ebs/volume:Volume", "a", volume), Resource("aws:ebs/volume:Volume", "b", volume)).Usd("Volume, provisioned I/O").Should().Be(2 * 1_000 * 0.005m);
    }

    [Fact]
    public void A_snapshot_of_a_volume_in_the_stack_holds_at_most_the_whole_volume()
    {
        var volume = Resource("aws:ebs/volume:Volume", "data", """{ "size": 100 }""");

        Price(volume, Resource("aws:ebs/snapshot:Snapshot", "copy", "{}", ("volumeId", volume))).Usd("Snapshot storage").Should().Be(5m);
    }

    [Fact]
    public void An_unknown_build_machine_is_listed_and_not_zero() =>
        Price(Resource("aws:codebuild/project:Project", "ci", """{ "environment": { "type": "LINUX_GPU_CONTAINER", "computeType": "BUILD_GENERAL1_LARGE" } }""")).Incomplete.Should().BeTrue();
}
