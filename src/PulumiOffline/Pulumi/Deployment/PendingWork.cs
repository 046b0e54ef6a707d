namespace Pulumi;

/// <summary>The tasks a program has under way: it is done when none is left or one has failed.</summary>
internal sealed class PendingWork
{
    private readonly Lock _gate = new();
    private readonly List<Exception> _failures = [];
    private TaskCompletionSource? _waiter;
    private int _active;

    public void Add(Task task)
    {
        lock (_gate)
            _active++;
        task.ContinueWith(Complete, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>Waits until nothing is under way or something has failed.</summary>
    /// <returns>The failures, each once.</returns>
    public async Task<IReadOnlyList<Exception>> WaitAsync()
    {
        Task idle;
        lock (_gate)
        {
            _waiter ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            idle = _waiter.Task;
            SignalIfDone();
        }

        await idle.ConfigureAwait(false);
        lock (_gate)
            return [.. _failures.Distinct()];
    }

    private void Complete(Task task)
    {
        lock (_gate)
        {
            _active--;
            if (task.Exception is { } failure)
                _failures.AddRange(failure.InnerExceptions);
            SignalIfDone();
        }
    }

    private void SignalIfDone()
    {
        if (_active == 0 || _failures.Count > 0)
            _waiter?.TrySetResult();
    }
}
