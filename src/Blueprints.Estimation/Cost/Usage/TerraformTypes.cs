using System.Collections.Frozen;

namespace Blueprints.Estimation.Cost.Usage;

/// <summary>The words that usage files of other tools have for resource types, so that such a file works as it is.</summary>
static class TerraformTypes
{
    static readonly FrozenDictionary<string, string> Tokens = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["aws_acmpca_certificate_authority"] = "aws:acmpca/certificateAuthority:CertificateAuthority",
        ["aws_alb"] = "aws:lb/loadBalancer:LoadBalancer",
        ["aws_ami_copy"] = "aws:ec2/amiCopy:AmiCopy",
        ["aws_ami_from_instance"] = "aws:ec2/amiFromInstance:AmiFromInstance",
        ["aws_api_gateway_rest_api"] = "aws:apigateway/restApi:RestApi",
        ["aws_apigatewayv2_api"] = "aws:apigatewayv2/api:Api",
        ["aws_appautoscaling_target"] = "aws:appautoscaling/target:Target",
        ["aws_apprunner_service"] = "aws:apprunner/service:Service",
        ["aws_appsync_graphql_api"] = "aws:appsync/graphQLApi:GraphQLApi",
        ["aws_autoscaling_group"] = "aws:autoscaling/group:Group",
        ["aws_backup_logically_air_gapped_vault"] = "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault",
        ["aws_backup_vault"] = "aws:backup/vault:Vault",
        ["aws_cloudformation_stack"] = "aws:cloudformation/stack:Stack",
        ["aws_cloudformation_stack_set"] = "aws:cloudformation/stackSet:StackSet",
        ["aws_cloudfront_distribution"] = "aws:cloudfront/distribution:Distribution",
        ["aws_cloudhsm_v2_hsm"] = "aws:cloudhsmv2/hsm:Hsm",
        ["aws_cloudtrail"] = "aws:cloudtrail/trail:Trail",
        ["aws_cloudwatch_event_bus"] = "aws:cloudwatch/eventBus:EventBus",
        ["aws_cloudwatch_log_group"] = "aws:cloudwatch/logGroup:LogGroup",
        ["aws_cloudwatch_metric_alarm"] = "aws:cloudwatch/metricAlarm:MetricAlarm",
        ["aws_cloudwatch_metric_stream"] = "aws:cloudwatch/metricStream:MetricStream",
        ["aws_codebuild_project"] = "aws:codebuild/project:Project",
        ["aws_codeguruprofiler_profiling_group"] = "aws:codeguruprofiler/profilingGroup:ProfilingGroup",
        ["aws_codepipeline"] = "aws:codepipeline/pipeline:Pipeline",
        ["aws_cognito_user_pool"] = "aws:cognito/userPool:UserPool",
        ["aws_config_config_rule"] = "aws:cfg/rule:Rule",
        ["aws_config_configuration_recorder"] = "aws:cfg/recorder:Recorder",
        ["aws_config_organization_custom_policy_rule"] = "aws:cfg/organizationCustomPolicyRule:OrganizationCustomPolicyRule",
        ["aws_config_organization_custom_rule"] = "aws:cfg/organizationCustomRule:OrganizationCustomRule",
        ["aws_config_organization_managed_rule"] = "aws:cfg/organizationManagedRule:OrganizationManagedRule",
        ["aws_db_cluster_snapshot"] = "aws:rds/clusterSnapshot:ClusterSnapshot",
        ["aws_db_instance"] = "aws:rds/instance:Instance",
        ["aws_db_proxy"] = "aws:rds/proxy:Proxy",
        ["aws_db_proxy_endpoint"] = "aws:rds/proxyEndpoint:ProxyEndpoint",
        ["aws_db_snapshot"] = "aws:rds/snapshot:Snapshot",
        ["aws_directory_service_directory"] = "aws:directoryservice/directory:Directory",
        ["aws_dms_replication_instance"] = "aws:dms/replicationInstance:ReplicationInstance",
        ["aws_docdb_cluster"] = "aws:docdb/cluster:Cluster",
        ["aws_docdb_cluster_instance"] = "aws:docdb/clusterInstance:ClusterInstance",
        ["aws_docdb_cluster_snapshot"] = "aws:docdb/clusterSnapshot:ClusterSnapshot",
        ["aws_dsql_cluster"] = "aws:dsql/cluster:Cluster",
        ["aws_dx_connection"] = "aws:directconnect/connection:Connection",
        ["aws_dx_gateway_association"] = "aws:directconnect/gatewayAssociation:GatewayAssociation",
        ["aws_dx_hosted_connection"] = "aws:directconnect/hostedConnection:HostedConnection",
        ["aws_dynamodb_table"] = "aws:dynamodb/table:Table",
        ["aws_ebs_snapshot"] = "aws:ebs/snapshot:Snapshot",
        ["aws_ebs_snapshot_copy"] = "aws:ebs/snapshotCopy:SnapshotCopy",
        ["aws_ebs_snapshot_import"] = "aws:ebs/snapshotImport:SnapshotImport",
        ["aws_ebs_volume"] = "aws:ebs/volume:Volume",
        ["aws_ec2_client_vpn_endpoint"] = "aws:ec2clientvpn/endpoint:Endpoint",
        ["aws_ec2_host"] = "aws:ec2/dedicatedHost:DedicatedHost",
        ["aws_ec2_transit_gateway_peering_attachment"] = "aws:ec2transitgateway/peeringAttachment:PeeringAttachment",
        ["aws_ec2_transit_gateway_vpc_attachment"] = "aws:ec2transitgateway/vpcAttachment:VpcAttachment",
        ["aws_ecr_repository"] = "aws:ecr/repository:Repository",
        ["aws_ecrpublic_repository"] = "aws:ecrpublic/repository:Repository",
        ["aws_ecs_service"] = "aws:ecs/service:Service",
        ["aws_ecs_task_definition"] = "aws:ecs/taskDefinition:TaskDefinition",
        ["aws_efs_file_system"] = "aws:efs/fileSystem:FileSystem",
        ["aws_eip"] = "aws:ec2/eip:Eip",
        ["aws_eks_cluster"] = "aws:eks/cluster:Cluster",
        ["aws_eks_fargate_profile"] = "aws:eks/fargateProfile:FargateProfile",
        ["aws_eks_node_group"] = "aws:eks/nodeGroup:NodeGroup",
        ["aws_elastic_beanstalk_environment"] = "aws:elasticbeanstalk/environment:Environment",
        ["aws_elasticache_cluster"] = "aws:elasticache/cluster:Cluster",
        ["aws_elasticache_replication_group"] = "aws:elasticache/replicationGroup:ReplicationGroup",
        ["aws_elasticache_serverless_cache"] = "aws:elasticache/serverlessCache:ServerlessCache",
        ["aws_elasticsearch_domain"] = "aws:elasticsearch/domain:Domain",
        ["aws_elb"] = "aws:elb/loadBalancer:LoadBalancer",
        ["aws_fsx_backup"] = "aws:fsx/backup:Backup",
        ["aws_fsx_lustre_file_system"] = "aws:fsx/lustreFileSystem:LustreFileSystem",
        ["aws_fsx_ontap_file_system"] = "aws:fsx/ontapFileSystem:OntapFileSystem",
        ["aws_fsx_openzfs_file_system"] = "aws:fsx/openZfsFileSystem:OpenZfsFileSystem",
        ["aws_fsx_windows_file_system"] = "aws:fsx/windowsFileSystem:WindowsFileSystem",
        ["aws_globalaccelerator_accelerator"] = "aws:globalaccelerator/accelerator:Accelerator",
        ["aws_globalaccelerator_endpoint_group"] = "aws:globalaccelerator/endpointGroup:EndpointGroup",
        ["aws_glue_catalog_database"] = "aws:glue/catalogDatabase:CatalogDatabase",
        ["aws_glue_crawler"] = "aws:glue/crawler:Crawler",
        ["aws_glue_job"] = "aws:glue/job:Job",
        ["aws_grafana_workspace"] = "aws:grafana/workspace:Workspace",
        ["aws_instance"] = "aws:ec2/instance:Instance",
        ["aws_kinesis_firehose_delivery_stream"] = "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
        ["aws_kinesis_stream"] = "aws:kinesis/stream:Stream",
        ["aws_kinesisanalyticsv2_application"] = "aws:kinesisanalyticsv2/application:Application",
        ["aws_kinesisanalyticsv2_application_snapshot"] = "aws:kinesisanalyticsv2/applicationSnapshot:ApplicationSnapshot",
        ["aws_kms_external_key"] = "aws:kms/externalKey:ExternalKey",
        ["aws_kms_key"] = "aws:kms/key:Key",
        ["aws_kms_replica_key"] = "aws:kms/replicaKey:ReplicaKey",
        ["aws_lambda_function"] = "aws:lambda/function:Function",
        ["aws_lambda_provisioned_concurrency_config"] = "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig",
        ["aws_lb"] = "aws:lb/loadBalancer:LoadBalancer",
        ["aws_lightsail_instance"] = "aws:lightsail/instance:Instance",
        ["aws_memorydb_cluster"] = "aws:memorydb/cluster:Cluster",
        ["aws_mq_broker"] = "aws:mq/broker:Broker",
        ["aws_msk_cluster"] = "aws:msk/cluster:Cluster",
        ["aws_msk_serverless_cluster"] = "aws:msk/serverlessCluster:ServerlessCluster",
        ["aws_mskconnect_connector"] = "aws:mskconnect/connector:Connector",
        ["aws_mwaa_environment"] = "aws:mwaa/environment:Environment",
        ["aws_nat_gateway"] = "aws:ec2/natGateway:NatGateway",
        ["aws_neptune_cluster"] = "aws:neptune/cluster:Cluster",
        ["aws_neptune_cluster_instance"] = "aws:neptune/clusterInstance:ClusterInstance",
        ["aws_neptune_cluster_snapshot"] = "aws:neptune/clusterSnapshot:ClusterSnapshot",
        ["aws_networkfirewall_firewall"] = "aws:networkfirewall/firewall:Firewall",
        ["aws_opensearch_domain"] = "aws:opensearch/domain:Domain",
        ["aws_opensearchserverless_collection"] = "aws:opensearch/serverlessCollection:ServerlessCollection",
        ["aws_pipes_pipe"] = "aws:pipes/pipe:Pipe",
        ["aws_rds_cluster"] = "aws:rds/cluster:Cluster",
        ["aws_rds_cluster_instance"] = "aws:rds/clusterInstance:ClusterInstance",
        ["aws_redshift_cluster"] = "aws:redshift/cluster:Cluster",
        ["aws_route53_health_check"] = "aws:route53/healthCheck:HealthCheck",
        ["aws_route53_record"] = "aws:route53/record:Record",
        ["aws_route53_resolver_endpoint"] = "aws:route53/resolverEndpoint:ResolverEndpoint",
        ["aws_route53_zone"] = "aws:route53/zone:Zone",
        ["aws_s3_bucket"] = "aws:s3/bucket:Bucket",
        ["aws_s3_bucket_accelerate_configuration"] = "aws:s3/bucketAccelerateConfiguration:BucketAccelerateConfiguration",
        ["aws_s3_bucket_analytics_configuration"] = "aws:s3/analyticsConfiguration:AnalyticsConfiguration",
        ["aws_s3_directory_bucket"] = "aws:s3/directoryBucket:DirectoryBucket",
        ["aws_s3_bucket_inventory"] = "aws:s3/inventory:Inventory",
        ["aws_s3_bucket_replication_configuration"] = "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
        ["aws_scheduler_schedule"] = "aws:scheduler/schedule:Schedule",
        ["aws_secretsmanager_secret"] = "aws:secretsmanager/secret:Secret",
        ["aws_sfn_state_machine"] = "aws:sfn/stateMachine:StateMachine",
        ["aws_sns_topic"] = "aws:sns/topic:Topic",
        ["aws_sns_topic_subscription"] = "aws:sns/topicSubscription:TopicSubscription",
        ["aws_spot_instance_request"] = "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
        ["aws_sqs_queue"] = "aws:sqs/queue:Queue",
        ["aws_ssm_activation"] = "aws:ssm/activation:Activation",
        ["aws_ssm_parameter"] = "aws:ssm/parameter:Parameter",
        ["aws_synthetics_canary"] = "aws:synthetics/canary:Canary",
        ["aws_transfer_server"] = "aws:transfer/server:Server",
        ["aws_vpc_endpoint"] = "aws:ec2/vpcEndpoint:VpcEndpoint",
        ["aws_vpc_ipam"] = "aws:ec2/vpcIpam:VpcIpam",
        ["aws_vpn_connection"] = "aws:ec2/vpnConnection:VpnConnection",
        ["aws_waf_web_acl"] = "aws:waf/webAcl:WebAcl",
        ["aws_wafregional_web_acl"] = "aws:wafregional/webAcl:WebAcl",
        ["aws_wafv2_web_acl"] = "aws:wafv2/webAcl:WebAcl",
        ["aws_xray_group"] = "aws:xray/group:Group",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Types under a second name; usage files know one.
    static readonly FrozenDictionary<string, string> Twins = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["aws:s3/bucketV2:BucketV2"] = "aws:s3/bucket:Bucket",
        ["aws:alb/loadBalancer:LoadBalancer"] = "aws:lb/loadBalancer:LoadBalancer",
        ["aws:applicationloadbalancing/loadBalancer:LoadBalancer"] = "aws:lb/loadBalancer:LoadBalancer",
        ["aws:elasticloadbalancingv2/loadBalancer:LoadBalancer"] = "aws:lb/loadBalancer:LoadBalancer",
        ["aws:elasticloadbalancing/loadBalancer:LoadBalancer"] = "aws:elb/loadBalancer:LoadBalancer",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The first name of a type that has several.</summary>
    /// <param name="type">The type token.</param>
    public static string FirstName(string type) => Twins.GetValueOrDefault(type, type);

    /// <summary>The type token of another tool's type; null where it is none.</summary>
    /// <param name="type">The type: <c>aws_sqs_queue</c>.</param>
    public static string? TokenOf(string type) => Tokens.GetValueOrDefault(type);

    /// <summary>The name in an address: <c>web</c> in <c>module.shop.aws_instance.web[0]</c>; null where it is no address.</summary>
    public static string? NameIn(string address)
    {
        var at = TypeAt(address);
        if (at < 0 || address.IndexOf('.', at) is not (> 0 and var dot))
            return null;
        var name = address[(dot + 1)..];
        return name.IndexOf('[', StringComparison.Ordinal) is > 0 and var index ? name[..index] : name;
    }

    /// <summary>Whether an address is one of a resource of this type.</summary>
    public static bool Names(string address, string type)
    {
        var at = TypeAt(address);
        return at >= 0 && TokenOf(address[at..address.IndexOf('.', at)]) == FirstName(type);
    }

    static int TypeAt(string address) => address.StartsWith("aws_", StringComparison.Ordinal) ? 0 : address.IndexOf(".aws_", StringComparison.Ordinal) is >= 0 and var at ? at + 1 : -1;
}
