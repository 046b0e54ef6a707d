using Blueprints.Compute;
using Blueprints.Validation;

namespace Blueprints.ReadModels;

/// <summary>
/// The read side of CQRS: an OpenSearch domain that answers queries from data shaped for them. A projector, which is an ordinary fleet that consumes a queue or stream, fills it,
/// so it lags behind the write side by the projector's backlog and the index's refresh, about a second and more.
/// </summary>
public sealed record ReadModelSpec : BlockSpec
{
    const int IncludedIops = 3_000;
    const int IncludedThroughput = 125;

    /// <summary>The engine version. Default: <c>OpenSearch_2.19</c>.</summary>
    public string EngineVersion { get; init; } = "OpenSearch_2.19";

    /// <summary>The type of data nodes. Default: <c>m7g.large.search</c> (2 vCPU, 8 GiB).</summary>
    public string InstanceType { get; init; } = "m7g.large.search";

    /// <summary>Data nodes; 1 to 400. Default: 2, one in each zone.</summary>
    public int Instances { get; init; } = 2;

    /// <summary>Availability zones that data nodes are spread over; 1 to 3, at most the network's. Default: 2. Three need three nodes.</summary>
    public int Zones { get; init; } = 2;

    /// <summary>Whether the nodes of one of three zones stand by, ready to take over. Default: no. It needs three zones, nodes in multiples of three and dedicated masters.</summary>
    public bool Standby { get; init; }

    /// <summary>Dedicated master nodes; 0, 3 or 5. Default: 0. AWS recommends three in production and from ten data nodes on.</summary>
    public int Masters { get; init; }

    /// <summary>The type of dedicated masters. Default: <c>m7g.large.search</c>.</summary>
    public string MasterInstanceType { get; init; } = "m7g.large.search";

    /// <summary>The gp3 volume of each data node, in GiB; 10 to 24,576. Default: 50. Not used by types with local disks.</summary>
    public int VolumeGiB { get; init; } = 50;

    /// <summary>I/O operations a second of each volume; 3,000 to 80,000. Default: 3,000, which is included.</summary>
    public int VolumeIops { get; init; } = IncludedIops;

    /// <summary>Throughput of each volume, in MiB a second; 125 to 2,000. Default: 125, which is included.</summary>
    public int VolumeMebibytesPerSecond { get; init; } = IncludedThroughput;

    /// <summary>The TLS policy. Default: TLS 1.2 and 1.3 with forward secrecy (<c>Policy-Min-TLS-1-2-PFS-2023-10</c>).</summary>
    public string TlsPolicy { get; init; } = "Policy-Min-TLS-1-2-PFS-2023-10";

    /// <summary>
    /// Whether rights are also given out by index, document and field inside the domain. Default: no: IAM alone decides, by caller, verb and path. It needs a master
    /// user in the wiring, who maps every caller's role before it gets in, and cannot be turned off again.
    /// </summary>
    public bool FineGrainedAccess { get; init; }

    /// <summary>The logs published. Default: the engine's errors and slow searches.</summary>
    public ValueList<SearchLog> Logs { get; init; } = [SearchLog.Application, SearchLog.SlowSearches];

    /// <summary>Days that published logs are kept; one of CloudWatch's: 1, 3, 5, 7, 14, 30, 60, 90, 180, 365. Default: 30.</summary>
    public int LogRetentionDays { get; init; } = 30;

    /// <summary>Whether AWS tunes memory and queues of nodes in off-peak hours. Default: yes. Burstable nodes are left alone.</summary>
    public bool AutoTune { get; init; } = true;

    /// <summary>The hour in UTC at which the ten hours for updates and tuning start; 0 to 23. Default: 3.</summary>
    public int OffPeakHour { get; init; } = 3;

    /// <summary>The queue or stream block that the projector consumes. Default: none named.</summary>
    public string? Source { get; init; }

    /// <summary>The fleet that fills the domain: it may write, other callers only read. Default: none; then every caller may write.</summary>
    public string? Projector { get; init; }

    static readonly int[] MasterCounts = [0, 3, 5];
    static readonly int[] RetentionDays = [1, 3, 5, 7, 14, 30, 60, 90, 180, 365];

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        ValidateNodes(problems, blueprint);
        problems.Range("volumeGiB", VolumeGiB, 10, 24_576);
        problems.Range("volumeIops", VolumeIops, IncludedIops, 80_000);
        problems.Range("volumeMebibytesPerSecond", VolumeMebibytesPerSecond, IncludedThroughput, 2_000);
        problems.Range("offPeakHour", OffPeakHour, 0, 23);
        problems.Unique("logs", Logs.Select(log => log.ToString()));
        if (!RetentionDays.Contains(LogRetentionDays))
            problems.Add("logRetentionDays", Text.Of((decimal)LogRetentionDays), string.Join(", ", RetentionDays), "use one of these");
        if (!EngineVersion.StartsWith("OpenSearch_", StringComparison.Ordinal))
            problems.Add("engineVersion", $"\"{EngineVersion}\"", "a version such as OpenSearch_2.19", "correct it");
        if (!TlsPolicy.StartsWith("Policy-Min-TLS-1-2-", StringComparison.Ordinal))
            problems.Add("tlsPolicy", $"\"{TlsPolicy}\"", "a policy of TLS 1.2 or later, Policy-Min-TLS-1-2-…", "correct it");
        if (Source is not null && !blueprint.Has(Source))
            problems.Add("source", $"\"{Source}\"", $"a block: {blueprint.BlockNames}", "name an existing block");
        if (Projector is not null && !blueprint.Blocks.TryGet<IServerSpec>(Projector, out _))
            problems.Add("projector", $"\"{Projector}\"", "the name of a fleet", "name the fleet that consumes the source");
    }

    void ValidateNodes(ProblemCollector problems, Blueprint blueprint)
    {
        foreach (var (property, type) in new[] { ("instanceType", InstanceType), ("masterInstanceType", MasterInstanceType) })
        {
            if (!SearchNode.IsValid(type))
                problems.Add(property, $"\"{type}\"", "a search node type such as m7g.large.search", "correct it");
        }

        problems.Range("instances", Instances, 1, 400);
        problems.Range("zones", Zones, 1, 3);
        if (Instances < Zones)
            problems.Add("instances", Text.Of((decimal)Instances), $"at least one for each of {Zones} zones", "raise it, or lower zones");
        if (blueprint.Blocks.OfKind<Networking.NetworkSpec>().FirstOrDefault() is { Spec: { } network } && Zones > network.Zones)
            problems.Add("zones", Text.Of((decimal)Zones), $"at most the network's {network.Zones}", "lower it, or add zones to the network");
        if (!MasterCounts.Contains(Masters))
            problems.Add("masters", Text.Of((decimal)Masters), "0, 3 or 5", "use an odd number, so that a majority remains");
        if (Standby && (Zones != 3 || Instances % 3 != 0 || Masters == 0 || SearchNode.IsBurstable(InstanceType)))
            problems.Add("standby", "true", "three zones, nodes in multiples of three, dedicated masters and no burstable nodes", "raise these, or remove it");
    }
}
