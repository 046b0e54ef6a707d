using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Networking;
using Blueprints.Scaling;

namespace Blueprints;

/// <summary>How large the parts of a phase are. Each answers the busiest hour at the upper end of the phase's range under the default workload.</summary>
sealed record PhaseSizes
{
    public required NetworkSpec Network { get; init; }

    public required FleetSpec Web { get; init; }

    /// <summary>The API's servers, where they are a fleet of their own; as the website's unless the phase says otherwise.</summary>
    public FleetSpec? Api { get; init; }

    public FleetSpec Workers { get; init; } = new() { InstanceType = "c7g.large", MinInstances = 1, MaxInstances = 6, Scaling = [Backlog(2)] };

    public CacheSpec Cache { get; init; } = new() { Uses = [CacheUse.Sessions, CacheUse.Cache] };

    public MemcachedSpec Fragments { get; init; } = new();

    public required AuroraClusterSpec Database { get; init; }

    public int Shards { get; init; } = 2;

    public static PhaseSizes Of(int phase) => phase switch
    {
        1 => One,
        2 => Two,
        3 => Three,
        4 => Four,
        _ => Five,
    };

    // One server reached directly, so neither load balancer nor NAT gateway is paid for. The database is an Aurora cluster of one burstable instance, because a
    // plain RDS instance cannot become a cluster in place; the server is a group of one for the same reason.
    static PhaseSizes One => new()
    {
        Network = new() { Nat = NatStrategy.None },
        Web = new() { InstanceType = "t4g.small", MinInstances = 1, MaxInstances = 1, Scaling = [], DetailedMonitoring = false },
        Database = Cluster("db.t4g.medium"),
    };

    // Small machines, several of them: at the range's top the busiest hour asks for three servers. The database stays burstable; a bigger one is phase 3's answer.
    static PhaseSizes Two => new()
    {
        Network = new() { Nat = NatStrategy.Single },
        Web = new() { InstanceType = "m7g.medium", MinInstances = 2, MaxInstances = 6 },
        Database = Cluster("db.t4g.large", "reader-1"),
    };

    // The third zone comes now, because a pool cannot be given more zones later; each zone gets its NAT gateway, now that one costs little beside the rest.
    static PhaseSizes Three => new()
    {
        Network = new() { Zones = 3, Nat = NatStrategy.PerZone },
        Web = new() { InstanceType = "m7g.large", MinInstances = 3, MaxInstances = 20 },
        Workers = new() { InstanceType = "c7g.large", MinInstances = 2, MaxInstances = 10, Scaling = [Backlog(2)] },
        Cache = new() { NodeType = "cache.m7g.large", Uses = [CacheUse.Sessions, CacheUse.Cache] },
        Fragments = new() { NodeType = "cache.m7g.large" },
        Database = Cluster("db.r7g.xlarge", "reader-1") with { ReaderScaling = new() { MinReaders = 1, MaxReaders = 4 } },
    };

    // What takes long leaves the request: the web servers put jobs into a queue, and workers of their own scale by its backlog.
    static PhaseSizes Four => new()
    {
        Network = Three.Network,
        Web = new() { InstanceType = "m7g.xlarge", MinInstances = 6, MaxInstances = 90 },
        Workers = new() { InstanceType = "c7g.large", MinInstances = 3, MaxInstances = 110, Scaling = [Backlog(2)] },
        Cache = new() { NodeType = "cache.m7g.xlarge", Shards = 2, Uses = [CacheUse.Sessions, CacheUse.Cache] },
        Fragments = new() { NodeType = "cache.m7g.xlarge", Nodes = 3 },
        Database = Cluster("db.r7g.4xlarge", "reader-1", "reader-2") with { ReaderScaling = new() { MinReaders = 2, MaxReaders = 8 } },
        Shards = 4,
    };

    // In each region: 50,000,000 daily users, the half of them here, ask for 145 servers of 8 vCPUs in the busiest hour. A shard is as large as phase 4's database; a copy of it
    // has two readers, either of which can become the writer.
    static PhaseSizes Five => new()
    {
        Network = Three.Network,
        Web = new() { InstanceType = "m7g.2xlarge", MinInstances = 6, MaxInstances = 90 },
        Api = new() { InstanceType = "m7g.2xlarge", MinInstances = 6, MaxInstances = 120 },
        Workers = new() { InstanceType = "c7g.xlarge", MinInstances = 3, MaxInstances = 150, Scaling = [Backlog(4)] },
        Cache = new() { NodeType = "cache.m7g.2xlarge", Shards = 4, Uses = [CacheUse.Sessions, CacheUse.Cache] },
        Fragments = new() { NodeType = "cache.m7g.xlarge", Nodes = 6 },
        Database = Four.Database,
        Shards = 4,
    };

    static AuroraClusterSpec Cluster(string instanceClass, params IEnumerable<string> readers) =>
        new() { Instances = [.. readers.Prepend("writer").Select(name => new AuroraInstance { Name = name, InstanceClass = instanceClass })] };

    static QueueBacklog Backlog(int concurrency) => new() { Queue = PhaseDesign.Jobs, SecondsPerMessage = 0.5m, Concurrency = concurrency };
}
