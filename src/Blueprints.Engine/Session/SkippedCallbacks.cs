namespace Blueprints.Engine.Session;

/// <summary>
/// Whether a second run could find resources that the first one does not: whether a callback on a value that is not known yet was skipped which may create some. Only Node.js programs are watched for that, by the
/// script that is loaded before them; all others may have skipped one.
/// </summary>
sealed class SkippedCallbacks
{
    // The words of pulumi_program.cjs, which has others for a callback that was skipped.
    const string Watched = "blueprints: callbacks are watched";

    readonly TaskCompletionSource _possible = new(TaskCreationOptions.RunContinuationsAsynchronously);
    volatile bool _watched;

    /// <summary>Completes once such a callback was skipped, or may have been without being seen.</summary>
    public Task Possible => _possible.Task;

    /// <summary>Whether resources may be missing, asked after the run has ended. A program that never said that it is watched may have skipped callbacks.</summary>
    public bool MayHaveCreated => Possible.IsCompleted || !_watched;

    /// <summary>A callback may have been skipped that nobody sees: in a program of another runtime, or in one that makes components.</summary>
    public void Unseen() => _possible.TrySetResult();

    /// <summary>Takes a line of debugging. A copy of the client that is not watched, perhaps in a bundle, still sends its own.</summary>
    /// <param name="line">The line.</param>
    public void Take(string line)
    {
        if (line == Watched)
            _watched = true;
        else
            _possible.TrySetResult();
    }
}
