using System.Runtime.CompilerServices;

namespace Conventions.Tests;

/// <summary>Where the sources are, found from this file's own place and not from the working directory.</summary>
static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "..", ".."));

    public static string TestFolder => ThisFolder();

    /// <summary>The hand-written C# files below a folder of the repository.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Files(folder, "*.cs").Where(path => !path.EndsWith(".g.cs", StringComparison.Ordinal));

    /// <summary>The files below a folder of the repository, without what a build leaves behind.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !Parts(path).Intersect(["obj", "bin"]).Any())
            .Order(StringComparer.Ordinal);

    /// <summary>A path below the root, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The folders and the file name of a path below the root.</summary>
    public static string[] Parts(string path) => Relative(path).Split('/');

    static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
