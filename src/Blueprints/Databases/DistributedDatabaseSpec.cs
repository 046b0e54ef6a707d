using Blueprints.Validation;

namespace Blueprints.Databases;

/// <summary>
/// Aurora DSQL: a serverless distributed SQL database with PostgreSQL's protocol, no instances and no readers to size; it commits over three zones, or over peered regions.
/// Callers reach it privately and sign in by their role: there is no password. It has no foreign keys, triggers or extensions, so it is a choice for new schemas.
/// </summary>
public sealed record DistributedDatabaseSpec : BlockSpec
{
    /// <summary>The TCP port of DSQL: 5432.</summary>
    public const int Port = 5432;

    /// <summary>
    /// The witness of a multi-region cluster: a third region that keeps the log but no data, such as <c>us-west-2</c>. Default: none, a single region. A blueprint with a replica
    /// region needs one: its clusters are then peers that both take writes. A change replaces the cluster.
    /// </summary>
    public string? WitnessRegion { get; init; }

    /// <summary>Whether the cluster refuses to be deleted. Default: yes.</summary>
    public bool DeletionProtection { get; init; } = true;

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        if (blueprint.ReplicaRegions.Count > 1)
            problems.Add("", $"in {blueprint.ReplicaRegions.Count} replica regions", "one, as DSQL spans two regions and a witness", "remove the others");
        if (WitnessRegion is null && blueprint.ReplicaRegions.Count > 0)
            problems.Add("witnessRegion", "missing", "a third region, as the clusters of both regions hold the same data", "name one");
        if (WitnessRegion is not { } witness)
            return;
        if (!ResourceName.IsValid(witness))
            problems.Add("witnessRegion", $"\"{witness}\"", "an AWS region code such as us-west-2", "correct it");
        if (witness == blueprint.Region || blueprint.ReplicaRegions.Any(replica => replica.Region == witness))
            problems.Add("witnessRegion", $"\"{witness}\"", "a region that holds none of the clusters", "name a third region");
    }
}
