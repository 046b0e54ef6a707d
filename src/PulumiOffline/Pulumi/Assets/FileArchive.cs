namespace Pulumi;

/// <summary>An archive file or a folder on this machine.</summary>
/// <param name="path">The path, absolute or from the program's folder; not opened here.</param>
public sealed class FileArchive(string path) : Archive(path);
