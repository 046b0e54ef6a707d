using System.Globalization;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>The nodes of an ElastiCache for Memcached cluster. Rule: ElastiCache pricing page.</summary>
public sealed record MemcachedNodes : Billable
{
    /// <summary>The node type: <c>cache.m7g.large</c>.</summary>
    public required string NodeType { get; init; }

    /// <summary>Nodes.</summary>
    public required int Nodes { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var reserved = Usage is { } told ? Reservation.Of(told) : null;
        sheet.Add(this, $"Cache node hours ({NodeType}, memcached{reserved?.InWords})", $"elasticache/memcached/{NodeType}{reserved?.Suffix}", ItemKind.Fixed,
            (decimal)Nodes * Month.Hours, string.Create(CultureInfo.InvariantCulture, $"{Nodes} node{(Nodes == 1 ? "" : "s")}, all month{reserved?.Because}"));
    }
}
