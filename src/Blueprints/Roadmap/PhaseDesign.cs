using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Delivery;
using Blueprints.Entry;
using Blueprints.Kubernetes;
using Blueprints.LoadBalancing;
using Blueprints.LoadTesting;
using Blueprints.Networking;
using Blueprints.Observability;
using Blueprints.Queues;
using Blueprints.Sharding;
using Blueprints.Storage;
using Blueprints.Traffic;

namespace Blueprints;

/// <summary>Puts the parts of a phase together. Block names are the same in all phases, so that a stack keeps what it has.</summary>
sealed class PhaseDesign(PhaseParts parts, PhaseSizes sizes)
{
    internal const string Jobs = "jobs";
    const string Web = "web";
    const string Api = "api";
    const string Workers = "workers";
    const string Accelerator = "entry";
    const string Balancer = "balancer";
    const string Cdn = "cdn";
    const string Cache = "cache";
    const string Fragments = "fragments";
    const string Proxy = "proxy";
    const string Store = "store";
    const string Database = "db";
    const string Files = "files";
    const string Monitor = "monitor";
    const string Pressure = "load-test";
    const string InCluster = "cluster";
    const string Collector = "collector";

    // What the API takes of the dynamic requests, where it has a fleet of its own.
    const decimal ApiShare = 0.6m;

    IEnumerable<string> Servers => parts.SeparateFleets ? [Web, Api] : [Web];

    // What servers ask for data: the shards, the pool, or the database itself.
    string Data => parts.Sharding ? Store : parts.ConnectionPool ? Proxy : Database;

    public Blueprint Of(int phase, string region) => new()
    {
        Name = $"phase{phase}",
        Region = region,
        ReplicaRegions = parts.ReplicaRegions,
        Blocks = Blueprints.Blocks.Create([.. Blocks(), .. parts.LoadTest ? [new Block(Pressure, Test(phase))] : Array.Empty<Block>()]),
        Flows = [.. Flows()],
    };

    IEnumerable<Block> Blocks()
    {
        yield return new("network", sizes.Network with { Nat = parts.LoadBalancer && sizes.Network.Nat == NatStrategy.None ? NatStrategy.Single : sizes.Network.Nat });
        if (parts.Cdn)
            yield return new(Cdn, Edge());
        if (parts.GlobalEntry)
            yield return new(Accelerator, new GlobalEntrySpec { Target = Balancer, Accelerator = new() });
        if (parts.LoadBalancer)
            yield return new(Balancer, Paths());
        if (parts.Pods is { } pods)
            yield return new(InCluster, pods.Cluster);
        if (parts is { Pods: not null, Tracing: true })
            yield return new(Collector, new CollectorSpec());
        yield return new(Web, parts.Pods?.Web ?? (BlockSpec)Watched(parts.LoadBalancer ? sizes.Web : sizes.Web with { Port = 443, PublicAddresses = true }));
        if (parts.SeparateFleets)
            yield return new(Api, parts.Pods?.Api ?? (BlockSpec)Watched(sizes.Api ?? sizes.Web));
        if (parts.Workers)
        {
            yield return new(Jobs, new QueueSpec());
            yield return new(Workers, parts.Pods?.Workers ?? (BlockSpec)Watched(sizes.Workers));
        }

        if (parts.Cache)
            yield return new(Cache, sizes.Cache);
        if (parts.FragmentCache)
            yield return new(Fragments, sizes.Fragments);
        if (parts.ConnectionPool && !parts.Sharding)
            yield return new(Proxy, parts.Pods is { } inPods ? PoolOfPods(inPods) : Pool() with { Database = Database });
        var cluster = Cluster();
        yield return new(Database, cluster);
        if (parts.Sharding)
        {
            yield return new(Store, new ShardedDatabaseSpec
            {
                FirstShard = Database,
                Cluster = cluster,
                Map = ShardMap.Even(sizes.Shards),
                Proxy = parts.ConnectionPool ? Pool() : null,
            });
        }

        if (parts.Files)
            yield return new(Files, new ObjectStoreSpec { ReplicateTo = parts.ReplicaRegions.Count > 0 ? parts.ReplicaRegions[0].Region : null });
        if (parts.Observability)
            yield return new(Monitor, new ObservabilitySpec());
    }

    // At such rates one request in a hundred shows every path within minutes.
    FleetSpec Watched(FleetSpec fleet) => fleet with
    {
        Tracing = parts.Tracing ? new() { SampledShare = 0.01m } : null,
        Profiling = parts.Profiling ? new() : null,
    };

    // A task of two vCPUs sends two thousand requests a second.
    LoadTestSpec Test(int phase)
    {
        var test = new LoadTestSpec { Target = parts.Cdn ? Cdn : Front, DailyUsers = Roadmap.TypicalDailyUsers(phase) };
        var busiest = test.DailyUsers * test.RequestsPerUserPerDay / 86_400 * test.PeakToAverage;
        return test with { Tasks = (int)Math.Clamp(Math.Ceiling(busiest / 2_000), 1, 50) };
    }

    // What users, or the CDN, are led to.
    string Front => parts.GlobalEntry ? Accelerator : parts.LoadBalancer ? Balancer : Web;

    // Files come from the edge; everything else passes through it, and public pages stay there for a minute.
    CdnSpec Edge()
    {
        var files = new CacheBehavior { Target = Files, Paths = ["/static/*", "/media/*"], Caching = CachePreset.VersionedAssets };
        var pages = new CacheBehavior { Target = Front, Paths = ["/public/*"], Caching = CachePreset.Html };
        return new()
        {
            Default = new() { Target = Front, Caching = CachePreset.Api },
            Behaviors = [.. parts.Files ? new[] { files } : [], .. parts.FragmentCache ? new[] { pages } : []],
            // One more cache before the origins, so that the misses of many edges reach them once.
            OriginShield = parts.ReplicaRegions.Count > 0,
        };
    }

    LoadBalancerSpec Paths() => parts.SeparateFleets
        ? new() { Targets = [new() { Fleet = Web }, new() { Fleet = Api }], Routes = [new() { Name = Api, Fleet = Api, Paths = ["/api/*"] }] }
        : new() { Targets = [new() { Fleet = Web }] };

    DatabaseProxySpec Pool() => new() { ReadOnlyEndpoint = sizes.Database.FixedReaders > 0 };

    PgBouncerSpec PoolOfPods(PhasePods pods) => new() { Database = Database, Replicas = pods.PoolReplicas, Readers = sizes.Database.FixedReaders > 0, ServerConnections = 400, ConnectionsPerPod = 5 };

    AuroraClusterSpec Cluster() => sizes.Database with
    {
        Diagnostics = parts.QueryStatistics ? new() : null,
        Global = parts.ReplicaRegions.Count == 0 ? null : new() { SecondaryInstances = Copies() },
    };

    // A copy needs no writer: it has the primary's readers, or one of its class.
    ValueList<AuroraInstance> Copies() => sizes.Database.FixedReaders > 0 ? [.. sizes.Database.Instances.Skip(1)] : [sizes.Database.Instances[0] with { Name = "reader-1" }];

    IEnumerable<Flow> Flows() => [.. EntryFlows(), .. Servers.SelectMany(ServerFlows), .. DataFlows(), .. Servers.SelectMany(FileFlows), .. JobFlows()];

    IEnumerable<Flow> EntryFlows()
    {
        if (parts.Cdn)
            yield return new() { From = Flow.Users, To = Cdn };
        var from = parts.Cdn ? Cdn : Flow.Users;
        var dynamicFirst = !parts.Cdn;
        var dynamic = new Flow { From = from, To = Front, Carries = parts.Files ? TrafficClass.Dynamic : TrafficClass.All };
        if (dynamicFirst)
            yield return dynamic;
        if (parts.Files)
            yield return new() { From = from, To = Files, Carries = TrafficClass.Static };
        if (!dynamicFirst)
            yield return dynamic;
        if (!parts.LoadBalancer)
            yield break;
        if (parts.GlobalEntry)
            yield return new() { From = Accelerator, To = Balancer };
        if (!parts.SeparateFleets)
            yield return new() { From = Balancer, To = Web };
        else
        {
            yield return new() { From = Balancer, To = Web, CallsPerCall = 1 - ApiShare };
            yield return new() { From = Balancer, To = Api, CallsPerCall = ApiShare };
        }
    }

    IEnumerable<Flow> ServerFlows(string server)
    {
        // The session, then the data itself.
        if (parts.Cache)
            yield return new() { From = server, To = Cache, CallsPerCall = 2, PayloadKilobytes = 4 };
        // A rendered piece that is there already.
        if (parts.FragmentCache && server == Web)
            yield return new() { From = server, To = Fragments, Carries = TrafficClass.Reads, PayloadKilobytes = 16 };
        if (!parts.Cache)
        {
            yield return new() { From = server, To = Data, Carries = TrafficClass.Dynamic, PayloadKilobytes = 8 };
            yield break;
        }

        yield return new() { From = server, To = Data, Carries = TrafficClass.Reads, Behind = Cache, PayloadKilobytes = 8 };
        yield return new() { From = server, To = Data, Carries = TrafficClass.Writes, PayloadKilobytes = 8 };
    }

    IEnumerable<Flow> DataFlows()
    {
        if (Data == Proxy)
            yield return new() { From = Proxy, To = Database, PayloadKilobytes = 8 };
    }

    // One write in ten comes with a file.
    IEnumerable<Flow> FileFlows(string server)
    {
        if (parts.Files)
            yield return new() { From = server, To = Files, Carries = TrafficClass.Writes, CallsPerCall = 0.1m, PayloadKilobytes = 200 };
    }

    IEnumerable<Flow> JobFlows()
    {
        if (!parts.Workers)
            yield break;
        foreach (var server in Servers)
            yield return new() { From = server, To = Jobs, Carries = TrafficClass.Jobs, PayloadKilobytes = 2 };
        yield return new() { From = Jobs, To = Workers, PayloadKilobytes = 2 };
        yield return new() { From = Workers, To = Data, PayloadKilobytes = 8 };
        if (parts.Files)
            yield return new() { From = Workers, To = Files, PayloadKilobytes = 200 };
        // What many will ask for is rendered ahead.
        if (parts.FragmentCache)
            yield return new() { From = Workers, To = Fragments, PayloadKilobytes = 16 };
    }
}
