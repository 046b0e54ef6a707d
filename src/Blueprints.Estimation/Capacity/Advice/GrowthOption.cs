namespace Blueprints.Estimation.Capacity.Advice;

/// <summary>What the next size up, or one more unit, of a block buys.</summary>
public sealed record GrowthOption
{
    /// <summary>The block.</summary>
    public required string Block { get; init; }

    /// <summary>Up or out.</summary>
    public required GrowthDirection Direction { get; init; }

    /// <summary>The change in words: <c>m7g.large to m7g.xlarge</c>.</summary>
    public required string Change { get; init; }

    /// <summary>Daily users at which the block's first limit is full as it is; 0 or more.</summary>
    public required decimal UsersBefore { get; init; }

    /// <summary>Daily users at which its first limit is full after the change; 0 or more.</summary>
    public required decimal UsersAfter { get; init; }

    /// <summary>What a month costs more at the design's largest size, in US dollars; null where something of it has no price.</summary>
    public required decimal? MonthlyUsd { get; init; }

    /// <summary>Daily users gained; below 0 where the change makes another limit come first.</summary>
    public decimal UsersGained => UsersAfter - UsersBefore;

    /// <summary>Daily users gained for each dollar a month; null where it costs nothing or nobody knows what.</summary>
    public decimal? UsersPerUsd => MonthlyUsd is > 0 ? UsersGained / MonthlyUsd : null;
}
