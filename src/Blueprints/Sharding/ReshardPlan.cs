using System.Globalization;

namespace Blueprints.Sharding;

/// <summary>The way from one map to the next: what moves, how much of everything that is, and the steps in order. Reads stay possible throughout.</summary>
public sealed record ReshardPlan
{
    ReshardPlan(ShardMap before, ShardMap after, ValueList<ShardMove> moves, decimal all) => (Before, After, Moves, All) = (before, after, moves, all);

    /// <summary>The map in use.</summary>
    public ShardMap Before { get; }

    /// <summary>The map wanted.</summary>
    public ShardMap After { get; }

    /// <summary>What moves, by source and target shard in the maps' order; empty if nothing does.</summary>
    public ValueList<ShardMove> Moves { get; }

    /// <summary>The keys (range) or hash values (consistent hash: 2^64) that both maps know: what <see cref="Moved"/> is a part of.</summary>
    public decimal All { get; }

    /// <summary>The keys or hash values that move. <see cref="Moved"/> over <see cref="All"/> is exact.</summary>
    public decimal Moved => Moves.Sum(move => move.Count);

    /// <summary>The part of all keys that moves; 0 to 1.</summary>
    public decimal MovedShare => All == 0 ? 0 : Moved / All;

    /// <summary>The steps, in order: add shards, copy, verify, cut over, clean up, remove shards.</summary>
    public IEnumerable<ReshardStep> Steps
    {
        get
        {
            foreach (var shard in Names(After).Except(Names(Before)))
                yield return new(ReshardAction.Add, shard, $"Deploy {shard}, empty, with the schema of the others.");
            foreach (var move in Moves)
                yield return new(ReshardAction.Copy, move.To, $"Copy {Describe(move)} from {move.From} to {move.To}, then follow its changes.");
            foreach (var move in Moves)
                yield return new(ReshardAction.Verify, move.To, $"Compare counts and checksums of what {move.To} got from {move.From}.");
            yield return new(ReshardAction.CutOver, "", $"{(Moves.Count > 0 ? "Stop writes to the moving keys, let the last changes arrive, and publish" : "Publish")} version {Text(After.Version)} of the map.");
            foreach (var move in Moves.Where(move => Names(After).Contains(move.From)))
                yield return new(ReshardAction.CleanUp, move.From, $"Delete from {move.From} what moved to {move.To}, once nobody routes by version {Text(Before.Version)}.");
            foreach (var shard in Names(Before).Except(Names(After)))
                yield return new(ReshardAction.Remove, shard, $"Take {shard} away, once nobody routes by version {Text(Before.Version)}.");
        }
    }

    /// <summary>Plans the way between two maps of one strategy.</summary>
    /// <param name="before">The map in use.</param>
    /// <param name="after">The map wanted; its version is higher.</param>
    /// <param name="highestKey">Range maps: the highest key in use, so that shares count real keys and not an open end. Default: the maps' own end.</param>
    /// <exception cref="Validation.InvalidInputException">A map has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">The strategies differ, the version does not rise, or keys of the old map have no shard in the new one.</exception>
    public static ReshardPlan Between(ShardMap before, ShardMap after, long? highestKey = null)
    {
        before.ThrowIfInvalid("the shard map in use");
        after.ThrowIfInvalid("the new shard map");
        ThrowIfNotComparable(before, after);

        var moves = new Dictionary<(string From, string To), List<KeySpan>>();
        var all = 0m;
        foreach (var (span, from, to) in Cut(KeySpace.Compare(before, after), before.Strategy == ShardStrategy.Range ? highestKey : null))
        {
            all += span.Count;
            if (from != to)
                Append(moves, from, to, span);
        }

        var order = Names(before).Union(Names(after)).ToList();
        return new(before, after,
            [.. moves.OrderBy(move => order.IndexOf(move.Key.From)).ThenBy(move => order.IndexOf(move.Key.To)).Select(move => new ShardMove(move.Key.From, move.Key.To, [.. move.Value]))],
            all);
    }

    static void ThrowIfNotComparable(ShardMap before, ShardMap after)
    {
        if (before.Strategy != after.Strategy)
            throw new ArgumentException($"strategy is {after.Strategy}; allowed: {before.Strategy}, as in the map in use; between strategies nearly every key moves: load a new database instead", nameof(after));
        if (after.Version <= before.Version)
            throw new ArgumentException($"version is {Text(after.Version)}; allowed: above {Text(before.Version)}, the version in use; raise it", nameof(after));

        var known = KeySpace.Compare(before, after).Sum(part => part.Span.Count);
        if (known < KeySpace.Of(before).Sum(part => part.Span.Count))
            throw new ArgumentException("ranges of the new map leave out keys of the map in use; allowed: a shard for each of them; extend the ranges", nameof(after));
    }

    static IEnumerable<(KeySpan Span, string From, string To)> Cut(IEnumerable<(KeySpan Span, string From, string To)> parts, long? highest) => highest is not { } end
        ? parts
        : parts.Where(part => part.Span.First <= end).Select(part => (part.Span with { Last = Math.Min(part.Span.Last, end) }, part.From, part.To));

    static void Append(Dictionary<(string From, string To), List<KeySpan>> moves, string from, string to, KeySpan span)
    {
        if (!moves.TryGetValue((from, to), out var spans))
            moves.Add((from, to), spans = []);
        if (spans.Count > 0 && spans[^1].Last + 1 == span.First)
            spans[^1] = spans[^1] with { Last = span.Last };
        else
            spans.Add(span);
    }

    string Describe(ShardMove move) => Before.Strategy == ShardStrategy.Range
        ? $"keys {string.Join(", ", move.Spans)}"
        : string.Create(CultureInfo.InvariantCulture, $"{move.Count / All:P2} of the keys ({move.Spans.Count} arcs of the hash ring)");

    static IEnumerable<string> Names(ShardMap map) => map.Shards.Select(shard => shard.Name);

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
