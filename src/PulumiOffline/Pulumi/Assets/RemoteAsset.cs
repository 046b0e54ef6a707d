namespace Pulumi;

/// <summary>A file at an address.</summary>
/// <param name="uri">The address: http, https or file.</param>
public sealed class RemoteAsset(string uri) : Asset(uri);
