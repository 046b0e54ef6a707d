using System.Globalization;

namespace Docs.Tests;

/// <summary>A line of a page that calls the tool.</summary>
/// <param name="Place">Page and line.</param>
/// <param name="Text">The command as a reader would type it, without the comment behind it.</param>
sealed record DocCommand(string Place, string Text)
{
    const string Tool = "blueprints ";
    const string FromSource = "dotnet run --project src/Blueprints.Cli -- ";

    /// <summary>What cannot run in a test, and why.</summary>
    static readonly (string Part, string Reason)[] NotHere =
    [
        ("cost infra", "runs a program of the reader's; NodeProgramTests and ProgramTests run ours"),
        ("my-shop", "runs the new project; .ci/run does so"),
        ("examples/typescript", "needs what npm installs; .ci/run does so"),
        ("cost stacks", "builds and runs the program of stacks/; .ci/run does so"),
        ("cost .", "runs the new project; .ci/run does so"),
        (" preview ", "runs a program; NodeProgramTests and ProgramTests run ours"),
        ("prices update", "asks AWS; PriceListTests ask a server of their own"),
        (" comment ", "asks a forge; its tests ask a server of their own"),
        (" plan ", "searches for seconds; PlanCommandTests do"),
        (" simulate ", "SimulateCommandTests run it"),
        ("cdk.out", "a CDK application writes it; Blueprints.Cdk.Tests do so"),
        (" completion ", "ends in the reader's own start-up file"),
        ("$(", "a shell fills it in"),
        ("<", "a place for the reader's own word"),
        ("…", "shortened"),
    ];

    /// <summary>Its arguments.</summary>
    public string[] Arguments => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('"', '\'')).ToArray();

    /// <summary>Why it cannot run in a test; null if it can.</summary>
    public string? Reason => NotHere.FirstOrDefault(entry => $" {Text} ".Contains(entry.Part, StringComparison.Ordinal)).Reason;

    /// <summary>Whether a failed gate is what the page may want to show.</summary>
    public bool HasGate => new[] { "--max", "--strict", "--slo", "check " }.Any(gate => Text.Contains(gate, StringComparison.Ordinal));

    /// <summary>All commands of all pages, one line each: of blocks of code, and of sentences where they name a target.</summary>
    public static IEnumerable<DocCommand> All() => Blocks().Concat(Sentences());

    static IEnumerable<DocCommand> Blocks() =>
        from fence in DocFence.All()
        where fence.Language is "" or "bash" or "sh" or "console" or "text"
        from line in Lines(fence.Text).Select((text, at) => (Text: text, At: at))
        let command = Command(line.Text)
        where command is not null
        select new DocCommand(string.Create(CultureInfo.InvariantCulture, $"{fence.Page}:{fence.Line + line.At}"), command);

    static IEnumerable<DocCommand> Sentences() =>
        from page in DocFence.Pages()
        where page.Name != "CHANGELOG.md"
        from line in File.ReadAllLines(page.Path).Select((text, at) => (Text: text, At: at))
        from span in line.Text.Split('`').Where((_, at) => at % 2 == 1)
        where span.StartsWith(Tool, StringComparison.Ordinal) && span.Split(' ').Length > 2
        select new DocCommand(string.Create(CultureInfo.InvariantCulture, $"{page.Name}:{line.At + 1}"), span[Tool.Length..]);

    static IEnumerable<string> Lines(string text) => text.Replace("\\\n", "", StringComparison.Ordinal).Split('\n').Select(line => line.Trim().TrimStart('$').TrimStart());

    static string? Command(string line)
    {
        var start = new[] { FromSource, Tool }.FirstOrDefault(prefix => line.StartsWith(prefix, StringComparison.Ordinal));
        if (start is null)
            return null;
        var command = line[start.Length..];
        return (command.IndexOf(" #", StringComparison.Ordinal) is > 0 and var comment ? command[..comment] : command).Split(" > ")[0].Split(" | ")[0].Trim();
    }
}
