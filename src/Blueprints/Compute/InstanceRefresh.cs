using Blueprints.Validation;

namespace Blueprints.Compute;

/// <summary>How a new launch template reaches the running instances.</summary>
public sealed record InstanceRefresh
{
    const int MaxAlarms = 10;

    /// <summary>Share of the capacity that must stay healthy, in per cent; 0 to 100. Default: 100: new instances serve before old ones go, even in a fleet of one.</summary>
    public int MinHealthyPercent { get; init; } = 100;

    /// <summary>How far capacity may grow meanwhile, in per cent; 100 to 200, at most 100 above the minimum. Default: 200.</summary>
    public int MaxHealthyPercent { get; init; } = 200;

    /// <summary>Whether a refresh that fails, or whose alarm goes on, goes back to the old template. Default: yes. AWS cannot go back to an image named by a parameter: set imageId.</summary>
    public bool AutoRollback { get; init; } = true;

    /// <summary>CloudWatch alarms by name, any of which fails the refresh; at most 10. Default: none.</summary>
    public ValueList<string> Alarms { get; init; } = [];

    /// <summary>Whether instances that already match the template stay. Default: yes.</summary>
    public bool SkipMatching { get; init; } = true;

    /// <summary>Shares of the fleet after which the refresh pauses, in per cent, ascending. Default: none.</summary>
    public ValueList<int> Checkpoints { get; init; } = [];

    /// <summary>Seconds to pause at a checkpoint; 0 to 172,800. Default: 3,600, as AWS's.</summary>
    public int CheckpointDelaySeconds { get; init; } = 3_600;

    internal void Validate(ProblemCollector problems, FleetSpec fleet)
    {
        problems.Range("minHealthyPercent", MinHealthyPercent, 0, 100);
        problems.Range("maxHealthyPercent", MaxHealthyPercent, 100, Math.Min(200, Math.Max(100, MinHealthyPercent + 100)));
        problems.Range("alarms.count", Alarms.Count, 0, MaxAlarms);
        problems.Range("checkpointDelaySeconds", CheckpointDelaySeconds, 0, 172_800);
        for (var i = 0; i < Checkpoints.Count; i++)
        {
            if (Checkpoints[i] is < 1 or > 100 || (i > 0 && Checkpoints[i] <= Checkpoints[i - 1]))
                problems.Add($"checkpoints[{i}]", $"{Checkpoints[i]}", "1 to 100, ascending", "put them in order");
        }

        if (AutoRollback && fleet.ImageId is null)
            problems.Add("autoRollback", "true while imageId is not set", "a fixed imageId, which AWS needs to go back", "set imageId, or autoRollback to false");
    }
}
