using Blueprints.Databases;
using Blueprints.Kubernetes;
using Blueprints.Networking;
using Blueprints.Queues;

namespace Blueprints.Tests.Kubernetes;

public class KubernetesSpecTests
{
    static Blueprint With(params IEnumerable<Block> blocks) => new()
    {
        Name = "shop",
        Blocks = Blocks.Create([new("network", new NetworkSpec()), new("cluster", new KubernetesClusterSpec()), new("db", new AuroraClusterSpec()), new("jobs", new QueueSpec()), .. blocks]),
    };

    static IEnumerable<string> Problems(BlockSpec spec) => With(new Block("it", spec)).Validate().Select(problem => problem.Path["blocks.it.".Length..]);

    [Fact]
    public void Every_kind_is_valid_as_it_comes_and_reads_back_from_JSON()
    {
        var blueprint = With(
            new("web", new WebServiceSpec { Entry = new() { Paths = ["/", "/api"] } }), new("mailer", new QueueWorkerSpec { Queue = "jobs" }), new("pool", new PgBouncerSpec { Database = "db" }), new("cache", new PodCacheSpec()),
            new("ledger", new CockroachDbSpec()), new("press", new PodLoadTestSpec { Target = "web" }), new("collector", new CollectorSpec()));

        blueprint.Validate().Should().BeEmpty();
        Blueprint.FromJson(blueprint.ToJson()).Should().Be(blueprint);
        blueprint.ToJson().Should().Contain("\"kind\": \"web-service\"").And.Contain("\"kind\": \"kubernetes-cluster\"");
    }

    [Fact]
    public void Pods_need_a_cluster()
    {
        var blueprint = new Blueprint { Name = "shop", Blocks = [new("network", new NetworkSpec()), new("web", new WebServiceSpec())] };

        blueprint.Validate().Should().ContainSingle().Which.Allowed.Should().Be("a block of kind kubernetes-cluster");
    }

    [Fact]
    public void A_blueprint_has_one_cluster_and_one_collector()
    {
        With(new Block("second", new KubernetesClusterSpec())).Validate().Should().Contain(problem => problem.Got == "a second cluster");
        With(new("a", new CollectorSpec()), new("b", new CollectorSpec())).Validate().Should().Contain(problem => problem.Got == "a second collector");
    }

    [Fact]
    public void A_web_services_figures_have_ranges() => Problems(new WebServiceSpec
    {
        Image = "a b", Port = 80, Pod = new() { CpuMillicores = 5, CpuLimitMillicores = 1, MemoryMiB = 1, ScratchMiB = 0 }, MinReplicas = 0, MaxReplicas = 5_001, CpuTargetPercent = 0, MemoryTargetPercent = 101,
        ScaleUp = new() { Rates = [] }, ScaleDown = new() { StabilizationSeconds = 3_601, Rates = [new(PodScalingUnit.Pods, 0, 1_801)] }, Readiness = new() { Path = "healthz" }, Liveness = new() { PeriodSeconds = 0 },
        Startup = new() { FailureThreshold = 0, TimeoutSeconds = 61 }, MaxUnavailable = 0, DrainSeconds = 30, Container = new() { RunAsUser = 0, Secrets = [new("1X", "Up", "a/b")], Environment = [new("A-B", "")] },
        Entry = new() { Paths = [], Hosts = ["UP"], Class = "", TlsSecret = "x", Via = RoutingApi.Gateway },
    }).Should().BeEquivalentTo(
        "image", "port", "pod.cpuMillicores", "pod.cpuLimitMillicores", "pod.memoryMiB", "pod.scratchMiB", "maxReplicas", "minReplicas", "cpuTargetPercent", "memoryTargetPercent", "scaleUp.rates.count",
        "scaleDown.stabilizationSeconds", "scaleDown.rates[0].value", "scaleDown.rates[0].periodSeconds", "readiness.path", "liveness.periodSeconds", "startup.timeoutSeconds", "startup.failureThreshold", "maxUnavailable",
        "container.environment[0].name", "container.secrets[0].name", "container.secrets[0].secret", "container.secrets[0].key", "container.runAsUser", "drainSeconds", "entry.class", "entry.tlsSecret", "entry.paths.count", "entry.hosts");

    [Fact]
    public void A_workers_figures_have_ranges() => Problems(new QueueWorkerSpec
    {
        Queue = "db", Source = "a b", ConsumerGroup = new('x', 250), MaxReplicas = 0, MinReplicas = 1, AsJobs = true, LatencySeconds = 1, SecondsPerMessage = 2, Concurrency = 0, PollingSeconds = 14, CooldownSeconds = -1,
    }).Should().BeEquivalentTo("queue", "source", "consumerGroup", "maxReplicas", "minReplicas", "minReplicas", "latencySeconds", "concurrency", "pollingSeconds", "cooldownSeconds");

    [Theory]
    [InlineData(60, 1, 1, 60)]
    [InlineData(60, 0.5, 2, 240)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(10, 7, 1, 1)]
    [InlineData(86_400, 0.001, 10_000, int.MaxValue)]
    public void A_pod_is_kept_as_many_messages_as_it_works_off_in_time(double latency, double seconds, int concurrency, int messages) =>
        new QueueWorkerSpec { Queue = "jobs", LatencySeconds = (decimal)latency, SecondsPerMessage = (decimal)seconds, Concurrency = concurrency }.MessagesPerPod.Should().Be(messages);

    [Fact]
    public void A_pool_stands_before_PostgreSQL_only()
    {
        With(new("my", new AuroraClusterSpec { Engine = DatabaseEngine.MySql }), new("it", new PgBouncerSpec { Database = "my" })).Validate().Should().ContainSingle().Which.Path.Should().Be("blocks.it.database");
        With(new("ledger", new CockroachDbSpec()), new("it", new PgBouncerSpec { Database = "ledger" })).Validate().Should().BeEmpty();
        With(new("ledger", new CockroachDbSpec()), new("it", new PgBouncerSpec { Database = "ledger", Readers = true })).Validate().Should().ContainSingle().Which.Path.Should().Be("blocks.it.readers");
        Problems(new PgBouncerSpec { Database = "db", Replicas = 3, ServerConnections = 2, ConnectionsPerPod = 0, DatabaseName = "a-b", UsersSecret = "A" }).Should().BeEquivalentTo("databaseName", "serverConnections", "connectionsPerPod", "usersSecret");
    }

    [Fact]
    public void A_hundred_servers_with_ten_connections_open_a_thousand()
    {
        var pool = new PgBouncerSpec { Database = "db" };
        var blueprint = With(new("web", new WebServiceSpec { MaxReplicas = 100 }), new("pool", pool)) with { Flows = [new() { From = "web", To = "pool" }] };

        pool.ClientConnections(blueprint, "pool").Should().Be(1_000);
        PoolSizing.ClientsPerReplica(1_000, 3).Should().Be(500);
        PoolSizing.ClientsPerReplica(1_000, 1).Should().Be(1_000);
        PoolSizing.PerReplica(200, 3).Should().Be(66);
        PoolSizing.PerReplica(1, 3).Should().Be(1);
    }

    [Fact]
    public void Pools_without_replicas_or_connections_are_refused()
    {
        FluentActions.Invoking(() => PoolSizing.PerReplica(0, 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => PoolSizing.PerReplica(1, 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => PoolSizing.ClientsPerReplica(-1, 1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_database_in_pods_survives_one_failure_and_stands_on_nodes()
    {
        Problems(new CockroachDbSpec { Nodes = 4 }).Should().Equal("nodes");
        Problems(new CockroachDbSpec { Nodes = 1, StorageGiB = 1, StorageClass = "A", CertificatesSecret = "A", RootSecret = "A", Pod = new() { MemoryMiB = 1_024 } })
            .Should().BeEquivalentTo("nodes", "pod.memoryMiB", "storageGiB", "storageClass", "certificatesSecret", "rootSecret");
        (With(new Block("ledger", new CockroachDbSpec())) with { Blocks = [new("network", new NetworkSpec()), new("cluster", new KubernetesClusterSpec { Compute = KubernetesCompute.Fargate }), new("ledger", new CockroachDbSpec())] })
            .Validate().Should().ContainSingle().Which.Fix.Should().Contain("no volumes of EBS");
    }

    [Fact]
    public void A_load_test_asks_a_service_or_an_address() =>
        Problems(new PodLoadTestSpec { Target = "db", Url = "shop", DailyUsers = 0, Parallelism = 51, P99Milliseconds = 0, HoldMinutes = 0, Image = "" })
            .Should().BeEquivalentTo("target", "url", "dailyUsers", "parallelism", "p99Milliseconds", "holdMinutes", "image");

    [Fact]
    public void A_cache_in_pods_has_ranges_and_ports_of_its_engine()
    {
        Problems(new PodCacheSpec { Nodes = 0, Image = "", Pod = new() { MemoryMiB = 32 } }).Should().BeEquivalentTo("nodes", "image", "pod.memoryMiB");
        (new PodCacheSpec().Port, new PodCacheSpec { Engine = PodCacheEngine.Memcached }.Port, new PodCacheSpec().DataMiB).Should().Be((6_379, 11_211, 768));
    }

    [Fact]
    public void A_clusters_figures_have_ranges()
    {
        var cluster = new KubernetesClusterSpec
        {
            Version = "v1.35", Namespace = "App", NodeType = "large", MinNodes = 3, MaxNodes = 2, NodeVolumeGiB = 19, DaemonCpuMillicores = -1, DaemonMemoryMiB = -1, DaemonPods = -1, ClaimedStorageGiB = -1,
        };

        new Blueprint { Name = "shop", Blocks = [new("network", new NetworkSpec()), new("it", cluster)] }.Validate().Select(problem => problem.Path["blocks.it.".Length..])
            .Should().BeEquivalentTo("version", "namespace", "nodeType", "minNodes", "nodeVolumeGiB", "daemonCpuMillicores", "daemonMemoryMiB", "daemonPods", "claimedStorageGiB");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_phase_in_a_cluster_keeps_its_data_services_and_the_names_of_its_blocks(int phase)
    {
        var (fleets, pods) = (Roadmap.Phase(phase), Roadmap.Phase(phase, options: new() { Kubernetes = true }));

        pods.Validate().Should().BeEmpty();
        pods.Blocks.Select(block => block.Name).Should().Contain(fleets.Blocks.Select(block => block.Name));
        pods.Flows.Should().Equal(fleets.Flows);
        foreach (var block in fleets.Blocks.Where(block => block.Spec is AuroraClusterSpec or QueueSpec or Blueprints.Caching.CacheSpec or Blueprints.Sharding.ShardedDatabaseSpec))
            pods.Blocks.Should().Contain(block);
        pods.Blocks.OfKind<Blueprints.Compute.FleetSpec>().Should().BeEmpty();
        pods.Blocks.OfKind<WebServiceSpec>().Should().NotBeEmpty();
    }

    [Fact]
    public void The_first_phase_is_no_cluster_and_profiles_are_an_images_own_affair()
    {
        FluentActions.Invoking(() => Roadmap.Phase(1, options: new() { Kubernetes = true })).Should().Throw<Blueprints.Validation.InvalidInputException>().WithMessage("*kubernetes is true; allowed: false before phase 2*");
        FluentActions.Invoking(() => Roadmap.Phase(3, options: new() { Kubernetes = true, Profiling = true })).Should().Throw<Blueprints.Validation.InvalidInputException>().WithMessage("*profiling is true with kubernetes*");
    }
}
