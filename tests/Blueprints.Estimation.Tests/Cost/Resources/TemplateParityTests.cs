using System.Runtime.CompilerServices;
using System.Text;
using Blueprints.Catalog;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Cost.Resources;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph.CloudFormation;
using Blueprints.Graph.CloudFormation.Kinds;
using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>The same stack costs the same, written as a CloudFormation template or as a Pulumi program.</summary>
public sealed class TemplateParityTests
{
    static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "cloudformation.md"));

    [Theory]
    [InlineData("AWS::SQS::Queue", "FifoQueue: true", "aws:sqs/queue:Queue", """{ "fifoQueue": true }""", "{ monthly_requests: 3000000 }")]
    [InlineData("AWS::Lambda::Function", "MemorySize: 512, Architectures: [arm64], EphemeralStorage: { Size: 1024 }, SnapStart: { ApplyOn: PublishedVersions }, Runtime: python3.12", "aws:lambda/function:Function", """{ "memorySize": 512, "architectures": ["arm64"], "ephemeralStorage": { "size": 1024 }, "snapStart": { "applyOn": "PublishedVersions" }, "runtime": "python3.12" }""", "{ monthly_requests: 5000000, request_duration_ms: 120 }")]
    [InlineData("AWS::DynamoDB::Table", "BillingMode: PAY_PER_REQUEST, TableClass: STANDARD_INFREQUENT_ACCESS, StreamSpecification: { StreamViewType: KEYS_ONLY }, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }", "aws:dynamodb/table:Table", """{ "billingMode": "PAY_PER_REQUEST", "tableClass": "STANDARD_INFREQUENT_ACCESS", "streamEnabled": true, "pointInTimeRecovery": { "enabled": true } }""", "{ storage_gb: 100, monthly_write_request_units: 4000000, monthly_read_request_units: 9000000, pitr_backup_storage_gb: 100, monthly_streams_read_request_units: 8000000 }")]
    [InlineData("AWS::DynamoDB::Table", "ProvisionedThroughput: { ReadCapacityUnits: '10', WriteCapacityUnits: 5 }, GlobalSecondaryIndexes: [{ IndexName: i, ProvisionedThroughput: { ReadCapacityUnits: 7, WriteCapacityUnits: 3 } }]", "aws:dynamodb/table:Table", """{ "readCapacity": 10, "writeCapacity": 5, "globalSecondaryIndexes": [{ "readCapacity": 7, "writeCapacity": 3 }] }""", "{ storage_gb: 1 }")]
    [InlineData("AWS::RDS::DBInstance", "Engine: postgres, EngineVersion: 16.3, DBInstanceClass: db.m7g.large, AllocatedStorage: '200', StorageType: gp3, MultiAZ: 'true', PubliclyAccessible: true, ManageMasterUserPassword: true", "aws:rds/instance:Instance", """{ "engine": "postgres", "engineVersion": "16.3", "instanceClass": "db.m7g.large", "allocatedStorage": 200, "storageType": "gp3", "multiAz": true, "publiclyAccessible": true, "manageMasterUserPassword": true }""", "{}")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "Engine: valkey, CacheNodeType: cache.m7g.large, NumNodeGroups: 2, ReplicasPerNodeGroup: 1", "aws:elasticache/replicationGroup:ReplicationGroup", """{ "engine": "valkey", "nodeType": "cache.m7g.large", "numNodeGroups": 2, "replicasPerNodeGroup": 1 }""", "{}")]
    [InlineData("AWS::ElastiCache::ServerlessCache", "Engine: redis, CacheUsageLimits: { DataStorage: { Minimum: 10, Unit: GB }, ECPUPerSecond: { Minimum: 1000 } }", "aws:elasticache/serverlessCache:ServerlessCache", """{ "engine": "redis", "cacheUsageLimits": { "dataStorage": { "minimum": 10 }, "ecpuPerSeconds": [{ "minimum": 1000 }] } }""", "{ data_storage_gb: 20, monthly_ecpu: 9000000000 }")]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: memcached, CacheNodeType: cache.t3.micro, NumCacheNodes: 3", "aws:elasticache/cluster:Cluster", """{ "engine": "memcached", "nodeType": "cache.t3.micro", "numCacheNodes": 3 }""", "{}")]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "Type: network, Scheme: internet-facing, Subnets: [a, b, c], LoadBalancerAttributes: [{ Key: load_balancing.cross_zone.enabled, Value: 'true' }]", "aws:lb/loadBalancer:LoadBalancer", """{ "loadBalancerType": "network", "subnets": ["a", "b", "c"], "enableCrossZoneLoadBalancing": true }""", "{ processed_bytes_gb: 900, new_connections: 5, active_connections: 90 }")]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "Scheme: internal, Subnets: [a, b]", "aws:lb/loadBalancer:LoadBalancer", """{ "internal": true, "subnets": ["a", "b"] }""", "{ processed_bytes_gb: 900 }")]
    [InlineData("AWS::EC2::Instance", "InstanceType: m5.large, Monitoring: true, BlockDeviceMappings: [{ DeviceName: /dev/xvda, Ebs: { VolumeSize: 50, VolumeType: gp3 } }, { DeviceName: /dev/sdb, Ebs: { VolumeSize: 100, VolumeType: io1, Iops: 800 } }], NetworkInterfaces: [{ DeviceIndex: '0', AssociatePublicIpAddress: true }]", "aws:ec2/instance:Instance", """{ "instanceType": "m5.large", "monitoring": true, "associatePublicIpAddress": true, "rootBlockDevice": { "volumeSize": 50, "volumeType": "gp3" }, "ebsBlockDevices": [{ "volumeSize": 100, "volumeType": "io1", "iops": 800 }] }""", "{}")]
    [InlineData("AWS::EC2::Volume", "VolumeType: io2, Size: 500, Iops: 4000", "aws:ebs/volume:Volume", """{ "type": "io2", "size": 500, "iops": 4000 }""", "{}")]
    [InlineData("AWS::EC2::VPCEndpoint", "VpcEndpointType: Interface, SubnetIds: [a, b]", "aws:ec2/vpcEndpoint:VpcEndpoint", """{ "vpcEndpointType": "Interface", "subnetIds": ["a", "b"] }""", "{ monthly_data_processed_gb: 50 }")]
    [InlineData("AWS::EKS::Nodegroup", "InstanceTypes: [m5.large], DiskSize: 40, ScalingConfig: { MinSize: 2, DesiredSize: 3, MaxSize: 5 }", "aws:eks/nodeGroup:NodeGroup", """{ "instanceTypes": ["m5.large"], "diskSize": 40, "scalingConfig": { "minSize": 2, "desiredSize": 3, "maxSize": 5 } }""", "{}")]
    [InlineData("AWS::Kinesis::Stream", "ShardCount: 4, RetentionPeriodHours: 200", "aws:kinesis/stream:Stream", """{ "shardCount": 4, "retentionPeriod": 200 }""", "{ monthly_provisioned_put_units: 9000000 }")]
    [InlineData("AWS::KinesisFirehose::DeliveryStream", "AmazonopensearchserviceDestinationConfiguration: { VpcConfiguration: { SubnetIds: [a, b] } }", "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", """{ "opensearchConfiguration": { "vpcConfig": { "subnetIds": ["a", "b"] } } }""", "{ monthly_data_ingested_gb: 90 }")]
    [InlineData("AWS::Route53::HealthCheck", "HealthCheckConfig: { Type: HTTPS_STR_MATCH, RequestInterval: 10, MeasureLatency: true }", "aws:route53/healthCheck:HealthCheck", """{ "type": "HTTPS_STR_MATCH", "requestInterval": 10, "measureLatency": true }""", "{}")]
    [InlineData("AWS::OpenSearchService::Domain", "ClusterConfig: { InstanceType: r7g.large.search, InstanceCount: 2, DedicatedMasterEnabled: true, DedicatedMasterType: m7g.large.search, DedicatedMasterCount: 3 }, EBSOptions: { EBSEnabled: true, VolumeSize: 100, VolumeType: gp3 }", "aws:opensearch/domain:Domain", """{ "clusterConfig": { "instanceType": "r7g.large.search", "instanceCount": 2, "dedicatedMasterEnabled": true, "dedicatedMasterType": "m7g.large.search", "dedicatedMasterCount": 3 }, "ebsOptions": { "ebsEnabled": true, "volumeSize": 100, "volumeType": "gp3" } }""", "{}")]
    [InlineData("AWS::MSK::Cluster", "NumberOfBrokerNodes: 3, BrokerNodeGroupInfo: { InstanceType: kafka.m7g.large, StorageInfo: { EBSStorageInfo: { VolumeSize: 500 } } }", "aws:msk/cluster:Cluster", """{ "numberOfBrokerNodes": 3, "brokerNodeGroupInfo": { "instanceType": "kafka.m7g.large", "storageInfo": { "ebsStorageInfo": { "volumeSize": 500 } } } }""", "{}")]
    [InlineData("AWS::FSx::FileSystem", "FileSystemType: LUSTRE, StorageCapacity: 1200, LustreConfiguration: { DeploymentType: PERSISTENT_2, PerUnitStorageThroughput: 125 }", "aws:fsx/lustreFileSystem:LustreFileSystem", """{ "storageCapacity": 1200, "deploymentType": "PERSISTENT_2", "perUnitStorageThroughput": 125 }""", "{ backup_storage_gb: 100 }")]
    [InlineData("AWS::CloudFront::Distribution", "DistributionConfig: { DefaultCacheBehavior: { FunctionAssociations: [{ EventType: viewer-request }] }, CacheBehaviors: [{ LambdaFunctionAssociations: [{ EventType: origin-request }] }], Origins: [{ OriginShield: { Enabled: true } }] }", "aws:cloudfront/distribution:Distribution", """{ "defaultCacheBehavior": { "functionAssociations": [{ "eventType": "viewer-request" }] }, "orderedCacheBehaviors": [{ "lambdaFunctionAssociations": [{ "eventType": "origin-request" }] }], "origins": [{ "originShield": { "enabled": true } }] }""", "{ monthly_https_requests: { us: 5000000 }, monthly_data_transfer_to_internet_gb: { us: 900 } }")]
    [InlineData("AWS::KMS::Key", "KeySpec: RSA_4096", "aws:kms/key:Key", """{ "customerMasterKeySpec": "RSA_4096" }""", "{ monthly_requests: 900000 }")]
    [InlineData("AWS::CloudWatch::Alarm", "Metrics: [{ Id: a, MetricStat: { Period: 60 } }, { Id: b, MetricStat: { Period: 60 } }, { Id: c, Expression: a+b }]", "aws:cloudwatch/metricAlarm:MetricAlarm", """{ "metricQueries": [{ "id": "a", "metric": {} }, { "id": "b", "metric": {} }, { "id": "c", "expression": "a+b" }] }""", "{}")]
    [InlineData("AWS::StepFunctions::StateMachine", "StateMachineType: EXPRESS", "aws:sfn/stateMachine:StateMachine", """{ "type": "EXPRESS" }""", "{ monthly_requests: 5000000, workflow_duration_ms: 300, memory_mb: 100 }")]
    [InlineData("AWS::SecretsManager::Secret", "ReplicaRegions: [{ Region: eu-west-1 }]", "aws:secretsmanager/secret:Secret", """{ "replicas": [{ "region": "eu-west-1" }] }""", "{ monthly_requests: 90000 }")]
    [InlineData("AWS::DirectoryService::MicrosoftAD", "Edition: Enterprise", "aws:directoryservice/directory:Directory", """{ "type": "MicrosoftAD", "edition": "Enterprise" }""", "{}")]
    [InlineData("AWS::Serverless::SimpleTable", "PrimaryKey: { Name: id, Type: String }", "aws:dynamodb/table:Table", """{ "billingMode": "PAY_PER_REQUEST" }""", "{ storage_gb: 100, monthly_write_request_units: 4000000, monthly_read_request_units: 9000000 }")]
    [InlineData("AWS::Serverless::HttpApi", "Description: x", "aws:apigatewayv2/api:Api", """{ "protocolType": "HTTP" }""", "{ monthly_requests: 4000000, request_size_kb: 5 }")]
    public void One_resource(string kind, string properties, string type, string inputs, string usage)
    {
        var written = Template($"Resources:\n  It:\n    Type: {kind}\n    Properties: {{ {properties} }}\n", $"version: 0.1\nresource_usage:\n  It: {usage}\n");
        var programmed = Used(usage, Resource(type, "It", inputs));

        programmed.Items.Should().NotBeEmpty();
        Lines(written).Should().Equal(Lines(programmed));
        written.Monthly.Should().Be(programmed.Monthly);
        written.Unpriced.Should().Equal(programmed.Unpriced);
    }

    [Fact]
    public void A_stack_whose_resources_refer_to_each_other()
    {
        var template = Resource("aws:ec2/launchTemplate:LaunchTemplate", "Template", """{ "instanceType": "m7g.large", "blockDeviceMappings": [{ "deviceName": "/dev/xvda", "ebs": { "volumeSize": 30, "volumeType": "gp3" } }] }""");
        var group = Resource("aws:autoscaling/group:Group", "Group", """{ "minSize": 2, "maxSize": 6 }""", ("launchTemplate", template));
        var task = Resource("aws:ecs/taskDefinition:TaskDefinition", "Task", """{ "cpu": "512", "memory": "1024", "runtimePlatform": { "cpuArchitecture": "ARM64" } }""");
        var service = Resource("aws:ecs/service:Service", "Service", """{ "launchType": "FARGATE", "desiredCount": 2, "networkConfiguration": { "assignPublicIp": true } }""", ("taskDefinition", task));
        var target = Resource("aws:appautoscaling/target:Target", "Target", """{ "minCapacity": 2, "maxCapacity": 8, "scalableDimension": "ecs:service:DesiredCount" }""", ("resourceId", service));
        var cluster = Resource("aws:rds/cluster:Cluster", "Cluster", """{ "engine": "aurora-postgresql", "storageType": "aurora-iopt1" }""");
        var writer = Resource("aws:rds/clusterInstance:ClusterInstance", "Writer", """{ "engine": "aurora-postgresql", "instanceClass": "db.r7g.large" }""", ("clusterIdentifier", cluster));
        var topic = Resource("aws:sns/topic:Topic", "Topic");
        var subscription = Resource("aws:sns/topicSubscription:TopicSubscription", "Subscription", """{ "filterPolicyScope": "MessageBody" }""", ("topic", topic));
        var function = Resource("aws:lambda/function:Function", "Function", """{ "memorySize": 1024, "architectures": ["arm64"] }""");
        var concurrency = Resource("aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig", "Live", """{ "provisionedConcurrentExecutions": 5 }""", ("functionName", function));
        const string usage = "version: 0.1\nresource_usage:\n  Topic: { monthly_requests: 5000000 }\n";

        var programmed = Price(usage, template, group, task, service, target, cluster, writer, topic, subscription, function, concurrency);
        var written = Template("""
            Resources:
              Template: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateData: { InstanceType: m7g.large, BlockDeviceMappings: [{ DeviceName: /dev/xvda, Ebs: { VolumeSize: 30, VolumeType: gp3 } }] } } }
              Group: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { MinSize: "2", MaxSize: "6", LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: !GetAtt Template.LatestVersionNumber } } }
              Home: { Type: AWS::ECS::Cluster }
              Task: { Type: AWS::ECS::TaskDefinition, Properties: { Cpu: "512", Memory: "1024", RuntimePlatform: { CpuArchitecture: ARM64 } } }
              Service: { Type: AWS::ECS::Service, Properties: { Cluster: !Ref Home, LaunchType: FARGATE, DesiredCount: 2, TaskDefinition: !Ref Task, NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: ENABLED, Subnets: [a] } } } }
              Target: { Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: { MinCapacity: 2, MaxCapacity: 8, ScalableDimension: "ecs:service:DesiredCount", ResourceId: !Sub "service/${Home}/${Service.Name}" } }
              Cluster: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-postgresql, StorageType: aurora-iopt1 } }
              Writer: { Type: AWS::RDS::DBInstance, Properties: { Engine: aurora-postgresql, DBInstanceClass: db.r7g.large, DBClusterIdentifier: !Ref Cluster } }
              Topic: { Type: AWS::SNS::Topic }
              Subscription: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Topic, FilterPolicyScope: MessageBody } }
              Function: { Type: AWS::Lambda::Function, Properties: { MemorySize: 1024, Architectures: [arm64] } }
              Version: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref Function } }
              Live: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref Function, FunctionVersion: !GetAtt Version.Version, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 } } }
            """, usage);

        Lines(written).Should().Equal(Lines(programmed));
        written.Monthly.Should().Be(programmed.Monthly);
        written.Items.Should().Contain(item => item.Block == "Service" && item.Monthly.High.Usd > item.Monthly.Low.Usd);
    }

    [Fact]
    public void Every_priced_type_has_a_kind_or_a_reason_for_having_none()
    {
        var mapped = KindTable.All.Select(kind => kind.Token).OfType<string>().ToHashSet();
        var rows = Page.Split('\n').Where(line => line.StartsWith("| `aws:", StringComparison.Ordinal)).Select(line => line.Split('|')).ToList();
        var listed = rows.SelectMany(row => row[1].Split('`').Where(word => word.StartsWith("aws:", StringComparison.Ordinal))).ToList();

        GraphBillables.Types.Where(type => !mapped.Contains(type)).Should().BeEquivalentTo(listed);
        rows.Should().OnlyContain(row => row[2].Trim().Length > 10);
    }

    [Fact]
    public void Every_kind_of_the_table_is_priced_or_free_or_said_to_be_unknown()
    {
        var unknown = KindTable.All.Where(kind => kind.Token is { } token && token.Contains(':', StringComparison.Ordinal)).Select(kind => kind.Token!).Distinct()
            .Where(token => !GraphBillables.IsKnown(Resource(token, "it"))).ToList();

        unknown.Should().BeEquivalentTo(["aws:cloudwatch/eventApiDestination:EventApiDestination"]);
    }

    static CostEstimate Template(string template, string usage) => new CostEstimator(PriceCatalog.Shipped).Estimate(
        CloudFormationTemplate.Parse(new MemoryStream(Encoding.UTF8.GetBytes(template)), "stack.yaml", new()), new GraphUse { Usage = UsageFile.Parse(usage, "usage.yml") }, "stack.json");

    static IEnumerable<string> Lines(CostEstimate estimate) => estimate.Items.Select(item => $"{item.Block}: {item.Item} {item.Sku} {item.Quantity}").Order();

    static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../.."));
}
