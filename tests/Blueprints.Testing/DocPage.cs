using System.Runtime.CompilerServices;

namespace Blueprints.Testing;

/// <summary>
/// Keeps a part of a page of <c>docs/</c> equal to what the code says: the text between <c>&lt;!-- begin PART --&gt;</c> and <c>&lt;!-- end PART --&gt;</c>. With
/// <c>UPDATE_SNAPSHOTS=1</c> in the environment the part is written.
/// </summary>
public static class DocPage
{
    /// <summary>The folder of the repository.</summary>
    public static string Repository { get; } = Root();

    /// <summary>Compares a part of a page with a text; line ends do not matter.</summary>
    /// <param name="page">The page's name, such as <c>roadmap.md</c>.</param>
    /// <param name="part">The part's name.</param>
    /// <param name="text">What the part should say.</param>
    /// <exception cref="SnapshotMismatchException">The page says something else or lacks the part.</exception>
    public static void Holds(string page, string part, string text)
    {
        var path = Path.Combine(Repository, "docs", page);
        var (begin, end) = ($"<!-- begin {part} -->\n", $"<!-- end {part} -->");
        var whole = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (from, to) = (whole.IndexOf(begin, StringComparison.Ordinal), whole.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from)
            throw new SnapshotMismatchException($"docs/{page} lacks the lines {begin.TrimEnd()} and {end}");
        from += begin.Length;
        var expected = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (whole[from..to] == expected)
            return;
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") != "1")
            throw new SnapshotMismatchException($"docs/{page}, part {part}, differs from the code; run again with UPDATE_SNAPSHOTS=1 and read the difference. The code says:\n{expected}");
        File.WriteAllText(path, string.Concat(whole.AsSpan(0, from), expected, whole.AsSpan(to)));
    }

    static string Root([CallerFilePath] string file = "")
    {
        var folder = Path.GetDirectoryName(file)!;
        while (!File.Exists(Path.Combine(folder, "Blueprints.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"no Blueprints.sln above {file}");
        return folder;
    }
}
