using Blueprints.Databases;
using Blueprints.Kubernetes;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Queues;

namespace Blueprints.ParityTests;

/// <summary>A cluster and its pods cost the same from their specs and from the resources that AWS has of them.</summary>
public class KubernetesParityTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public Task A_phase_in_a_cluster(int phase) => Parity.Holds(Roadmap.Phase(phase, options: new() { Kubernetes = true }), Roadmap.TypicalDailyUsers(phase));

    [Theory]
    [InlineData("eu-central-1", 40_000_000)]
    [InlineData("us-east-1", 1_000)]
    public Task A_phase_at_other_loads_and_prices(string region, int users) => Parity.Holds(Roadmap.Phase(4, region, new() { Kubernetes = true }), users);

    [Fact]
    public Task A_cluster_with_all_that_runs_in_one() => Parity.Holds(Shop(new() { NodeType = "m7i.xlarge", Spot = true, NodeVolumeGiB = 80, ClaimedStorageGiB = 500, Version = "1.31" }, [new("ledger", new CockroachDbSpec())]), 300_000);

    [Fact]
    public Task A_cluster_on_Fargate() => Parity.Holds(Shop(new() { Compute = KubernetesCompute.Fargate }, []), 300_000);

    [Fact]
    public Task A_cluster_that_collects_logs() => Parity.Holds(Shop(new() { PodLogRetentionDays = 14 }, [new("ledger", new CockroachDbSpec())]), 300_000);

    static Blueprint Shop(KubernetesClusterSpec cluster, Block[] more) => new()
    {
        Name = "shop",
        Blocks =
        [
            new("network", new NetworkSpec()),
            new("edge", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }),
            new("cluster", cluster),
            new("collector", new CollectorSpec()),
            new("web", new WebServiceSpec { MaxReplicas = 40 }),
            new("jobs", new QueueSpec()),
            new("workers", new QueueWorkerSpec { Queue = "jobs" }),
            new("cache", new PodCacheSpec()),
            new("pool", new PgBouncerSpec { Database = "db" }),
            new("db", new AuroraClusterSpec()),
            new("pressure", new PodLoadTestSpec { Target = "web" }),
            .. more,
        ],
        Flows =
        [
            new() { From = Flow.Users, To = "edge" }, new() { From = "edge", To = "web" }, new() { From = "web", To = "cache" }, new() { From = "web", To = "pool" }, new() { From = "pool", To = "db" },
            new() { From = "web", To = "jobs" }, new() { From = "jobs", To = "workers" },
        ],
    };
}
