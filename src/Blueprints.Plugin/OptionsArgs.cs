using Pulumi;

namespace Blueprints.Plugin;

/// <summary>Turns the parts of a phase on or off, as <see cref="PhaseOptions"/> does. What is not set stays as the phase has it.</summary>
public sealed class OptionsArgs : ResourceArgs
{
    /// <summary>A load balancer before the servers. Default: from phase 2 on; phases with several servers cannot do without.</summary>
    [Input("loadBalancer")]
    public bool? LoadBalancer { get; set; }

    /// <summary>A cache for sessions and data. Default: from phase 2 on.</summary>
    [Input("cache")]
    public bool? Cache { get; set; }

    /// <summary>An object store for files and uploads. Default: from phase 2 on.</summary>
    [Input("files")]
    public bool? Files { get; set; }

    /// <summary>A CDN before the load balancer and the files. Default: from phase 3 on.</summary>
    [Input("cdn")]
    public bool? Cdn { get; set; }

    /// <summary>A connection pool before the database, or before each shard. Default: from phase 3 on.</summary>
    [Input("connectionPool")]
    public bool? ConnectionPool { get; set; }

    /// <summary>Statement statistics and the log of slow statements. Default: from phase 3 on.</summary>
    [Input("queryStatistics")]
    public bool? QueryStatistics { get; set; }

    /// <summary>A queue, and workers that follow its backlog. Default: from phase 4 on.</summary>
    [Input("workers")]
    public bool? Workers { get; set; }

    /// <summary>A fleet of its own for the API, behind its path. Default: from phase 5 on.</summary>
    [Input("separateFleets")]
    public bool? SeparateFleets { get; set; }

    /// <summary>A second cache, for rendered pages and pieces and for what is computed ahead. Default: from phase 5 on.</summary>
    [Input("fragmentCache")]
    public bool? FragmentCache { get; set; }

    /// <summary>Shards, of which the database is the first. Default: from phase 5 on.</summary>
    [Input("sharding")]
    public bool? Sharding { get; set; }

    /// <summary>AWS Global Accelerator, which leads users to the nearest region that is well. Default: where there is more than one region.</summary>
    [Input("globalEntry")]
    public bool? GlobalEntry { get; set; }

    /// <summary>A monitor: a dashboard, the alarms of each kind of block, and burn-rate alarms of the service level objectives. Default: in every phase.</summary>
    [Input("observability")]
    public bool? Observability { get; set; }

    /// <summary>Traces of one request in a hundred in every fleet, with AWS X-Ray. Default: from phase 4 on, where a request crosses queues and workers and no single log tells its way.</summary>
    [Input("tracing")]
    public bool? Tracing { get; set; }

    /// <summary>Continuous profiles of every fleet, with Amazon CodeGuru Profiler. Default: in no phase, since there are agents for the JVM and Python only.</summary>
    [Input("profiling")]
    public bool? Profiling { get; set; }

    /// <summary>A k6 load test of the phase's typical load, held to the monitor's objectives, for whoever starts it. Default: in no phase; it needs a load balancer.</summary>
    [Input("loadTest")]
    public bool? LoadTest { get; set; }

    /// <summary>
    /// Servers, workers and the connection pool as pods in an Amazon EKS cluster, scaled by HorizontalPodAutoscalers and KEDA, where the phase otherwise has fleets of EC2 instances and RDS Proxy. Data stays on
    /// AWS's services, and before shards the pool stays RDS Proxy. Default: no; it needs a load balancer.
    /// </summary>
    [Input("kubernetes")]
    public bool? Kubernetes { get; set; }

    /// <summary>Further regions, which share the traffic evenly with the first, with one database over all of them. Default: in phase 5 one that is near by; none before. An empty list turns them off.</summary>
    [Input("replicaRegions")]
    public List<string>? ReplicaRegions { get; set; }

    internal PhaseOptions ToOptions() => new()
    {
        LoadBalancer = LoadBalancer,
        Cache = Cache,
        Files = Files,
        Cdn = Cdn,
        ConnectionPool = ConnectionPool,
        QueryStatistics = QueryStatistics,
        Workers = Workers,
        SeparateFleets = SeparateFleets,
        FragmentCache = FragmentCache,
        Sharding = Sharding,
        GlobalEntry = GlobalEntry,
        Observability = Observability,
        Tracing = Tracing,
        Profiling = Profiling,
        LoadTest = LoadTest,
        Kubernetes = Kubernetes,
        ReplicaRegions = ReplicaRegions is { } regions ? [.. regions.Select(region => new ReplicaRegion { Region = region, TrafficShare = 1m / (regions.Count + 1) })] : null,
    };
}
