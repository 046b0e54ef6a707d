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

    internal override void AddTo(CostSheet sheet) => sheet.Add(this, $"Cache node hours ({NodeType}, memcached)", $"elasticache/memcached/{NodeType}", ItemKind.Fixed,
        (decimal)Nodes * Month.Hours, string.Create(CultureInfo.InvariantCulture, $"{Nodes} node{(Nodes == 1 ? "" : "s")}, all month"));
}
