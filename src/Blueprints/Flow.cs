using Blueprints.Quantities;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints;

/// <summary>Who calls whom, how often and with how much data. Flows turn a workload into load on each block.</summary>
/// <remarks>
/// A flow passes on the part of its source's traffic that <see cref="Carries"/> selects. Flows form no cycle: a response belongs to its request.
/// </remarks>
public sealed record Flow
{
    /// <summary>The source of all traffic: the users outside.</summary>
    public const string Users = "users";

    /// <summary>The caller: <see cref="Users"/> or a block.</summary>
    public required string From { get; init; }

    /// <summary>The block called.</summary>
    public required string To { get; init; }

    /// <summary>Which of the caller's traffic takes this flow. Default: all of it.</summary>
    public TrafficClass Carries { get; init; } = TrafficClass.All;

    /// <summary>Calls made for each call that the caller itself receives; 0 to 1,000. Default: 1.</summary>
    public Interval CallsPerCall { get; init; } = 1;

    /// <summary>A cache block asked first: only its misses take this flow. Default: none.</summary>
    public string? Behind { get; init; }

    /// <summary>
    /// Request and response together, in kilobytes per call; 0 to 1,000,000. Default: the workload's request and response sizes.
    /// </summary>
    public Interval? PayloadKilobytes { get; init; }

    internal void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        if (From != Users && !blueprint.Has(From))
            problems.Add("from", $"\"{From}\"", $"\"{Users}\" or a block: {blueprint.BlockNames}", "name an existing block");
        if (!blueprint.Has(To))
            problems.Add("to", $"\"{To}\"", $"a block: {blueprint.BlockNames}", "name an existing block");
        if (Behind is not null && Caching.CacheBlocks.Strategy(blueprint, Behind) is null)
            problems.Add("behind", $"\"{Behind}\"", "the name of a cache block", "name a cache, or remove it");
        problems.Defined("carries", Carries);
        problems.Range("callsPerCall", CallsPerCall, 0, 1_000);
        problems.Range("payloadKilobytes", PayloadKilobytes ?? 0, 0, 1_000_000);
    }
}
