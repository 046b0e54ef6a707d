namespace Blueprints.Testing;

/// <summary>A text is not what its snapshot says.</summary>
/// <param name="message">Which snapshot, and the first line that differs.</param>
public sealed class SnapshotMismatchException(string message) : Exception(message);
