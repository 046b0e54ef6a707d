using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Keeps the errors of a run, which has failed if it logged one, and passes all messages on in their order.</summary>
/// <param name="send">Takes a message.</param>
internal sealed class DeploymentLogger(Func<LogSeverity, string, Task> send)
{
    private readonly Lock _gate = new();
    private ImmutableList<string> _errors = [];
    private Task _sent = Task.CompletedTask;

    public ImmutableList<string> Errors
    {
        get
        {
            lock (_gate)
                return _errors;
        }
    }

    /// <summary>Ends when all messages so far are passed on.</summary>
    public Task Sent
    {
        get
        {
            lock (_gate)
                return _sent;
        }
    }

    public void Log(LogSeverity severity, string message)
    {
        lock (_gate)
        {
            if (severity == LogSeverity.Error)
                _errors = _errors.Add(message);
            _sent = SendAfterAsync(_sent, severity, message);
        }
    }

    public void Log(Exception exception) => Log(LogSeverity.Error, exception switch
    {
        RunException => exception.Message,
        ResourceException { HideStack: true } => exception.Message,
        ResourceException => exception.ToString(),
        _ => $"Running program '{AppContext.BaseDirectory}' failed with an unhandled exception:\n{exception}",
    });

    private async Task SendAfterAsync(Task before, LogSeverity severity, string message)
    {
        await before.ConfigureAwait(false);
        await send(severity, message).ConfigureAwait(false);
    }
}
