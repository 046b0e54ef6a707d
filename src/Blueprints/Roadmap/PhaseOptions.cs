using Blueprints.Serialization;
using Blueprints.Validation;

namespace Blueprints;

/// <summary>Turns the parts of a phase on or off: <c>Roadmap.Phase(2, options: new() { Cdn = true })</c>. What is not set stays as the phase has it.</summary>
/// <remarks>Parts turned on have the sizes that the phase gives them; to change a size, use a <c>with</c> expression on the blueprint.</remarks>
public sealed record PhaseOptions
{
    // AWS takes no burstable database into several regions, and phase 3 is the first without.
    const int FirstInSeveralRegions = 3;
    const int FirstInCluster = 2;

    /// <summary>A load balancer before the servers. Default: from phase 2 on; phases with several servers cannot do without.</summary>
    public bool? LoadBalancer { get; init; }

    /// <summary>A cache for sessions and data. Default: from phase 2 on.</summary>
    public bool? Cache { get; init; }

    /// <summary>An object store for files and uploads. Default: from phase 2 on.</summary>
    public bool? Files { get; init; }

    /// <summary>A CDN before the load balancer and the files. Default: from phase 3 on.</summary>
    public bool? Cdn { get; init; }

    /// <summary>A connection pool before the database, or before each shard. Default: from phase 3 on.</summary>
    public bool? ConnectionPool { get; init; }

    /// <summary>Statement statistics and the log of slow statements. Default: from phase 3 on.</summary>
    public bool? QueryStatistics { get; init; }

    /// <summary>A queue, and workers that follow its backlog. Default: from phase 4 on.</summary>
    public bool? Workers { get; init; }

    /// <summary>A fleet of its own for the API, behind its path. Default: from phase 5 on.</summary>
    public bool? SeparateFleets { get; init; }

    /// <summary>A second cache, for rendered pages and pieces and for what is computed ahead. Default: from phase 5 on.</summary>
    public bool? FragmentCache { get; init; }

    /// <summary>Shards, of which the database is the first. Default: from phase 5 on.</summary>
    public bool? Sharding { get; init; }

    /// <summary>Further regions, with one database over all of them. Default: in phase 5 one that is near by; none before. An empty list turns them off.</summary>
    public ValueList<ReplicaRegion>? ReplicaRegions { get; init; }

    /// <summary>AWS Global Accelerator, which leads users to the nearest region that is well. Default: where there is more than one region.</summary>
    public bool? GlobalEntry { get; init; }

    /// <summary>A monitor: a dashboard, the alarms of each kind of block, and burn-rate alarms of the service level objectives. Default: in every phase.</summary>
    public bool? Observability { get; init; }

    /// <summary>Traces of one request in a hundred in every fleet, with AWS X-Ray. Default: from phase 4 on, where a request crosses queues and workers and no single log tells its way.</summary>
    public bool? Tracing { get; init; }

    /// <summary>Continuous profiles of every fleet, with Amazon CodeGuru Profiler. Default: in no phase, since there are agents for the JVM and Python only.</summary>
    public bool? Profiling { get; init; }

    /// <summary>A k6 load test of the phase's typical load, held to the monitor's objectives, for whoever starts it. Default: in no phase; it needs a load balancer.</summary>
    public bool? LoadTest { get; init; }

    /// <summary>
    /// Servers, workers and the connection pool as pods in an Amazon EKS cluster, scaled by HorizontalPodAutoscalers and KEDA, where the phase otherwise has fleets of EC2 instances and RDS Proxy. Data stays on
    /// AWS's services, and before shards the pool stays RDS Proxy. Default: no; it needs a load balancer.
    /// </summary>
    public bool? Kubernetes { get; init; }

    /// <summary>Reads options from JSON.</summary>
    /// <param name="json">The document: <c>{ "cdn": false, "replicaRegions": [] }</c>.</param>
    /// <param name="source">What to call the document in messages.</param>
    /// <exception cref="InvalidInputException">The document does not parse; the message has line and column.</exception>
    public static PhaseOptions FromJson(string json, string source = "phase options") => Document.Read<PhaseOptions>(json, source);

    /// <exception cref="InvalidInputException">The parts do not go together in this phase; all problems are listed.</exception>
    internal void ThrowIfInvalid(int phase)
    {
        var problems = new ProblemCollector();
        var hasBalancer = LoadBalancer ?? phase >= 2;
        if (phase >= 2 && !hasBalancer)
            problems.Add("loadBalancer", "false", "true, as the phase has several servers", "remove it");
        foreach (var (part, isOn) in new[] { ("cdn", Cdn ?? phase >= 3), ("separateFleets", SeparateFleets ?? phase >= 5), ("globalEntry", GlobalEntry ?? false), ("loadTest", LoadTest ?? false), ("kubernetes", Kubernetes == true && phase >= FirstInCluster) }.Where(part => part.Item2 && !hasBalancer))
            problems.Add(part, "true without a load balancer", "true with one", "set loadBalancer too");
        if (ReplicaRegions is { Count: > 0 } && phase < FirstInSeveralRegions)
            problems.Add("replicaRegions", $"{ReplicaRegions.Count} regions", $"none before phase {FirstInSeveralRegions}", "begin with a later phase: AWS takes no burstable database into several regions");
        if (Kubernetes == true && phase < FirstInCluster)
            problems.Add("kubernetes", "true", $"false before phase {FirstInCluster}", "begin with a later phase: a cluster costs more than the one server it would hold");
        if (Kubernetes == true && Profiling == true)
            problems.Add("profiling", "true with kubernetes", "one of the two", "remove one: the profiler's agent is part of an image of your own");
        problems.ThrowIfAny($"options of phase {phase}");
    }
}
