namespace Pulumi;

/// <summary>A file on this machine.</summary>
/// <param name="path">The file's path, absolute or from the program's folder; not opened here.</param>
public sealed class FileAsset(string path) : Asset(path);
