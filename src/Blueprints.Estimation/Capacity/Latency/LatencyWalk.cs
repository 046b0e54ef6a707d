using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Delivery;
using Blueprints.Entry;
using Blueprints.Events;
using Blueprints.Kubernetes;
using Blueprints.LoadBalancing;
using Blueprints.Queues;
using Blueprints.ReadModels;
using Blueprints.Sharding;
using Blueprints.Storage;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>Follows a request of one region's users along the flows and composes its time. Calls of one server come one after the other; what is handed to a queue is not waited for.</summary>
sealed class LatencyWalk(Stations here, Stations primary, WorkloadCase scenario, IReadOnlyList<string> regions, LatencyLedger ledger)
{
    readonly Blueprint _design = here.Context.Part.Design;
    readonly Workload _workload = scenario.Workload;

    /// <summary>The time of a kind of request; null where no flow takes it.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="weight">Its share of all requests.</param>
    public Delay? Request(RequestKind kind, double weight) => Flows(Flow.Users, kind).Count == 0 ? null : Route(Flow.Users, kind, weight, isFirst: true);

    double Value(Quantities.Interval figure) => here.Value(figure);

    List<Flow> Flows(string from, RequestKind kind) => [.. _design.Flows.Where(flow => flow.From == from && kind.IsOn(flow.Carries) && flow.CallsPerCall.High > 0)];

    BlockSpec? Spec(string block) => (here.Context.Blueprint.Blocks.FirstOrDefault(one => one.Name == block) ?? _design.Blocks.FirstOrDefault(one => one.Name == block))?.Spec;

    // Users, edges and load balancers send a request one way or another, servers make all of their calls.
    Delay Route(string from, RequestKind kind, double weight, bool isFirst)
    {
        var flows = Flows(from, kind).Select(flow => (Flow: flow, Share: Value(flow.CallsPerCall))).Where(way => way.Share > 0).ToList();
        var all = Math.Max(1, flows.Sum(way => way.Share));
        var ways = flows.Select(way => (way.Share / all, Arrive(from, way.Flow.To, kind, weight * way.Share / all, isFirst))).ToList();
        var answered = 1 - ways.Sum(way => way.Item1);
        return Delay.OneOf(answered > 1e-9 || ways.Count == 0 ? [.. ways, (Math.Max(answered, 1e-9), Delay.None)] : ways);
    }

    Delay Arrive(string from, string to, RequestKind kind, double weight, bool isFirst)
    {
        var spec = Spec(to);
        if (spec is { IsTransparent: true })
            return Route(to, kind, weight, isFirst);
        var cameFromCdn = Spec(from) is CdnSpec;
        var way = spec is CdnSpec ? Opened([(1, Distances.Edge)])
            : cameFromCdn ? Distance(distance => Math.Max(0, distance - Distances.Edge))
            : isFirst ? Opened(Distances.OfUsers(_workload, regions))
            : spec is DatabaseProxySpec or PgBouncerSpec || IsDatabase(spec) ? Delay.None
            : Delay.Constant(LatencyAssumptions.Hop);
        var isFar = spec is CdnSpec || cameFromCdn || isFirst;
        return ledger.Add(isFar ? Flow.Users : Label(to), isFar ? "distance" : "hop", weight, way).Then(Visit(to, spec, kind, weight));
    }

    Delay Distance(Func<double, double> shorten) => Delay.OneOf(Distances.OfUsers(_workload, regions).Select(user => (user.Share, Delay.Constant(shorten(user.Distance)))));

    // Some requests open a connection first.
    Delay Opened(IEnumerable<(double Share, double Distance)> users)
    {
        var requests = Value(_workload.RequestsPerUserPerDay);
        var opening = requests == 0 ? 0 : Math.Min(1, Value(_workload.ConnectionsPerUserPerDay) / requests);
        return Delay.OneOf(users.SelectMany(user => new[]
        {
            (user.Share * opening, Delay.Constant(user.Distance * (1 + LatencyAssumptions.HandshakeTrips))), (user.Share * (1 - opening), Delay.Constant(user.Distance)),
        }));
    }

    Delay Visit(string block, BlockSpec? spec, RequestKind kind, double weight) => spec switch
    {
        CdnSpec => Edge(block, kind, weight),
        LoadBalancerSpec => ledger.Add(Label(block), "service", weight, Delay.Constant(LatencyAssumptions.Balancer)).Then(Route(block, kind, weight, isFirst: false)),
        NetworkLoadBalancerSpec => Route(block, kind, weight, isFirst: false),
        FleetSpec or ContainerServiceSpec or WebServiceSpec or QueueWorkerSpec => Server(block, spec, kind, weight),
        DatabaseProxySpec or PgBouncerSpec => ledger.Add(Label(block), "hop", weight, Delay.Constant(LatencyAssumptions.Hop * Value(_workload.QueriesPerRequest))).Then(Calls(block, kind, weight)),
        not null when IsDatabase(spec) => Database(block, spec, kind, weight),
        CacheSpec or MemcachedSpec or PodCacheSpec => At(block, here.Cache(block, spec), here.CacheMilliseconds, weight),
        ServerlessCacheSpec => ledger.Add(Label(block), "hop", weight, Delay.Constant(LatencyAssumptions.Hop)),
        ObjectStoreSpec => ledger.Add(Label(block), "service", weight, Delay.Constant(LatencyAssumptions.ObjectLeast).Then(Delay.Exponentially(LatencyAssumptions.ObjectVaries))),
        ReadModelSpec => ledger.Add(Label(block), "service", weight, Delay.Exponentially(LatencyAssumptions.Search)),
        QueueSpec or TopicSpec or EventBusSpec => ledger.Add(Label(block), "service", weight, Delay.Constant(LatencyAssumptions.Send).Then(Delay.Exponentially(LatencyAssumptions.Send))),
        KafkaSpec or RabbitMqSpec => ledger.Add(Label(block), "service", weight, Delay.Exponentially(LatencyAssumptions.Broker)),
        _ => Delay.None,
    };

    static bool IsDatabase(BlockSpec? spec) => spec is AuroraClusterSpec or DatabaseInstanceSpec or ShardedDatabaseSpec or DistributedDatabaseSpec or CockroachDbSpec;

    Delay Edge(string block, RequestKind kind, double weight)
    {
        var miss = kind == RequestKind.Static ? 1 - Value(_workload.CdnHitRatio) : 1;
        return miss <= 0 ? Delay.None : Delay.OneOf([(1 - miss, Delay.None), (miss, Route(block, kind, weight * miss, isFirst: false))]);
    }

    Delay Server(string block, BlockSpec spec, RequestKind kind, double weight) =>
        At(block, here.Server(block, spec), Value(kind == RequestKind.Static ? _workload.CpuMillisecondsPerStaticRequest : _workload.CpuMillisecondsPerRequest), weight).Then(Calls(block, kind, weight));

    // All calls that a block makes for one of its own.
    Delay Calls(string block, RequestKind kind, double weight)
    {
        var calls = Flows(block, kind).Select(flow => (Flow: flow, Times: Value(flow.CallsPerCall) * (flow.Behind is not null && kind == RequestKind.Read ? 1 - Value(_workload.CacheHitRatio) : 1)));
        var jobs = kind == RequestKind.Static ? [] : _design.Flows.Where(flow => flow.From == block && flow.Carries == TrafficClass.Jobs).Select(flow => (Flow: flow, Times: Value(flow.CallsPerCall) * Value(_workload.JobsPerRequest)));
        return Delay.InTurn(calls.Concat(jobs).Where(call => call.Times > 0).Select(call => Arrive(block, call.Flow.To, kind, weight * call.Times, isFirst: false).Times(call.Times)));
    }

    Delay At(string block, Station? station, double milliseconds, double times)
    {
        if (station is null)
            return ledger.Add(Label(block), "service", times, Delay.Exponentially(milliseconds));
        if (station.IsOverloaded && times > 0)
            ledger.Overload(station.Name, station.Utilisation);
        return ledger.Add(Label(block), "wait", times, station.Wait).Then(ledger.Add(Label(block), "service", times, station.Service(milliseconds)));
    }

    // The statements of a call, one after the other, each of which goes there and back.
    Delay Database(string block, BlockSpec spec, RequestKind kind, double weight)
    {
        var forwarded = kind == RequestKind.Write && spec is AuroraClusterSpec { IsSecondary: true } or ShardedDatabaseSpec { Cluster.IsSecondary: true } ? Distances.Regions(here.Context.Region, primary.Context.Region) : 0;
        var own = kind == RequestKind.Read ? Value(_workload.PrimaryReadShare) : 1;
        var readerShare = kind == RequestKind.Read ? 1 - own : 0;
        var statement = Delay.OneOf([(1 - readerShare, Statement(block, spec, false, weight * (1 - readerShare), forwarded)), (readerShare, Statement(block, spec, true, weight * readerShare, 0))]);
        if (kind == RequestKind.Read && spec is ShardedDatabaseSpec sharded && Value(sharded.CrossShardShare) is > 0 and var cross)
            statement = Delay.OneOf([(1 - cross, statement), (cross, statement.SlowestOf(sharded.Map.Shards.Count))]);
        var all = statement.Times(Value(_workload.QueriesPerRequest));
        return kind == RequestKind.Write && Commit(spec) is > 0 and var commit ? all.Then(ledger.Add(Label(block), "commit", weight, Delay.Constant(commit))) : all;
    }

    Delay Statement(string block, BlockSpec spec, bool onReader, double weight, double forwarded)
    {
        var statements = weight * Value(_workload.QueriesPerRequest);
        var (at, of) = forwarded > 0 ? (primary, primary.Context.Blueprint.Blocks.First(one => one.Name == block).Spec) : (here, spec);
        var machine = of is ShardedDatabaseSpec sharded ? at.Shard(block, sharded, onReader) : at.Database(block, of, onReader);
        var storage = ledger.Add(Label(block), "storage", statements * Value(_workload.InputOutputsPerQuery), Delay.Exponentially(LatencyAssumptions.Storage)).Times(Value(_workload.InputOutputsPerQuery));
        var way = ledger.Add(Label(block), forwarded > 0 ? "distance" : "hop", statements, Delay.Constant(LatencyAssumptions.Hop + forwarded));
        return Delay.InTurn([way, At(block, machine, Value(_workload.DatabaseMillisecondsPerQuery), statements), storage]);
    }

    // Copies in other zones confirm a change, or in other regions where a database has writers in several.
    double Commit(BlockSpec spec) => spec switch
    {
        DistributedDatabaseSpec when regions.Count > 1 => regions.Max(region => Distances.Regions(here.Context.Region, region)),
        DatabaseInstanceSpec { MultiAz: false } => 0,
        _ => LatencyAssumptions.Commit,
    };

    string Label(string block) => here.Context.Blueprint.Has(block) ? here.Context.Part.Label(block) : block;
}
