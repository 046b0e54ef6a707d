namespace Pulumi;

/// <summary>An archive put together from assets.</summary>
/// <param name="assets">The assets by their paths in the archive.</param>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive(assets);
