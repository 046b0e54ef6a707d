namespace Pulumi;

/// <summary>Wraps on the wire a value that is secret.</summary>
internal sealed record WireSecret(object? Value);
