using Blueprints.Validation;

namespace Blueprints.Databases;

/// <summary>
/// Aurora reader auto scaling: Application Auto Scaling adds readers of the writer's class while the readers' average CPU, or their connections, are above the target. Provisioning a
/// reader takes minutes, so it follows daily load, not spikes.
/// </summary>
public sealed record ReaderScaling
{
    /// <summary>The cooldown that AWS gives a policy which names none, in seconds: 300.</summary>
    public const int DefaultCooldownSeconds = 300;

    /// <summary>Fewest readers, counting the listed ones; 1 to 15, no fewer than are listed. Default: 1.</summary>
    public int MinReaders { get; init; } = 1;

    /// <summary>Most readers, counting the listed ones; up to 15. Default: 4.</summary>
    public int MaxReaders { get; init; } = 4;

    /// <summary>The readers' average CPU to keep, in per cent; 10 to 90. Default: 60.</summary>
    public int TargetCpuPercent { get; init; } = 60;

    /// <summary>Average connections of a reader to keep, instead of the CPU; 1 to 16,000. Default: none, the CPU decides.</summary>
    public int? TargetConnections { get; init; }

    /// <summary>Seconds after adding readers before more are added; 0 to 3,600. Default: 300, as AWS has it.</summary>
    public int ScaleOutCooldownSeconds { get; init; } = DefaultCooldownSeconds;

    /// <summary>Seconds after removing readers before more are removed; 0 to 3,600. Default: 300, as AWS has it.</summary>
    public int ScaleInCooldownSeconds { get; init; } = DefaultCooldownSeconds;

    internal void Validate(ProblemCollector problems, int fixedReaders)
    {
        problems.Range("targetCpuPercent", TargetCpuPercent, 10, 90);
        problems.Range("targetConnections", TargetConnections ?? 1, 1, 16_000);
        problems.Range("scaleOutCooldownSeconds", ScaleOutCooldownSeconds, 0, 3_600);
        problems.Range("scaleInCooldownSeconds", ScaleInCooldownSeconds, 0, 3_600);
        problems.Range("maxReaders", MaxReaders, 1, 15);
        if (MinReaders > MaxReaders || MinReaders < Math.Max(1, fixedReaders))
            problems.Add("minReaders", $"{MinReaders}", $"{Math.Max(1, fixedReaders)} (the readers listed) to maxReaders ({MaxReaders})", "bring it into the range");
        if (fixedReaders == 0)
            problems.Add("", "set on a cluster without readers", "at least one listed reader, which AWS needs to measure", "list a reader in instances");
    }
}
