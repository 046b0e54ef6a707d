namespace Blueprints.Cli.Comments;

/// <summary>A forge refused, or could not be reached.</summary>
sealed class ForgeException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether asking again later may help.</summary>
    public bool IsPassing { get; init; }

    /// <summary>How long the forge asks to wait; null where it does not say.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>Whether what is there may not be changed, or is gone, so that a new comment may still be written.</summary>
    public bool IsDenied { get; init; }
}
