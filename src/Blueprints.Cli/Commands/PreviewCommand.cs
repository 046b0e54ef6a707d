using System.CommandLine;
using System.Globalization;
using Blueprints.Cli.Rendering;
using Blueprints.Engine;
using Blueprints.Graph.Documents;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints preview</c>: what a Pulumi program declares, without Pulumi's engine, a login or a network.</summary>
static class PreviewCommand
{
    const string Description = """
        Runs a Pulumi program of any language as in a preview, without Pulumi's engine, a login, a cloud account or provider plugins, and shows or saves the resources that
        it declares. The saved file has the form of pulumi preview --json; every command that takes a target takes it.

        The program is a folder with a Pulumi.yaml (Node.js, Python, .NET, Go, YAML), or any command after --.

        Examples:
          blueprints preview infra --stack dev
          blueprints preview infra --save graph.json
          blueprints preview --save graph.json -- dotnet bin/Infra.dll
        """;

    public static Command Create()
    {
        var program = new Argument<string[]>("program") { Description = "A folder with a Pulumi.yaml, or a command after --. Default: this folder.", Arity = ArgumentArity.ZeroOrMore };
        var save = new Option<string?>("--save") { Description = "Write the resources to a file in the form of pulumi preview --json.", HelpName = "FILE" };
        var stack = new Option<string?>("--stack") { Description = "The stack whose configuration is used. Default: the only one.", HelpName = "NAME" };
        var config = new Option<string[]>("--config") { Description = "A setting over those of the files, as key=value; may be given again.", HelpName = "KEY=VALUE", DefaultValueFactory = _ => [] };
        var answers = new Option<string?>("--answers") { Description = "A JSON file with what functions and stack references answer.", HelpName = "FILE" };
        var components = new Option<string[]>("--components") { Description = "The program that makes the components of a package, as awsx=COMMAND; may be given again.", HelpName = "PACKAGE=COMMAND", DefaultValueFactory = _ => [] };
        var timeout = new Option<int>("--timeout") { Description = "Seconds after which the program is stopped.", HelpName = "SECONDS", DefaultValueFactory = _ => 600 };
        var noColor = new Option<bool>("--no-color") { Description = "Plain text; NO_COLOR in the environment does the same." };

        var command = new Command("preview", Description) { program, save, stack, config, answers, components, timeout, noColor };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (directory, started) = Started(parsed.GetValue(program) ?? []);
            var options = new PreviewOptions
            {
                Timeout = Seconds(parsed.GetValue(timeout)),
                Answers = Answers(parsed.GetValue(answers)),
                ComponentPrograms = ProgramPreview.Settings("--components", parsed.GetValue(components) ?? []),
                Output = line => Console.Error.WriteLine(line),
            };
            var result = await ProgramPreview.RunAsync(ProgramPreview.Program(directory, parsed.GetValue(stack), parsed.GetValue(config) ?? [], started), options, cancellation).ConfigureAwait(false);
            if (parsed.GetValue(save) is { } path)
                Save(result, path);
            PreviewTable.Write(Terminal.Create(parsed.GetValue(noColor)), result, parsed.GetValue(save));
            return ExitCode.Ok;
        });
        return command;
    }

    // One word that is a folder is a project; anything else is a command.
    static (string Directory, string[] Command) Started(string[] words) => words switch
    {
        [] => (".", []),
        [var only] when Directory.Exists(only) => (only, []),
        _ => (".", words),
    };

    static TimeSpan Seconds(int seconds) => seconds is > 0 and <= 86_400
        ? TimeSpan.FromSeconds(seconds)
        : throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture, $"--timeout is {seconds}; allowed: 1 to 86400 seconds"));

    static PreviewAnswers Answers(string? path)
    {
        try
        {
            return path is null ? PreviewAnswers.None : PreviewAnswers.Parse(InputFile.Read(path), path);
        }
        catch (FormatException e)
        {
            throw new InvalidInputException(e.Message, e);
        }
    }

    static void Save(PreviewResult result, string path) => OutputFile.Write(path, file => PreviewDocument.Write(result.Graph, file));
}
