using Blueprints.Databases;
using Blueprints.Kubernetes;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Queues;

namespace Blueprints.Manifests.Tests;

/// <summary>A design with every kind of block that runs in a cluster, and every option that makes an object.</summary>
static class Designs
{
    public static Blueprint EveryKind { get; } = new()
    {
        Name = "shop",
        Blocks =
        [
            new("network", new NetworkSpec { Zones = 3 }),
            new("cluster", new KubernetesClusterSpec()),
            new("balancer", new LoadBalancerSpec
            {
                Targets = [new() { Fleet = "web" }, new() { Fleet = "api" }],
                Routes = [new() { Name = "api", Fleet = "api", Paths = ["/api/*", "/v1"] }, new() { Name = "admin", Fleet = "api", Hosts = ["admin.example.com"] }],
            }),
            new("web", new WebServiceSpec { MemoryTargetPercent = 80, StrictZones = true }),
            new("api", new WebServiceSpec
            {
                MinReplicas = 3, MaxReplicas = 3, DrainSeconds = 0,
                Container = new() { Environment = [new("STAGE", "live"), new("FLAG", "yes"), new("NUMBER", "0123")], Secrets = [new("TOKEN", "api-secrets", "token")], ApiToken = true },
            }),
            new("docs", new WebServiceSpec { Entry = new() { Hosts = ["docs.example.com"], Paths = ["/", "/search"], Class = "nginx", TlsSecret = "docs-tls" } }),
            new("status", new WebServiceSpec { Entry = new() { Via = RoutingApi.Gateway, Class = "public", Hosts = ["status.example.com"], Paths = ["/status"] } }),
            new("open", new WebServiceSpec { Entry = new() }),
            new("jobs", new QueueSpec()),
            new("rabbit", new RabbitMqSpec()),
            new("log", new KafkaSpec()),
            new("mailer", new QueueWorkerSpec { Queue = "jobs" }),
            new("encoder", new QueueWorkerSpec { Queue = "jobs", AsJobs = true, Concurrency = 2 }),
            new("printer", new QueueWorkerSpec { Queue = "rabbit", Source = "labels" }),
            new("reader", new QueueWorkerSpec { Queue = "log", Source = "clicks", ConsumerGroup = "readers" }),
            new("pool", new PgBouncerSpec { Database = "db", Readers = true }),
            new("cache", new PodCacheSpec { Nodes = 2 }),
            new("sessions", new PodCacheSpec { Engine = PodCacheEngine.Redis }),
            new("pages", new PodCacheSpec { Engine = PodCacheEngine.Memcached }),
            new("db", new AuroraClusterSpec()),
            new("ledger", new CockroachDbSpec()),
            new("collector", new CollectorSpec()),
            new("pressure", new PodLoadTestSpec { Target = "web", Parallelism = 4 }),
            new("press", new PodLoadTestSpec { Target = "web", Runner = K6Runner.Job, Parallelism = 2 }),
        ],
        Flows =
        [
            new() { From = "users", To = "balancer" }, new() { From = "balancer", To = "web" }, new() { From = "balancer", To = "api" }, new() { From = "web", To = "api" }, new() { From = "web", To = "cache" },
            new() { From = "api", To = "pool" }, new() { From = "pool", To = "db" }, new() { From = "api", To = "ledger" }, new() { From = "api", To = "jobs" }, new() { From = "jobs", To = "mailer" },
            new() { From = "mailer", To = "pages" }, new() { From = "users", To = "docs" },
        ],
    };

    public static Manifest Find(ManifestSet set, string kind, string name) => set.Files.SelectMany(file => file.Manifests).Single(manifest => manifest.Kind == kind && manifest.Name == name);
}
