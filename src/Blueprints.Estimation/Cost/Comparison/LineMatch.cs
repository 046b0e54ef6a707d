using Key = (string Resource, string Type, string Sku, string Item);

namespace Blueprints.Estimation.Cost.Comparison;

/// <summary>Matches the lines of two bills.</summary>
static class LineMatch
{
    /// <summary>The lines that differ.</summary>
    public static IEnumerable<CostChange> Changes(CostEstimate before, CostEstimate after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var lost = Gaps(now, old);
        var found = Gaps(old, now);
        foreach (var (key, line) in now)
        {
            if (Change(old.GetValueOrDefault(key), line, found.GetValueOrDefault((key.Resource, key.Type))) is { } change)
                yield return change;
        }

        foreach (var (key, line) in old.Where(entry => !now.ContainsKey(entry.Key)))
        {
            if (Change(line, null, lost.GetValueOrDefault((key.Resource, key.Type))) is { } change)
                yield return change;
        }
    }

    // Blocks are labels: a line that moves to another block costs the same.
    static Dictionary<Key, BillLine> Lines(CostEstimate estimate)
    {
        var lines = new Dictionary<Key, BillLine>();
        foreach (var line in BillLine.Of(estimate))
        {
            var key = (line.Resource, line.Type, line.Sku, line.Sku.Length == 0 ? line.Item : "");
            lines[key] = lines.TryGetValue(key, out var other) ? other with { Monthly = other.Monthly + line.Monthly, Gap = other.IsKnown ? line.Gap : other.Gap, Missing = other.Missing + line.Missing } : line;
        }

        return lines;
    }

    // The resources that have a line without a cost on one side that the other side does not have: what they no longer have besides may have become that line.
    static Dictionary<(string Resource, string Type), string> Gaps(Dictionary<Key, BillLine> lines, Dictionary<Key, BillLine> others)
    {
        var gaps = new Dictionary<(string, string), string>();
        foreach (var (key, line) in lines.Where(entry => !entry.Value.IsKnown && !others.ContainsKey(entry.Key)))
            gaps.TryAdd((key.Resource, key.Type), line.Gap);
        return gaps;
    }

    static CostChange? Change(BillLine? before, BillLine? after, string? otherGap) => (before, after) switch
    {
        (null, { IsKnown: false } now) => Unknown(before, now, now.Gap),
        (null, { } now) when otherGap is not null => Unknown(before, now, $"before, {otherGap}"),
        (null, { } now) => Known(CostChangeKind.Added, before, now),
        ({ IsKnown: false } old, null) => Unknown(old, after, $"before, {old.Gap}"),
        ({ } old, null) when otherGap is not null => Unknown(old, after, otherGap),
        ({ } old, null) => Known(CostChangeKind.Removed, old, after),
        ({ IsKnown: true } old, { IsKnown: true } now) => old.Monthly == now.Monthly ? null : Known(CostChangeKind.Changed, old, now),
        ({ } old, { } now) when old.Monthly == now.Monthly && old.Missing == now.Missing && old.IsKnown == now.IsKnown => null,
        ({ } old, { } now) => Unknown(old, now, now.IsKnown ? $"before, {old.Gap}" : now.Gap),
        _ => null,
    };

    static CostChange? Known(CostChangeKind kind, BillLine? before, BillLine? after)
    {
        var line = after ?? before!;
        var costsNothing = before is null or { Monthly.High.Usd: 0 } && after is null or { Monthly.High.Usd: 0 };
        return costsNothing ? null : new(kind, line.Block, line.Resource, line.Type, line.Item, line.Sku, before?.Monthly, after?.Monthly, "");
    }

    static CostChange Unknown(BillLine? before, BillLine? after, string reason)
    {
        var line = after ?? before!;
        return new(CostChangeKind.Unknown, line.Block, line.Resource, line.Type, line.Item, line.Sku,
            before is { IsKnown: true } ? before.Monthly : null, after is { IsKnown: true } ? after.Monthly : null, reason);
    }
}
