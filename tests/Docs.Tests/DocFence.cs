using Blueprints.Testing;

namespace Docs.Tests;

/// <summary>A block of code in a page that people read.</summary>
/// <param name="Page">The page, from the repository's folder on.</param>
/// <param name="Line">The line of its first line of code, from 1.</param>
/// <param name="Language">What the page calls its language; empty for none.</param>
/// <param name="Text">The code.</param>
sealed record DocFence(string Page, int Line, string Language, string Text)
{
    const string Mark = "```";

    /// <summary>All of README, CONTRIBUTING and docs.</summary>
    public static IEnumerable<DocFence> All() => Pages().SelectMany(page => Of(page.Name, File.ReadAllLines(page.Path)));

    /// <summary>The pages, by name from the repository's folder on.</summary>
    public static IEnumerable<(string Name, string Path)> Pages() => Directory.EnumerateFiles(DocPage.Repository, "*.md")
        .Concat(Directory.EnumerateFiles(Path.Combine(DocPage.Repository, "docs"), "*.md", SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal)
        .Select(file => (Path.GetRelativePath(DocPage.Repository, file), file));

    static IEnumerable<DocFence> Of(string page, string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].TrimStart().StartsWith(Mark, StringComparison.Ordinal))
                continue;
            var (language, first) = (lines[at].Trim()[Mark.Length..].Trim(), at + 1);
            while (++at < lines.Length && !lines[at].TrimStart().StartsWith(Mark, StringComparison.Ordinal)) { }
            yield return new(page, first + 1, language, string.Join('\n', lines[first..at]));
        }
    }
}
