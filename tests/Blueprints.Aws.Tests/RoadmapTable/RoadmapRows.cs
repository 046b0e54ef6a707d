namespace Blueprints.Aws.Tests.RoadmapTable;

/// <summary>The systems of the roadmap's article, in its order. A system that a row forgets is a promise that nobody keeps.</summary>
static class RoadmapRows
{
    public static RoadmapRow[] All { get; } =
    [
        new("Vertical scaling: the next size up", ["legacy-db"], ["CapacityEstimator"], ["DatabaseInstanceTests", "CapacityEstimatorTests"]) { Tokens = ["aws:rds/instance:Instance"] },
        new("Horizontal scaling: one more instance", ["website"], ["FleetSizing"], ["WebFleetTests", "FleetSizingTests", "RoadmapCheckTests"]) { Tokens = ["aws:autoscaling/group:Group"] },
        new("Load balancer (ALB), health checks, TLS", ["edge"], ["LoadBalancerSpec"], ["LoadBalancerTests", "LoadBalancerBillTests", "LoadBalancingParityTests"]),
        new("Path, host and header routing; fleets of their own", ["edge"], ["Route", "WeightedForward"], ["LoadBalancerOptionTests", "LoadBalancerRuleTests", "ExampleTests"])
        {
            Tokens = ["aws:lb/listenerRule:ListenerRule", "aws:lb/targetGroup:TargetGroup"],
        },
        new("Sticky sessions (a crutch)", ["edge"], ["Stickiness"], ["LoadBalancerOptionTests"]) { Tokens = ["aws:lb/targetGroup:TargetGroup"] },
        new("Network Load Balancer", ["wire"], ["NetworkLoadBalancerSpec"], ["NetworkLoadBalancerTests", "NetworkLoadBalancerBillTests", "LoadBalancingParityTests"]),
        new("Global load balancing", ["entry"], ["GlobalEntrySpec", "EntryRouting"], ["GlobalEntryTests", "GlobalEntryBillTests", "GlobalEntryParityTests"]),
        new("Stateless servers: sessions", ["sessions"], ["SessionStore", "CacheKeys"], ["OtherCacheTests", "CacheContractTests"]),
        new("Stateless servers: files in object storage", ["files"], ["ObjectStoreSpec"], ["ObjectStoreTests", "DeliveryParityTests"]),
        new("Stateless servers: distributed locks", ["cache"], ["DistributedLock"], ["CacheContractTests", "CacheOptionTests"]) { Tokens = ["aws:elasticache/replicationGroup:ReplicationGroup"] },
        new("Application cache (Redis, Valkey)", ["cache"], ["CacheSpec", "LruCache"], ["CacheClusterTests", "CacheOptionTests", "CacheTests", "DataStoreBillTests"]),
        new("Application cache (Memcached)", ["pages"], ["MemcachedSpec"], ["OtherCacheTests", "CacheBillTests"]),
        new("Database query, full-page and fragment cache", ["pages", "cache"], ["CacheLayers", "TtlCache", "CacheKeys"], ["CacheTests", "CacheContractTests"])
        {
            Tokens = ["aws:elasticache/cluster:Cluster", "aws:elasticache/replicationGroup:ReplicationGroup"],
        },
        new("Cache invalidation: TTL, events, write-through, cache-aside", ["cache"], ["CacheStrategy", "CacheInvalidation", "CacheUpkeep"], ["CacheContractTests", "CacheDefaultsTests", "BlueprintLoadTests"])
        {
            Tokens = ["aws:elasticache/replicationGroup:ReplicationGroup"],
        },
        new("Message queue (SQS) with dead-letter queue", ["jobs"], ["QueueSpec", "Backlog"], ["MessagingTests", "QueueRuleTests", "QueuesAndEventsParityTests", "RoadmapCheckTests"]),
        new("Message queue (RabbitMQ)", ["rabbit"], ["RabbitMqSpec"], ["MessagingTests", "QueuesAndEventsParityTests"]),
        new("Message queue (Kafka)", ["kafka", "log"], ["KafkaSpec"], ["MessagingTests", "MessagingBillTests", "QueuesAndEventsParityTests"]),
        new("Workers that scale on queue depth", ["workers"], ["QueueBacklog"], ["ScalingParityTests", "ScalingBillTests", "ExampleTests"])
        {
            Tokens = ["aws:autoscaling/group:Group", "aws:autoscaling/policy:Policy"],
        },
        new("Indexes and slow queries", ["orders-db"], ["ParameterPresets", "QueryDiagnostics"], ["ParameterPresetsTests", "DatabaseOptionTests"])
        {
            Tokens = ["aws:rds/clusterParameterGroup:ClusterParameterGroup"],
        },
        new("Read replicas, reader auto scaling", ["orders-db", "legacy-db"], ["ReaderScaling", "ReadReplica", "Replication"], ["AuroraClusterTests", "DatabaseInstanceTests", "ScalingLawTests"])
        {
            Tokens = ["aws:rds/clusterInstance:ClusterInstance", "aws:rds/instance:Instance", "aws:appautoscaling/target:Target", "aws:appautoscaling/policy:Policy"],
        },
        new("Connection pooling", ["orders-proxy"], ["DatabaseProxySpec"], ["DatabaseProxyTests", "RoadmapCheckTests", "CapacityEstimatorTests"]),
        new("Sharding", ["store"], ["ShardedDatabaseSpec", "ShardMap", "ReshardPlan"], ["ShardedDatabaseTests", "ShardMapTests", "ReshardPlanTests", "ShardedDatabaseBillTests"]),
        new("Shard routing in the application", ["store"], ["ShardRouter", "HashRing"], ["ShardRouterTests", "ShardBalanceTests", "OrderShardsTests"]) { Tokens = ["aws:ssm/parameter:Parameter"] },
        new("NewSQL: Aurora and Aurora Global", ["world-db"], ["AuroraClusterSpec", "GlobalDatabase"], ["GlobalDatabaseTests", "GlobalDatabaseBillTests"]),
        new("NewSQL: distributed SQL (Aurora DSQL)", ["ledger"], ["DistributedDatabaseSpec"], ["DistributedDatabaseTests", "DatabaseParityTests"]),
        new("Auto scaling: target tracking, step, scheduled", ["website"], ["TargetTracking", "StepScaling", "ScheduledScaling"], ["WebFleetTests", "ScalingParityTests", "TargetTrackingTests", "CronScheduleTests"])
        {
            Tokens = ["aws:autoscaling/policy:Policy", "aws:autoscaling/schedule:Schedule", "aws:cloudwatch/metricAlarm:MetricAlarm"],
        },
        new("Scaling timing: warm-up, warm pools, prediction", ["workers"], ["PredictiveScaling", "WarmPool", "FluidQueue"], ["WebFleetTests", "FluidQueueTests", "OtherPolicyTests", "RoadmapCheckTests"])
        {
            Tokens = ["aws:autoscaling/group:Group", "aws:autoscaling/policy:Policy"],
        },
        new("CDN: behaviours, lifetimes, compression, edge functions, firewall", ["cdn"], ["CdnSpec", "CachePreset", "EdgeFunction", "Waf"], ["DeliveryTests", "CdnSpecTests", "CdnBillTests", "RoadmapCheckTests"]),
        new("Microservices: services that scale apart", ["api", "inner"], ["ContainerServiceSpec", "Flow"], ["ContainerServiceTests", "ExampleTests"]),
        new("Event-driven: fan-out", ["events"], ["TopicSpec", "Subscription"], ["MessagingTests", "EventRuleTests", "QueuesAndEventsParityTests"]),
        new("Event-driven: event bus, archive, pipes, schedules", ["bus"], ["EventBusSpec", "EventPipe", "EventSchedule"], ["MessagingTests", "EventRuleTests", "QueuesAndEventsParityTests"]),
        new("CQRS: a read model of its own", ["search", "views"], ["ReadModelSpec", "SearchSizing", "CacheProjection", "ProjectedView"], ["ReadModelSpecTests", "ProjectedViewTests", "SearchBillTests", "DeliveryParityTests", "ExampleTests"]),
        new("Monitoring: dashboards, alarms, objectives", ["watch"], ["ObservabilitySpec", "ObjectiveAlarms"], ["ServiceMonitorTests", "ObservabilitySpecTests", "ObservabilityParityTests"]),
        new("Tracing: requests through services, queues and workers", ["website", "api"], ["Tracing"], ["ServerTracingTests", "TracingTests", "TracingBillTests", "TracingParityTests"])
        {
            Tokens = ["aws:xray/samplingRule:SamplingRule", "aws:xray/group:Group"],
        },
        new("Load tests at the workload's rates, with its share of cache misses", ["pressure"], ["LoadTestSpec", "LoadTestScript"], ["LoadTestTests", "LoadTestSpecTests", "LoadTestScriptTests", "LoadTestBillTests", "LoadTestParityTests"])
        {
            Tokens = ["aws:ecs/taskDefinition:TaskDefinition", "aws:ssm/parameter:Parameter"],
        },
        new("Profiling under load", ["website", "api"], ["Profiling"], ["ServerTracingTests", "TracingBillTests", "TracingParityTests"]) { Tokens = ["aws:codeguruprofiler/profilingGroup:ProfilingGroup"] },
        new("Servers, workers, pools and caches as pods in Kubernetes", ["cluster", "shop", "packers", "pool", "near", "rows", "spans"], ["KubernetesClusterSpec", "ManifestRenderer", "BlueprintInCluster", "OperatorCharts", "NodePacking"],
            ["KubernetesClusterTests", "KubernetesPhaseTests", "StrictDecodingTests", "OperatorChartsTests", "KubernetesParityTests", "NodePackingTests"])
        {
            Tokens = ["aws:eks/cluster:Cluster", "aws:eks/nodeGroup:NodeGroup", "aws:eks/addon:Addon", "aws:eks/podIdentityAssociation:PodIdentityAssociation", "aws:cloudwatch/logGroup:LogGroup"],
        },
        new("Load tests inside the cluster (k6)", ["storm"], ["PodLoadTestSpec"], ["OperatorKindTests", "SecurityTests"]),
        new("Network: subnets, NAT, endpoints", ["network"], ["NetworkSpec", "SubnetPlan"], ["NetworkTests", "NetworkBillTests"]),
    ];
}
