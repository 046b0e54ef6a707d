namespace Blueprints;

/// <summary>Which parts a phase has, its options considered.</summary>
sealed record PhaseParts
{
    // The nearest region of the same part of the world, where the law that holds for the data is most often the same.
    static readonly Dictionary<string, string> Neighbours = new(StringComparer.Ordinal)
    {
        ["us-east-1"] = "us-west-2",
        ["us-west-2"] = "us-east-1",
        ["eu-west-1"] = "eu-central-1",
        ["eu-central-1"] = "eu-west-1",
        ["ap-northeast-1"] = "ap-southeast-2",
        ["ap-southeast-2"] = "ap-northeast-1",
    };

    // The blueprint's own region does every write beside its reads.
    const decimal ReplicaShare = 0.4m;

    public PhaseParts(int phase, string region, PhaseOptions options)
    {
        options.ThrowIfInvalid(phase);
        LoadBalancer = options.LoadBalancer ?? phase >= 2;
        Cache = options.Cache ?? phase >= 2;
        Files = options.Files ?? phase >= 2;
        Cdn = options.Cdn ?? phase >= 3;
        ConnectionPool = options.ConnectionPool ?? phase >= 3;
        QueryStatistics = options.QueryStatistics ?? phase >= 3;
        Workers = options.Workers ?? phase >= 4;
        SeparateFleets = options.SeparateFleets ?? phase >= 5;
        FragmentCache = options.FragmentCache ?? phase >= 5;
        Sharding = options.Sharding ?? phase >= 5;
        Observability = options.Observability ?? true;
        Tracing = options.Tracing ?? phase >= 4;
        Profiling = options.Profiling ?? false;
        LoadTest = options.LoadTest ?? false;
        Pods = options.Kubernetes == true ? PhasePods.Of(phase) : null;
        ReplicaRegions = options.ReplicaRegions ?? (phase < 5 ? [] : [new() { Region = Neighbours.GetValueOrDefault(region, "us-west-2"), TrafficShare = ReplicaShare }]);
        GlobalEntry = options.GlobalEntry ?? ReplicaRegions.Count > 0;
    }

    public bool LoadBalancer { get; }

    public bool Cache { get; }

    public bool Files { get; }

    public bool Cdn { get; }

    public bool ConnectionPool { get; }

    public bool QueryStatistics { get; }

    public bool Workers { get; }

    public bool SeparateFleets { get; }

    public bool FragmentCache { get; }

    public bool Sharding { get; }

    public bool GlobalEntry { get; }

    public bool Observability { get; }

    public bool Tracing { get; }

    public bool Profiling { get; }

    public bool LoadTest { get; }

    /// <summary>What runs in pods; null where fleets do.</summary>
    public PhasePods? Pods { get; }

    public ValueList<ReplicaRegion> ReplicaRegions { get; }
}
