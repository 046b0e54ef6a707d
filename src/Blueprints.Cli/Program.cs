using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Blueprints.Cli.Commands;
using Blueprints.Validation;

namespace Blueprints.Cli;

/// <summary>The <c>blueprints</c> tool: parse, call, render.</summary>
static class Program
{
    static int Main(string[] args)
    {
        try
        {
            var parsed = Root(args).Parse(args);
            // A shell that completes a line has not finished it, so that its errors are no errors yet.
            return (parsed.Errors.Count == 0 && UnknownOptions(parsed) is []) || args is [['[', 's', ..], ..] ? parsed.Invoke(new() { EnableDefaultExceptionHandler = false }) : Usage(parsed);
        }
        catch (InvalidInputException e)
        {
            Console.Error.WriteLine($"error: {e.Message}");
            return ExitCode.InvalidInput;
        }
        catch (ProgramFailedException e)
        {
            Console.Error.WriteLine($"error: the program failed: {e.Message}");
            return ExitCode.ProgramFailed;
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("BLUEPRINTS_DEBUG") is null)
        {
            Console.Error.WriteLine($"This is a bug in blueprints: {e.GetType().Name}: {e.Message}");
            Console.Error.WriteLine("Please report it with the command and its input. BLUEPRINTS_DEBUG=1 shows where it happened.");
            return ExitCode.Bug;
        }
    }

    static readonly (string Name, Func<Command> Create)[] Commands =
    [
        ("cost", CostCommand.Create),
        ("capacity", CapacityCommand.Create),
        ("check", CheckCommand.Create),
        ("simulate", SimulateCommand.Create),
        ("calibrate", CalibrateCommand.Create),
        ("plan", PlanCommand.Create),
        ("diff", DiffCommand.Create),
        ("comment", CommentCommand.Create),
        ("upgrade", UpgradeCommand.Create),
        ("preview", PreviewCommand.Create),
        ("report", ReportCommand.Create),
        ("render", RenderCommand.Create),
        ("new", NewCommand.Create),
        ("completion", CompletionCommand.Create),
        ("prices", PricesCommand.Create),
    ];

    // Elsewhere these are paths, and noise in what a shell offers.
    static readonly string[] WindowsHelp = ["/?", "/h"];

    // A command that is named needs no other one beside it; a tenth of a second's run is felt in making them all.
    static RootCommand Root(string[] args)
    {
        var root = new RootCommand("What a design on AWS costs, carries and should become: offline, from typed blueprints.");
        var named = Commands.Where(command => command.Name == args.FirstOrDefault()).ToArray();
        foreach (var command in named is [] ? Commands : named)
            root.Add(command.Create());
        foreach (var sign in OperatingSystem.IsWindows() ? [] : WindowsHelp)
            root.Options.OfType<HelpOption>().Single().Aliases.Remove(sign);
        ShortenListed(root, args);
        return root;
    }

    // A command's own help has examples and all; in the list of its parent a line is enough.
    static void ShortenListed(Command parent, string[] args)
    {
        foreach (var child in parent.Subcommands)
        {
            if (args.Contains(child.Name))
                ShortenListed(child, args);
            else
                child.Description = FirstSentence(child.Description ?? "");
        }
    }

    static string FirstSentence(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var end = new[] { ": ", ". ", "; " }.Select(mark => line.IndexOf(mark, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(line.Length).Min();
        return $"{line[..end].TrimEnd('.', ' ')}.";
    }

    // The parser takes an unknown option for the target of a command that needs none.
    static List<string> UnknownOptions(ParseResult parsed) =>
    [
        .. parsed.UnmatchedTokens.Where(token => token is ['-', _, ..])
            .Union(parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).Where(token => token.Type == TokenType.Argument && token.Value is ['-', '-', _, ..]).Select(token => token.Value)),
    ];

    // Unknown options are one error, and the values behind them none: the parser would tell each word apart.
    static IEnumerable<string> Errors(ParseResult parsed)
    {
        var unknown = UnknownOptions(parsed);
        if (unknown.Count == 0)
            return parsed.Errors.Select(error => $"error: {error.Message}");
        var allowed = parsed.CommandResult.Command.Options.Where(option => option.Name.StartsWith("--", StringComparison.Ordinal)).Select(option => option.Name);
        var one = unknown.Count == 1;
        var told = $"error: {(one ? "option is" : "options are")} {string.Join(", ", unknown.Select(token => $"'{token}'"))}; allowed: {string.Join(", ", allowed)}; correct {(one ? "it" : "them")}";
        return parsed.Errors.Where(error => !parsed.UnmatchedTokens.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal))).Select(error => $"error: {error.Message}").Prepend(told);
    }

    static int Usage(ParseResult parsed)
    {
        // A mistyped command would be told as several errors, none of which says what there is.
        if (parsed.CommandResult.Command.Subcommands is { Count: > 0 } commands && parsed.UnmatchedTokens is [[not '-', ..] word, ..])
            Console.Error.WriteLine($"error: command is '{word}'; allowed: {string.Join(", ", commands.Select(command => command.Name))}; correct it");
        else
            Console.Error.WriteLine(string.Join(Environment.NewLine, Errors(parsed)));
        // The root's own name is that of the assembly, not of the tool.
        var names = new Stack<string>();
        for (var result = parsed.CommandResult; result?.Parent is CommandResult parent; result = parent)
            names.Push(result.Command.Name);
        var command = string.Join(' ', names.Prepend("blueprints"));
        Console.Error.WriteLine($"Run '{command} --help' for what is accepted.");
        return ExitCode.InvalidInput;
    }
}
