using System.CommandLine;
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
        var options = new ProgramOptions();
        var noColor = new Option<bool>("--no-color") { Description = "Plain text; NO_COLOR in the environment does the same." };

        var command = new Command("preview", Description) { program, save };
        foreach (var option in options.All.Append(noColor))
            command.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (directory, started) = Started(parsed.GetValue(program) ?? []);
            var settings = options.Settings(parsed);
            var previewed = ProgramPreview.Program(directory, settings.Stack, settings.Config, started);
            var result = await ProgramPreview.RunAsync(previewed, settings.Preview, cancellation).ConfigureAwait(false);
            if (parsed.GetValue(save) is { } path)
                Save(result, ProgramPreview.Region(previewed), path);
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

    static void Save(PreviewResult result, string? region, string path) => OutputFile.Write(path, file => PreviewDocument.Write(result.Graph, file, region));
}
