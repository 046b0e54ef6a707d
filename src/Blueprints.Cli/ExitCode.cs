namespace Blueprints.Cli;

/// <summary>What the tool's exit codes mean; scripts rely on them.</summary>
static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Ok = 0;

    /// <summary>A gate failed: budget, policy, SLO, or an incomplete estimate under --strict.</summary>
    public const int GateFailed = 1;

    /// <summary>Wrong usage or invalid input.</summary>
    public const int InvalidInput = 2;

    /// <summary>The previewed program failed.</summary>
    public const int ProgramFailed = 3;

    /// <summary>A bug in the tool.</summary>
    public const int Bug = 70;

    /// <summary>Somebody stopped it, as shells say for Ctrl-C.</summary>
    public const int Interrupted = 130;
}
