using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Keeps the errors of a run: a run that logged one has failed. Lesser messages go nowhere, as under the official mocks.</summary>
internal sealed class DeploymentLogger
{
    private readonly Lock _gate = new();
    private ImmutableList<string> _errors = [];

    public ImmutableList<string> Errors
    {
        get
        {
            lock (_gate)
                return _errors;
        }
    }

    public void Log(LogSeverity severity, string message)
    {
        if (severity != LogSeverity.Error)
            return;

        lock (_gate)
            _errors = _errors.Add(message);
    }

    public void Log(Exception exception) => Log(LogSeverity.Error, exception switch
    {
        RunException => exception.Message,
        ResourceException { HideStack: true } => exception.Message,
        ResourceException => exception.ToString(),
        _ => $"Running program '{AppContext.BaseDirectory}' failed with an unhandled exception:\n{exception}",
    });
}
