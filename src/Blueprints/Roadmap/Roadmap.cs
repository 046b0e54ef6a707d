using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Delivery;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Queues;
using Blueprints.Scaling;
using Blueprints.Storage;
using Blueprints.Traffic;

namespace Blueprints;

/// <summary>
/// The phases of growth as ready blueprints. Each answers the bottleneck of its range of daily users, and grows in place into the next: block names are stable,
/// and data stores start in a form that the next phase extends.
/// </summary>
/// <remarks>To change a part, use a <c>with</c> expression on the blueprint, or write it to JSON and edit that.</remarks>
public static class Roadmap
{
    /// <summary>The number of phases that exist: 4.</summary>
    public const int PhaseCount = 4;

    /// <summary>The blueprint of a phase.</summary>
    /// <param name="number">
    /// 1: one server in a group of one, one database (up to 10,000 daily users).
    /// 2: a load balancer, two to six servers, a cache for sessions and data, a reader, an object store (10,000 to 100,000).
    /// 3: three zones, a CDN, connection pooling, a bigger database with query statistics and readers that scale, a larger cache (100,000 to 1,000,000).
    /// 4: a queue with workers that follow its backlog, more readers, a cache of two shards (1,000,000 to 10,000,000).
    /// </param>
    /// <param name="region">The AWS region. Default: <c>us-east-1</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such phase.</exception>
    public static Blueprint Phase(int number, string region = "us-east-1") => number switch
    {
        1 => PhaseOne(region),
        2 => PhaseTwo(region),
        3 => PhaseThree(region),
        4 => PhaseFour(region),
        _ => throw new ArgumentOutOfRangeException(nameof(number), number, $"There is no phase {number}; allowed: 1 to {PhaseCount}."),
    };

    /// <summary>A number of daily users that is typical of a phase, for when none is given: 5,000, 50,000, 500,000 and 5,000,000.</summary>
    /// <param name="number">The phase, 1 to <see cref="PhaseCount"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such phase.</exception>
    public static int TypicalDailyUsers(int number) => number switch
    {
        1 => 5_000,
        2 => 50_000,
        3 => 500_000,
        4 => 5_000_000,
        _ => throw new ArgumentOutOfRangeException(nameof(number), number, $"There is no phase {number}; allowed: 1 to {PhaseCount}."),
    };

    // One server reached directly, so neither load balancer nor NAT gateway is paid for. The database is an Aurora cluster of one burstable instance, because a
    // plain RDS instance cannot become a cluster in place; the server is a group of one for the same reason.
    static Blueprint PhaseOne(string region) => new()
    {
        Name = "phase1",
        Region = region,
        Blocks =
        [
            new("network", new NetworkSpec { Nat = NatStrategy.None }),
            new("web", new FleetSpec
            {
                InstanceType = "t4g.small",
                MinInstances = 1,
                MaxInstances = 1,
                Scaling = [],
                Port = 443,
                PublicAddresses = true,
                DetailedMonitoring = false,
            }),
            new("db", new AuroraClusterSpec { Instances = [new() { Name = "writer", InstanceClass = "db.t4g.medium" }] }),
        ],
        Flows =
        [
            new() { From = Flow.Users, To = "web" },
            new() { From = "web", To = "db", Carries = TrafficClass.Dynamic, PayloadKilobytes = 8 },
        ],
    };

    // Small machines, several of them: at the range's top the busiest hour asks for three servers. The database stays burstable; a bigger one is phase 3's answer.
    static Blueprint PhaseTwo(string region) => new()
    {
        Name = "phase2",
        Region = region,
        Blocks =
        [
            new("network", new NetworkSpec { Nat = NatStrategy.Single }),
            new("balancer", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }),
            new("web", new FleetSpec { InstanceType = "m7g.medium", MinInstances = 2, MaxInstances = 6 }),
            new("cache", new CacheSpec { Uses = [CacheUse.Sessions, CacheUse.Cache] }),
            new("db", new AuroraClusterSpec
            {
                Instances =
                [
                    new() { Name = "writer", InstanceClass = "db.t4g.large" },
                    new() { Name = "reader-1", InstanceClass = "db.t4g.large" },
                ],
            }),
            new("files", new ObjectStoreSpec()),
        ],
        Flows =
        [
            new() { From = Flow.Users, To = "balancer", Carries = TrafficClass.Dynamic },
            new() { From = Flow.Users, To = "files", Carries = TrafficClass.Static },
            new() { From = "balancer", To = "web" },
            // The session, then the data itself.
            new() { From = "web", To = "cache", CallsPerCall = 2, PayloadKilobytes = 4 },
            new() { From = "web", To = "db", Carries = TrafficClass.Reads, Behind = "cache", PayloadKilobytes = 8 },
            new() { From = "web", To = "db", Carries = TrafficClass.Writes, PayloadKilobytes = 8 },
            // One write in ten comes with a file.
            new() { From = "web", To = "files", Carries = TrafficClass.Writes, CallsPerCall = 0.1m, PayloadKilobytes = 200 },
        ],
    };

    // From phase 3 on: files come from the edge, everything else passes through it.
    static readonly CdnSpec Edge = new()
    {
        Default = new() { Target = "balancer", Caching = CachePreset.Api },
        Behaviors = [new() { Target = "files", Paths = ["/static/*", "/media/*"], Caching = CachePreset.VersionedAssets }],
    };

    // From phase 3 on: what phase 2's flows become behind a CDN and with a pool before the database.
    static readonly ValueList<Flow> PooledFlows =
    [
        new() { From = Flow.Users, To = "cdn" },
        new() { From = "cdn", To = "files", Carries = TrafficClass.Static },
        new() { From = "cdn", To = "balancer", Carries = TrafficClass.Dynamic },
        new() { From = "balancer", To = "web" },
        new() { From = "web", To = "cache", CallsPerCall = 2, PayloadKilobytes = 4 },
        new() { From = "web", To = "proxy", Carries = TrafficClass.Reads, Behind = "cache", PayloadKilobytes = 8 },
        new() { From = "web", To = "proxy", Carries = TrafficClass.Writes, PayloadKilobytes = 8 },
        new() { From = "proxy", To = "db", PayloadKilobytes = 8 },
        new() { From = "web", To = "files", Carries = TrafficClass.Writes, CallsPerCall = 0.1m, PayloadKilobytes = 200 },
    ];

    // The same blocks grown in place, with a CDN in front and a pool before the database. The third zone comes now, because a pool cannot be given more zones later; each zone
    // gets its NAT gateway, now that one costs little beside the rest.
    static Blueprint PhaseThree(string region) => new()
    {
        Name = "phase3",
        Region = region,
        Blocks =
        [
            new("network", new NetworkSpec { Zones = 3, Nat = NatStrategy.PerZone }),
            new("cdn", Edge),
            new("balancer", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }),
            new("web", new FleetSpec { InstanceType = "m7g.large", MinInstances = 3, MaxInstances = 20 }),
            new("cache", new CacheSpec { NodeType = "cache.m7g.large", Uses = [CacheUse.Sessions, CacheUse.Cache] }),
            new("proxy", new DatabaseProxySpec { Database = "db", ReadOnlyEndpoint = true }),
            new("db", new AuroraClusterSpec
            {
                Instances =
                [
                    new() { Name = "writer", InstanceClass = "db.r7g.xlarge" },
                    new() { Name = "reader-1", InstanceClass = "db.r7g.xlarge" },
                ],
                ReaderScaling = new() { MinReaders = 1, MaxReaders = 4 },
                Diagnostics = new(),
            }),
            new("files", new ObjectStoreSpec()),
        ],
        Flows = PooledFlows,
    };

    // What takes long leaves the request: the web servers put jobs into a queue, and workers of their own scale by its backlog.
    static Blueprint PhaseFour(string region) => new()
    {
        Name = "phase4",
        Region = region,
        Blocks =
        [
            new("network", new NetworkSpec { Zones = 3, Nat = NatStrategy.PerZone }),
            new("cdn", Edge),
            new("balancer", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }),
            new("web", new FleetSpec { InstanceType = "m7g.xlarge", MinInstances = 6, MaxInstances = 90 }),
            new("jobs", new QueueSpec()),
            new("workers", new FleetSpec { InstanceType = "c7g.large", MinInstances = 3, MaxInstances = 60, Scaling = [new QueueBacklog { Queue = "jobs", SecondsPerMessage = 0.5m, Concurrency = 2 }] }),
            new("cache", new CacheSpec { NodeType = "cache.m7g.xlarge", Shards = 2, Uses = [CacheUse.Sessions, CacheUse.Cache] }),
            new("proxy", new DatabaseProxySpec { Database = "db", ReadOnlyEndpoint = true }),
            new("db", new AuroraClusterSpec
            {
                Instances =
                [
                    new() { Name = "writer", InstanceClass = "db.r7g.4xlarge" },
                    new() { Name = "reader-1", InstanceClass = "db.r7g.4xlarge" },
                    new() { Name = "reader-2", InstanceClass = "db.r7g.4xlarge" },
                ],
                ReaderScaling = new() { MinReaders = 2, MaxReaders = 8 },
                Diagnostics = new(),
            }),
            new("files", new ObjectStoreSpec()),
        ],
        Flows =
        [
            .. PooledFlows,
            new() { From = "web", To = "jobs", Carries = TrafficClass.Jobs, PayloadKilobytes = 2 },
            new() { From = "jobs", To = "workers", PayloadKilobytes = 2 },
            new() { From = "workers", To = "proxy", PayloadKilobytes = 8 },
            new() { From = "workers", To = "files", PayloadKilobytes = 200 },
        ],
    };
}
