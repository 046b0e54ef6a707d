namespace Pulumi;

/// <summary>An archive file at an address.</summary>
/// <param name="uri">The address: http, https or file.</param>
public sealed class RemoteArchive(string uri) : Archive(uri);
