namespace Pulumi;

/// <summary>A failure to log.</summary>
/// <param name="exception">What failed.</param>
public class LogException(Exception exception) : Exception($"Error occurred during logging: {exception.Message}", exception);
