using Blueprints.Validation;
using static System.FormattableString;

namespace Blueprints.Estimation.Replay;

/// <summary>How long it takes until something new serves, as far as the design does not say it.</summary>
public sealed record ReplayTimes
{
    /// <summary>Seconds from a server's start to its application's first answer, beside the 25 that EC2 needs to boot; 0 to 3,600. Default: 30.</summary>
    public double ApplicationStartSeconds { get; init; } = 30;

    /// <summary>Seconds until a container runs on Fargate, the image's download included; 0 to 3,600. Default: 40.</summary>
    public double TaskStartSeconds { get; init; } = 40;

    /// <summary>Seconds until a new Aurora reader answers; 0 to 3,600. Default: 600, about ten minutes.</summary>
    public double ReaderStartSeconds { get; init; } = 600;

    /// <summary>Seconds until a new shard of a cache serves, its keys moved; 0 to 3,600. Default: 600, about ten minutes.</summary>
    public double ShardStartSeconds { get; init; } = 600;

    /// <summary>Seconds until an instance of a warm pool serves, its health check not counted; 0 to 3,600. Default: 20.</summary>
    public double PooledStartSeconds { get; init; } = 20;

    /// <summary>Seconds that a caller waits before it gives up; above 0, at most 3,600. Default: 30.</summary>
    public double TimeoutSeconds { get; init; } = 30;

    /// <summary>The share of given-up requests that callers send again; 0 to 0.99. Default: 0.</summary>
    public double RetryShare { get; init; }

    internal void ThrowIfInvalid()
    {
        Check("application start", ApplicationStartSeconds, 0);
        Check("task start", TaskStartSeconds, 0);
        Check("reader start", ReaderStartSeconds, 0);
        Check("shard start", ShardStartSeconds, 0);
        Check("start from the warm pool", PooledStartSeconds, 0);
        Check("timeout", TimeoutSeconds, 0.001);
        if (RetryShare is not (>= 0 and <= 0.99))
            throw new InvalidInputException(Invariant($"retry share is {RetryShare}; allowed: 0 to 0.99"));
    }

    static void Check(string what, double seconds, double least)
    {
        if (!(seconds >= least && seconds <= 3_600))
            throw new InvalidInputException(Invariant($"{what} is {seconds} seconds; allowed: {least} to 3600"));
    }
}
