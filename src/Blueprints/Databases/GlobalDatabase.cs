using Blueprints.Validation;

namespace Blueprints.Databases;

/// <summary>
/// Makes an Aurora cluster one database over all regions of its blueprint (Aurora Global Database). The blueprint's own region holds the primary cluster, which takes every
/// write; each replica region holds a secondary one, a copy that lags by about a second and answers reads near its users. A cluster that stands already becomes the primary
/// in place.
/// </summary>
/// <remarks>
/// RDS cannot keep the password of such a cluster (Aurora User Guide, "Limitations for Secrets Manager integration"), so a secret of the account does, copied to every
/// region and not rotated. A cluster that becomes global gets a new password by that; see docs/upgrade.md.
/// </remarks>
public sealed record GlobalDatabase
{
    /// <summary>
    /// Whether a secondary cluster passes writes on to the primary, so that servers need no way to another region. Default: yes. Without it, the application brings its
    /// writes to the blueprint's own region.
    /// </summary>
    public bool WriteForwarding { get; init; } = true;

    /// <summary>
    /// The instances of each secondary cluster, 0 to 16; all of them read. Default: those of the primary, so that a region can take its place. None at all keep a copy of the
    /// data that costs no instances and answers nothing (headless).
    /// </summary>
    public ValueList<AuroraInstance>? SecondaryInstances { get; init; }

    // AWS: each secondary region takes one of the fifteen readers that the primary may have.
    const int MostReaders = 15;

    internal void Validate(ProblemCollector problems, Blueprint blueprint, AuroraClusterSpec cluster)
    {
        var secondary = SecondaryInstances ?? [];
        problems.Range("secondaryInstances.count", secondary.Count, 0, 16);
        problems.Unique("secondaryInstances", secondary.Select(instance => instance.Name));
        for (var i = 0; i < secondary.Count; i++)
            secondary[i].Validate(problems.At($"secondaryInstances[{i}]"));
        foreach (var small in cluster.Instances.Concat(secondary).Where(instance => instance.InstanceClass.StartsWith("db.t", StringComparison.Ordinal)))
            problems.Add("", $"set with an instance of class {small.InstanceClass}", "memory-optimized classes such as db.r7g.large, or db.serverless", "use a larger class: AWS asks for it");
        if (cluster.BacktrackHours is { } hours)
            problems.Add("", $"set with backtrackHours {hours}", "one of the two", "remove one: AWS does not rewind a global database");
        if (WriteForwarding && cluster.Engine == DatabaseEngine.Postgres && cluster.EngineVersion is { } version && !CanForward(version))
            problems.Add("writeForwarding", $"true with PostgreSQL {version}", "14.9, 15.4 or a later version", "raise engineVersion, or turn it off");
        ValidateReaders(problems, blueprint, cluster);
        if (SecondaryInstances is { Count: 0 })
            ValidateHeadless(problems, blueprint, cluster);
    }

    // Aurora User Guide, "Using write forwarding in an Aurora PostgreSQL global database": 14.9, 15.4 and later minor versions, and every later major one.
    static bool CanForward(string version) => Version.TryParse(version.Contains('.', StringComparison.Ordinal) ? version : $"{version}.0", out var known) && known.Major switch
    {
        < 14 => false,
        14 => known.Minor >= 9,
        15 => known.Minor >= 4,
        _ => true,
    };

    static void ValidateReaders(ProblemCollector problems, Blueprint blueprint, AuroraClusterSpec cluster)
    {
        var limit = MostReaders - blueprint.ReplicaRegions.Count;
        var readers = Math.Max(cluster.FixedReaders, cluster.ReaderScaling?.MaxReaders ?? 0);
        if (!cluster.IsSecondary && readers > limit)
            problems.Add("", $"{readers} readers with {blueprint.ReplicaRegions.Count} replica regions", $"up to {limit}, as each replica region takes one of {MostReaders}", "lower the number of readers");
    }

    static void ValidateHeadless(ProblemCollector problems, Blueprint blueprint, AuroraClusterSpec cluster)
    {
        var self = blueprint.Blocks.Where(block => ReferenceEquals(block.Spec, cluster)).Select(block => block.Name).FirstOrDefault();
        foreach (var caller in blueprint.Flows.Where(flow => flow.To == self && blueprint.ReplicaRegions.Count > 0).Select(flow => flow.From).Distinct())
            problems.Add("secondaryInstances", $"none, and \"{caller}\" calls it in replica regions", "an instance that answers", "list one");
    }
}
