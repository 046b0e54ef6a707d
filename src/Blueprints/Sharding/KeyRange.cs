namespace Blueprints.Sharding;

/// <summary>A range of numeric keys and the shard that holds it.</summary>
public sealed record KeyRange
{
    /// <summary>The first key of the range.</summary>
    public required long From { get; init; }

    /// <summary>The last key of the range, itself included. Default: none, all keys from <see cref="From"/> on; for the last range only.</summary>
    public long? To { get; init; }

    /// <summary>The name of the shard that holds the range. A shard may hold several.</summary>
    public required string Shard { get; init; }
}
