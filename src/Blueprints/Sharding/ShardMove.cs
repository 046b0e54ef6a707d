namespace Blueprints.Sharding;

/// <summary>What moves from one shard to another.</summary>
/// <param name="From">The shard that holds the keys under the old map.</param>
/// <param name="To">The shard that holds them under the new one.</param>
/// <param name="Spans">The keys (range) or hash values of keys (consistent hash) that move, ascending, none adjacent.</param>
public sealed record ShardMove(string From, string To, ValueList<KeySpan> Spans)
{
    /// <summary>The keys or hash values that move; 1 or more.</summary>
    public decimal Count => Spans.Sum(span => span.Count);
}
