using System.IO.Enumeration;

namespace Blueprints.Engine.Programs;

/// <summary>Looks for TypeScript in a program. Its compiler takes longer to load than many a program to run, so a program without is started without.</summary>
static class TypeScriptSources
{
    // What a package manager put there is compiled already.
    const string Packages = "node_modules";

    const int MaxDepth = 16;

    /// <summary>Whether a folder has TypeScript files, or settings for the compiler.</summary>
    /// <param name="directory">The program's folder.</param>
    public static bool AreIn(string directory) => Files(directory).Any();

    static FileSystemEnumerable<string> Files(string directory) => new(
        directory,
        static (ref FileSystemEntry entry) => entry.ToFullPath(),
        new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = MaxDepth, AttributesToSkip = FileAttributes.ReparsePoint })
    {
        ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory && IsTypeScript(entry.FileName),
        ShouldRecursePredicate = static (ref FileSystemEntry entry) => !entry.FileName.SequenceEqual(Packages),
    };

    static bool IsTypeScript(ReadOnlySpan<char> name) => name.SequenceEqual("tsconfig.json") || Path.GetExtension(name) is ".ts" or ".tsx" or ".mts" or ".cts";
}
