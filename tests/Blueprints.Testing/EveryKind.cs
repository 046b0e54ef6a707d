using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Delivery;
using Blueprints.Entry;
using Blueprints.Events;
using Blueprints.Kubernetes;
using Blueprints.LoadBalancing;
using Blueprints.LoadTesting;
using Blueprints.Networking;
using Blueprints.Observability;
using Blueprints.Queues;
using Blueprints.ReadModels;
using Blueprints.Scaling;
using Blueprints.Sharding;
using Blueprints.Storage;
using Blueprints.Traffic;

namespace Blueprints.Testing;

/// <summary>A blueprint with a block of every kind and every option that makes a resource.</summary>
public static class EveryKind
{
    const string Key = "arn:aws:kms:us-east-1:123456789012:key/00000000-0000-0000-0000-000000000001";

    /// <summary>The blueprint.</summary>
    public static Blueprint Blueprint { get; } = new()
    {
        Name = "every-block",
        Blocks = [new("network", Network), .. Entries(pods: true), .. Servers, .. Pods, .. Databases, .. Caches, .. Stores, .. Messaging, new("tasks", new QueueSpec()), new("watch", Watch), new("pressure", new LoadTestSpec { Target = "edge", Tasks = 2 })],
        Flows = [.. OutsideFlows, .. PodFlows],
    };

    /// <summary>The part of it that needs no cluster: with all of it, a stack has more than the 500 resources that CloudFormation takes.</summary>
    public static Blueprint OutsideClusters { get; } = new()
    {
        Name = "every-block",
        Blocks = [new("network", Network), .. Entries(pods: false), .. Servers, .. Databases, .. Caches, .. Stores, .. Messaging, new("watch", Watch), new("pressure", new LoadTestSpec { Target = "edge", Tasks = 2 })],
        Flows = OutsideFlows,
    };

    /// <summary>The other part: all kinds of pods, what leads to them and what they call.</summary>
    public static Blueprint InCluster { get; } = new()
    {
        Name = "every-pod",
        Blocks =
        [
            new("network", Network), new("edge", new LoadBalancerSpec { Targets = [new() { Fleet = "shop" }] }), .. Pods, new("orders-db", new AuroraClusterSpec()), new("files", new ObjectStoreSpec()), new("tasks", new QueueSpec()), new("watch", Watch),
        ],
        Flows = [new() { From = Flow.Users, To = "edge", Carries = TrafficClass.All }, .. PodFlows],
    };

    static ObservabilitySpec Watch => new() { Emails = ["ops@example.com"] };

    static ValueList<Flow> OutsideFlows => Flows(
        "users>cdn", "users>entry", "users>wire", "wire>website", "wire>api", "wire>inner", "entry>edge", "cdn>edge", "cdn>files", "edge>website", "edge>api", "website>inner", "inner>api", "website>legacy-db", "website>cache", "website>sessions", "website>pages",
            "api>cache", "api>orders-proxy", "orders-proxy>orders-db", "api>world-db", "api>ledger", "api>store", "api>files", "api>vault", "api>search", "api>views", "api>jobs", "api>ordered",
            "api>events", "api>bus", "api>rabbit", "api>kafka", "api>log", "events>mail", "bus>mail", "inbox>bus", "api>inbox", "jobs>workers", "mail>workers", "workers>search", "workers>views");

    static ValueList<Flow> PodFlows => Flows("edge>shop", "shop>pool", "pool>orders-db", "shop>near", "shop>rows", "shop>files", "shop>tasks", "tasks>packers", "packers>orders-db");

    static NetworkSpec Network => new() { Zones = 3, Nat = NatStrategy.PerZone, GatewayEndpoints = [GatewayEndpoint.S3, GatewayEndpoint.DynamoDb] };

    static Block[] Entries(bool pods) =>
    [
        new("edge", new LoadBalancerSpec
        {
            Targets = [new() { Fleet = "website" }, new() { Fleet = "api" }, .. pods ? [new TargetGroup { Fleet = "shop" }] : Array.Empty<TargetGroup>()],
            Routes = [new() { Name = "api", Fleet = "api", Paths = ["/api/*"], Hosts = ["example.com"], Headers = [new("X-Client", ["*"])] }],
            MutualTls = MutualTls.Verify,
            AccessLogs = new(),
            Waf = new() { RequestsPerAddress = 2_000 },
            DomainName = "shop.example.com",
            SignIn = new()
            {
                Issuer = "https://id.example.com",
                AuthorizationEndpoint = "https://id.example.com/authorize",
                TokenEndpoint = "https://id.example.com/token",
                UserInfoEndpoint = "https://id.example.com/user",
                ClientId = "shop",
            },
        }),
        new("entry", new GlobalEntrySpec { Target = "edge", Accelerator = new() }),
        new("inner", new LoadBalancerSpec { Targets = [new() { Fleet = "api" }], Internal = true, RedirectHttp = false, ResponseHeaders = new(), TlsHeaders = new() }),
        new("wire", new NetworkLoadBalancerSpec
        {
            Listeners =
            [
                new() { Name = "game", Target = "website", Port = 7_000, Protocol = NetworkProtocol.Udp, TargetPort = 7_000, HealthCheck = new() { Port = 8_080 } },
                new() { Name = "secure", Target = "api", Protocol = NetworkProtocol.Tls },
                new() { Name = "web", Target = "inner", Port = 8_443, HealthCheck = new() { Path = "/health" } },
            ],
            StaticAddresses = true,
            AccessLogs = new(),
        }),
        new("cdn", new CdnSpec
        {
            Default = new() { Target = "edge", Caching = CachePreset.Api, Lambdas = [new() { Name = "rewrite" }] },
            Behaviors = [new() { Target = "files", Paths = ["/assets/*"], Caching = CachePreset.VersionedAssets, Functions = ["index"], SignedUrls = true, Failover = "edge" }],
            Functions = [new() { Name = "index", Code = "function handler(event) { return event.request; }" }],
            Aliases = ["www.example.com"],
            OriginShield = true,
            Waf = new(),
        }),
    ];

    static Block[] Servers =>
    [
        new("website", new FleetSpec
        {
            Scaling = [new TargetTracking(), new TargetTracking { Name = "requests", Metric = ScalingMetric.RequestsPerTargetPerMinute, Target = 1_000 }, new StepScaling(), new ScheduledScaling { Cron = "0 8 * * MON-FRI", Min = 4 }],
            DataVolumes = [new()],
            MonitoringAgent = true,
            Tracing = new(),
            Profiling = new(),
        }),
        new("api", new ContainerServiceSpec
        {
            Port = 3000,
            Image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/api:1",
            Secrets = [new("TOKEN", "arn:aws:secretsmanager:us-east-1:123456789012:secret:api-token-AbCdEf")],
            Environment = [new("STAGE", "live")],
            Tracing = new(),
            Profiling = new(),
        }),
        new("workers", new FleetSpec { ContainerImage = "123456789012.dkr.ecr.us-east-1.amazonaws.com/workers:1", MinInstances = 0, Scaling = [new QueueBacklog { Queue = "jobs" }], WarmPool = new(), Tracing = new() }),
    ];

    static Block[] Pods =>
    [
        new("cluster", new KubernetesClusterSpec { PodLogRetentionDays = 14, ClaimedStorageGiB = 10 }),
        new("shop", new WebServiceSpec { MaxReplicas = 20 }),
        new("packers", new QueueWorkerSpec { Queue = "tasks" }),
        new("pool", new PgBouncerSpec { Database = "orders-db" }),
        new("near", new PodCacheSpec()),
        new("rows", new CockroachDbSpec()),
        new("spans", new CollectorSpec()),
        new("storm", new PodLoadTestSpec { Target = "shop" }),
    ];

    static Block[] Databases =>
    [
        new("orders-db", new AuroraClusterSpec { ReaderScaling = new(), IoOptimized = true, Diagnostics = new(), EnhancedMonitoringSeconds = 60, Insights = DatabaseInsights.Advanced }),
        new("orders-proxy", new DatabaseProxySpec { Database = "orders-db", ReadOnlyEndpoint = true, IamAuthentication = true }),
        new("world-db", new AuroraClusterSpec { Global = new() }),
        new("legacy-db", new DatabaseInstanceSpec { Engine = DatabaseEngine.MySql, MultiAz = true, MaxStorageGiB = 100, Replicas = [new() { Name = "reports" }] }),
        new("ledger", new DistributedDatabaseSpec()),
        new("store", new ShardedDatabaseSpec { Map = ShardMap.Even(2), Proxy = new() }),
    ];

    static Block[] Caches =>
    [
        new("cache", new CacheSpec { Shards = 2 }),
        new("views", new CacheSpec { Uses = [CacheUse.ReadModel], Projection = new() { Projector = "workers", Source = "mail" } }),
        new("sessions", new ServerlessCacheSpec { SnapshotRetentionDays = 1 }),
        new("pages", new MemcachedSpec()),
    ];

    static Block[] Stores =>
    [
        new("files", new ObjectStoreSpec { InfrequentAccessAfterDays = 30, UploadOrigins = ["https://example.com"], AccessLogDays = 30, ReplicateTo = "us-west-2", TransferAcceleration = true }),
        new("vault", new ObjectStoreSpec { CustomerKey = true, ObjectLockDays = 7 }),
        new("search", new ReadModelSpec { Masters = 3, Source = "mail", Projector = "workers", FineGrainedAccess = true, Logs = [SearchLog.Application, SearchLog.SlowSearches, SearchLog.SlowWrites] }),
    ];

    static Block[] Messaging =>
    [
        new("jobs", new QueueSpec()),
        new("mail", new QueueSpec()),
        new("inbox", new QueueSpec()),
        new("ordered", new QueueSpec { Fifo = true, KmsKeyArn = Key }),
        new("rabbit", new RabbitMqSpec()),
        new("kafka", new KafkaSpec()),
        new("log", new KafkaSpec { Serverless = true, ConsumerGroups = [new() { Name = "billing", Group = "billing", Topic = "orders" }] }),
        new("events", new TopicSpec { Subscriptions = [new() { Queue = "mail" }] }),
        new("bus", new EventBusSpec
        {
            ArchiveDays = 30,
            Rules = [new() { Name = "paid", Pattern = """{ "source": ["shop.orders"] }""", Target = "mail" }],
            Pipes = [new() { Name = "inbox", Source = "inbox" }],
            Schedules = [new() { Name = "nightly", Expression = "cron(0 3 * * ? *)", Target = "jobs" }],
        }),
    ];

    static ValueList<Flow> Flows(params ReadOnlySpan<string> flows)
    {
        var all = new List<Flow>();
        foreach (var flow in flows)
            all.Add(new() { From = flow.Split('>')[0], To = flow.Split('>')[1], Carries = TrafficClass.All });
        return [.. all];
    }
}
