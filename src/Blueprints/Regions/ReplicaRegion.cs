using Blueprints.Validation;

namespace Blueprints;

/// <summary>Another region that serves users: the regional blocks stand there again, near the users that it serves.</summary>
public sealed record ReplicaRegion
{
    /// <summary>The AWS region, such as <c>eu-west-1</c>; not the blueprint's own.</summary>
    public required string Region { get; init; }

    /// <summary>The share of the traffic that it serves; 0, for a region that stands by, to below 1. The blueprint's own region serves what the replicas leave. Default: 0.5.</summary>
    public decimal TrafficShare { get; init; } = 0.5m;

    internal void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        if (!ResourceName.IsValid(Region))
            problems.Add("region", $"\"{Region}\"", "an AWS region code such as eu-west-1", "correct it");
        if (Region == blueprint.Region)
            problems.Add("region", $"\"{Region}\"", "a region other than the blueprint's own", "name another region, or remove it");
        if (TrafficShare is < 0 or >= 1)
            problems.Add("trafficShare", Text.Of(TrafficShare), "0 to below 1", "give the region a part of the traffic, or 0 to let it stand by");
    }
}
