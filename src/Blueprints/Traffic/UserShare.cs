using Blueprints.Delivery;
using Blueprints.Validation;

namespace Blueprints.Traffic;

/// <summary>The share of the users' traffic that comes from a part of the world.</summary>
public sealed record UserShare
{
    /// <summary>The part of the world.</summary>
    public required EdgeGeography Geography { get; init; }

    /// <summary>Its share of the traffic; above 0 to 1.</summary>
    public required decimal Share { get; init; }

    internal void Validate(ProblemCollector problems)
    {
        problems.Defined("geography", Geography);
        if (Share is <= 0 or > 1)
            problems.Add("share", Text.Of(Share), "above 0 to 1", "give the geography a part of the traffic");
    }
}
