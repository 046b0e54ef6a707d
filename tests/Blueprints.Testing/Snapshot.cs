using System.Runtime.CompilerServices;

namespace Blueprints.Testing;

/// <summary>Compares text with a file that was looked at once: <c>Snapshots/NAME.verified.txt</c> next to the test. With <c>UPDATE_SNAPSHOTS=1</c> in the environment the file is written.</summary>
public static class Snapshot
{
    /// <summary>Compares text with its snapshot; line ends do not matter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The snapshot's name.</param>
    /// <param name="testFile">The test's source file; the compiler fills it in.</param>
    /// <exception cref="SnapshotMismatchException">The text differs or there is no snapshot; the new text lies next to it as <c>NAME.received.txt</c>.</exception>
    public static void Matches(string text, string name, [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        var verified = Path.Combine(folder, $"{name}.verified.txt");
        var received = Path.Combine(folder, $"{name}.received.txt");
        var actual = Normalize(text);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(verified, actual);
        }

        var expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, actual);
        throw new SnapshotMismatchException(expected is null
            ? $"there is no snapshot {verified}; look at {received} and run again with UPDATE_SNAPSHOTS=1 to accept it"
            : $"{verified} differs from {received}{FirstDifference(expected, actual)}\nrun again with UPDATE_SNAPSHOTS=1 to accept the new text");
    }

    static string FirstDifference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, after.Length)).First(i => before.ElementAtOrDefault(i) != after.ElementAtOrDefault(i));
        return FormattableString.Invariant($" in line {line + 1}:\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}");
    }

    static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
