namespace Pulumi;

/// <summary>Sends messages to whoever runs the program. One error makes the run fail, but does not stop it.</summary>
public static class Log
{
    /// <summary>Sends a message for those who look for a fault.</summary>
    /// <param name="message">The message.</param>
    /// <param name="resource">The resource it is about; default: none.</param>
    /// <param name="streamId">The stream it belongs to; default: none.</param>
    /// <param name="ephemeral">Whether it is shown for a moment only; default: no.</param>
    /// <exception cref="InvalidOperationException">No deployment is running.</exception>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) => Send(LogSeverity.Debug, message);

    /// <summary>Sends a message.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) => Send(LogSeverity.Info, message);

    /// <summary>Sends advice.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) => Send(LogSeverity.Warning, message);

    /// <summary>Sends an error, which makes the run fail.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) => Send(LogSeverity.Error, message);

    /// <summary>Sends an exception as an error, which makes the run fail.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="resource">The resource it is about; default: none.</param>
    /// <param name="streamId">The stream it belongs to; default: none.</param>
    /// <param name="ephemeral">Whether it is shown for a moment only; default: no.</param>
    /// <exception cref="InvalidOperationException">No deployment is running.</exception>
    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Error, exception.ToString());

    private static void Send(LogSeverity severity, string message) => Deployment.Running.Logger.Log(severity, message);
}
