using Blueprints.Compute;
using Blueprints.Validation;

namespace Blueprints.Caching;

/// <summary>
/// The read side of CQRS kept in memory: views shaped for queries, filled by a projector, which is an ordinary fleet that consumes a queue or stream. Only the projector
/// writes them; who else calls the store reads them. They lag behind the write side by the projector's backlog, and are made again by replaying the source.
/// </summary>
public sealed record CacheProjection
{
    const string Others = "&* +@all -@dangerous";

    /// <summary>The fleet or container service that writes the views.</summary>
    public required string Projector { get; init; }

    /// <summary>The queue or stream block that the projector consumes. Default: none named.</summary>
    public string? Source { get; init; }

    // Views are keys that begin with view:, as CacheKeys.View names them. %R~ gives the right to read keys only.
    internal IEnumerable<CacheUser> Users(IEnumerable<CacheUse> uses)
    {
        var keys = string.Concat(uses.Where(use => use != CacheUse.ReadModel).Order().Select(use => $"~{CacheKeys.Prefix(use)}:* "));
        yield return new() { Name = "projector", Access = $"~{CacheKeys.Prefix(CacheUse.ReadModel)}:* {keys}{Others}", Callers = [Projector] };
        yield return new() { Name = "reader", Access = $"%R~{CacheKeys.Prefix(CacheUse.ReadModel)}:* {keys}{Others}" };
    }

    internal void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        if (!blueprint.Blocks.TryGet<IServerSpec>(Projector, out _))
            problems.Add("projector", $"\"{Projector}\"", "the name of a fleet", "name the fleet that consumes the source");
        if (Source is not null && !blueprint.Has(Source))
            problems.Add("source", $"\"{Source}\"", $"a block: {blueprint.BlockNames}", "name an existing block");
    }
}
