using Blueprints.Engine;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary>Runs a program on the offline engine for a command that wants its graph.</summary>
static class ProgramPreview
{
    const string RegionKey = "aws:region";

    /// <summary>Whether a folder is a Pulumi project or its <c>main</c>.</summary>
    /// <exception cref="InvalidInputException">A <c>Pulumi.yaml</c> cannot be read.</exception>
    public static bool IsProject(string directory) => Guard(() => PulumiProject.IsIn(directory));

    /// <summary>The program of a project, or a command that is started in a folder.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="stack">The stack; null for the only one.</param>
    /// <param name="config">Configuration as <c>key=value</c>.</param>
    /// <param name="command">The command; empty for what the project's <c>Pulumi.yaml</c> says.</param>
    /// <exception cref="InvalidInputException">The project, the stack or a setting cannot be used.</exception>
    public static PreviewProgram Program(string directory, string? stack, IEnumerable<string> config, IReadOnlyCollection<string> command)
    {
        var overrides = Settings("--config", config);
        if (command.Count == 0)
            return Guard(() => PulumiProject.Read(directory, stack, overrides));
        var program = new ProgramCommand(ProgramRuntime.Command, [.. command]);
        return IsProject(directory)
            ? Guard(() => PulumiProject.Read(directory, stack, overrides)) with { Command = program }
            : new() { Directory = Path.GetFullPath(directory), Stack = stack ?? "preview", Command = program, Config = [.. overrides] };
    }

    /// <summary>What the program declares.</summary>
    /// <exception cref="InvalidInputException">It cannot be started.</exception>
    /// <exception cref="ProgramFailedException">It failed.</exception>
    public static async Task<PreviewResult> RunAsync(PreviewProgram program, PreviewOptions options, CancellationToken cancellation)
    {
        try
        {
            var result = await PreviewEngine.RunAsync(program, options, cancellation).ConfigureAwait(false);
            return result.Failure is { } failure ? throw new ProgramFailedException($"{failure}{Unanswered(result)}") : result;
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidInputException(e.Message, e);
        }
    }

    // What a program did not expect to be told is the likeliest reason why it fails here and nowhere else.
    static string Unanswered(PreviewResult result) =>
        result.UnansweredFunctions.IsEmpty ? "" : $"\nit was told unknown or made-up values of {string.Join(", ", result.UnansweredFunctions)}; --answers FILE says the real ones";

    /// <summary>The region of resources that do not say theirs; null where the configuration does not tell it, or keeps it a secret.</summary>
    public static string? Region(PreviewProgram program) => program.SecretKeys.Contains(RegionKey) ? null : program.Config.GetValueOrDefault(RegionKey);

    static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException e)
        {
            throw new InvalidInputException(e.Message, e);
        }
    }

    /// <summary>Settings written as <c>key=value</c>; of two for one key the later counts.</summary>
    /// <exception cref="InvalidInputException">One has no equals sign.</exception>
    public static Dictionary<string, string> Settings(string option, IEnumerable<string> settings)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parts in settings.Select(setting => setting.Split('=', 2)))
            values[parts.Length == 2 && parts[0].Length > 0 ? parts[0] : throw new InvalidInputException($"{option} is \"{parts[0]}\"; allowed: key=value")] = parts[1];
        return values;
    }
}
