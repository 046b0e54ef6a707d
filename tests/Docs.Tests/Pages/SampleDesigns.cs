using Blueprints;
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

namespace Docs.Tests.Pages;

/// <summary>For each kind of block the smallest design in which one with its defaults, called <c>it</c>, does its work: what its page tells in figures is told of this design.</summary>
static class SampleDesigns
{
    public const string Block = "it";

    static readonly Block Network = new("network", new NetworkSpec());
    static readonly Block Balancer = new("balancer", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] });
    static readonly Block Web = new("web", new FleetSpec());
    static readonly Block Service = new("web", new WebServiceSpec());
    static readonly Block Cluster = new("cluster", new KubernetesClusterSpec());
    static readonly Block LargeCluster = new("cluster", new KubernetesClusterSpec { NodeType = "m7g.2xlarge" });
    static readonly Block Database = new("db", new AuroraClusterSpec());
    static readonly Block Jobs = new("jobs", new QueueSpec());
    static readonly Block Workers = new("workers", new FleetSpec { Scaling = [new QueueBacklog { Queue = Block }] });

    public static IReadOnlyDictionary<string, Blueprint> ByKind { get; } = All().ToDictionary(sample => BlockSpec.KindOf(sample.Blocks.Single(block => block.Name == Block).Spec.GetType()));

    static IEnumerable<Blueprint> All() => [.. Entry(), .. Servers(), .. Stores(), .. Messages(), .. Pods()];

    static Blueprint[] Entry() =>
    [
        Design("users>balancer>web", new(Block, new NetworkSpec()), Balancer, Web),
        Design("users>it>web", Network, new(Block, new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }), Web),
        Design("users>it>web", Network, new(Block, new NetworkLoadBalancerSpec { Listeners = [new() { Name = "web", Target = "web", Protocol = NetworkProtocol.Tls }] }), Web),
        Design("users>it>balancer>web", Network, new(Block, new GlobalEntrySpec { Target = "balancer", Accelerator = new() }), Balancer, Web),
        Design("users>it>balancer>web", Network, new(Block, new CdnSpec { Default = new() { Target = "balancer" } }), Balancer, Web),
        Design("users>balancer>web", Network, Balancer, Web, new(Block, new ObservabilitySpec())),
        Design("users>balancer>web", Network, Balancer, Web, new(Block, new LoadTestSpec { Target = "balancer" })),
    ];

    static Blueprint[] Servers() =>
    [
        Design("users>balancer>it", Network, Balancer with { Spec = new LoadBalancerSpec { Targets = [new() { Fleet = Block }] } }, new(Block, new FleetSpec())),
        Design("users>balancer>it", Network, Balancer with { Spec = new LoadBalancerSpec { Targets = [new() { Fleet = Block }] } }, new(Block, new ContainerServiceSpec())),
    ];

    static Blueprint[] Stores() =>
    [
        Called(new DatabaseInstanceSpec()), Called(new AuroraClusterSpec()), Called(new DistributedDatabaseSpec()), Called(new ShardedDatabaseSpec()),
        Design("users>balancer>web>it>db", Network, Balancer, Web, new(Block, new DatabaseProxySpec { Database = "db" }), Database),
        Called(new CacheSpec()), Called(new ServerlessCacheSpec()), Called(new MemcachedSpec()), Called(new ObjectStoreSpec()), Called(new ReadModelSpec()),
    ];

    static Blueprint[] Messages() =>
    [
        Design("users>balancer>web>it>workers", Network, Balancer, Web, new(Block, new QueueSpec()), Workers),
        Called(new RabbitMqSpec()), Called(new KafkaSpec()),
        Design("users>balancer>web>it>jobs", Network, Balancer, Web, new(Block, new TopicSpec { Subscriptions = [new() { Queue = "jobs" }] }), Jobs),
        Design("users>balancer>web>it>jobs", Network, Balancer, Web, new(Block, new EventBusSpec { Rules = [new() { Name = "paid", Pattern = """{ "source": ["shop.orders"] }""", Target = "jobs" }] }), Jobs),
    ];

    static Blueprint[] Pods() =>
    [
        Design("users>balancer>web", Network, new(Block, new KubernetesClusterSpec()), Balancer, Service),
        Design("users>balancer>it", Network, Cluster, Balancer with { Spec = new LoadBalancerSpec { Targets = [new() { Fleet = Block }] } }, new(Block, new WebServiceSpec())),
        Design("users>balancer>web>jobs>it", Network, Cluster, Balancer, Service, Jobs, new(Block, new QueueWorkerSpec { Queue = "jobs" })),
        Design("users>balancer>web>it>db", Network, Cluster, Balancer, Service, new(Block, new PgBouncerSpec { Database = "db" }), Database),
        Design("users>balancer>web>it", Network, Cluster, Balancer, Service, new(Block, new PodCacheSpec())),
        Design("users>balancer>web>it", Network, LargeCluster, Balancer, Service, new(Block, new CockroachDbSpec())),
        Design("users>balancer>web", Network, Cluster, Balancer, Service, new(Block, new CollectorSpec())),
        Design("users>balancer>web", Network, Cluster, Balancer, Service, new(Block, new PodLoadTestSpec { Target = "web" })),
    ];

    static Blueprint Called(BlockSpec spec) => Design("users>balancer>web>it", Network, Balancer, Web, new(Block, spec));

    // A sender hands over work, and not each of its requests; a store gets the requests that need data.
    static TrafficClass Carries(Block[] blocks, string from, string to) => (from, blocks.Single(block => block.Name == to).Spec) switch
    {
        ("web", QueueSpec or RabbitMqSpec or KafkaSpec or TopicSpec or EventBusSpec) => TrafficClass.Jobs,
        ("web", ObjectStoreSpec) => TrafficClass.Static,
        ("web", CacheSpec or ServerlessCacheSpec or MemcachedSpec or PodCacheSpec or ReadModelSpec) => TrafficClass.Reads,
        ("web", _) => TrafficClass.Dynamic,
        _ => TrafficClass.All,
    };

    static Blueprint Design(string way, params Block[] blocks)
    {
        var names = way.Split('>');
        return new() { Name = "sample", Blocks = [.. blocks], Flows = [.. names.Zip(names.Skip(1), (from, to) => new Flow { From = from, To = to, Carries = from == Flow.Users ? TrafficClass.All : Carries(blocks, from, to) })] };
    }
}
