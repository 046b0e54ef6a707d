using System.ComponentModel;
using System.Diagnostics;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>A target as it is on another branch, in a work tree of its own that is removed again.</summary>
sealed class BranchBaseline : IDisposable
{
    readonly string _repository;
    readonly string _tree;

    BranchBaseline(string repository, string tree, string target) => (_repository, _tree, Target) = (repository, tree, target);

    /// <summary>The target there; nothing is there where the branch does not have it.</summary>
    public string Target { get; }

    /// <summary>Checks a branch out.</summary>
    /// <param name="branch">The branch, tag or commit.</param>
    /// <param name="target">A file or folder of the repository.</param>
    /// <exception cref="InvalidInputException">The target is in no git repository, or there is no such branch.</exception>
    public static BranchBaseline Of(string branch, string target)
    {
        if (!Path.Exists(target))
            throw new InvalidInputException($"--base {branch}: \"{target}\" is no file or folder, and so the same on every branch");
        var full = Path.GetFullPath(target);
        var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full)!;
        var root = Git(folder, "rev-parse", "--show-toplevel").Trim();
        var commit = Git(root, "rev-parse", "--verify", "--end-of-options", $"{branch}^{{commit}}").Trim();
        var tree = Directory.CreateTempSubdirectory("blueprints-base-").FullName;
        Git(root, "worktree", "add", "--detach", "--force", tree, commit);
        // The same folder by its name without links, as git has it.
        var inside = Path.Combine(Git(folder, "rev-parse", "--show-prefix").Trim(), folder == full ? "" : Path.GetFileName(full));
        return new(root, tree, Path.Combine(tree, inside));
    }

    /// <summary>Removes the work tree.</summary>
    public void Dispose() => Git(_repository, "worktree", "remove", "--force", _tree);

    // Hooks of the repository are programs, and none of them is asked for here.
    static string Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, "-c", "core.hooksPath=/dev/null", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : throw new InvalidInputException($"git {arguments[0]}: {error.GetAwaiter().GetResult().Trim().ReplaceLineEndings(" ")}");
        }
        catch (Win32Exception e)
        {
            throw new InvalidInputException($"--base needs git: {e.Message}", e);
        }
    }
}
