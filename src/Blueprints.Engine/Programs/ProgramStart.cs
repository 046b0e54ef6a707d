using System.Text.Json;
using Blueprints.Engine.Session;

namespace Blueprints.Engine.Programs;

/// <summary>The command line and the environment that a program of each runtime expects from its engine.</summary>
static class ProgramStart
{
    const string Parallel = "16";

    /// <summary>The command.</summary>
    /// <exception cref="InvalidOperationException">The program's own copy of Pulumi's library or its virtual environment is missing.</exception>
    public static IReadOnlyList<string> Command(PreviewSession session) => session.Program.Command.Runtime switch
    {
        ProgramRuntime.NodeJs => Node(session),
        ProgramRuntime.Python => Python(session),
        _ => session.Program.Command.Arguments,
    };

    /// <summary>The environment beside this process's own.</summary>
    public static IReadOnlyDictionary<string, string> Environment(PreviewSession session)
    {
        var program = session.Program;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PULUMI_MONITOR"] = session.Address,
            ["PULUMI_ENGINE"] = session.Address,
            ["PULUMI_PROJECT"] = program.Project,
            ["PULUMI_STACK"] = program.Stack,
            ["PULUMI_ORGANIZATION"] = program.Organization,
            ["PULUMI_ROOT_DIRECTORY"] = program.RootDirectory ?? program.Directory,
            ["PULUMI_PWD"] = program.Directory,
            ["PULUMI_DRY_RUN"] = "true",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = Parallel,
            ["PULUMI_TRACING"] = "",
            ["PULUMI_ATTACH_DEBUGGER"] = "false",
            ["PULUMI_CONFIG"] = JsonSerializer.Serialize(program.Config),
            ["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(program.SecretKeys.Order(StringComparer.Ordinal)),
            // Without source positions Node.js programs are four times as fast; with type checks TypeScript takes seconds longer.
            ["NODE_OPTIONS"] = $"{System.Environment.GetEnvironmentVariable("NODE_OPTIONS")} --stack-trace-limit=0".Trim(),
            ["PULUMI_NODEJS_TYPESCRIPT"] = program.Command.Runtime == ProgramRuntime.NodeJs && !TypeScriptSources.AreIn(program.Directory) ? "false" : "true",
            ["PULUMI_NODEJS_TRANSPILE_ONLY"] = "true",
        };
    }

    static List<string> Node(PreviewSession session)
    {
        var program = session.Program;
        var library = Library(program.Directory, Path.Combine("node_modules", "@pulumi", "pulumi", "cmd", "run"))
            ?? throw new InvalidOperationException($"{program.Directory} has no node_modules/@pulumi/pulumi; run npm install there");
        return
        [
            "node", .. NodeLauncher.Options, library, "--monitor", session.Address, "--engine", session.Address, "--organization", program.Organization, "--project", program.Project, "--root-directory", program.RootDirectory ?? program.Directory,
            "--stack", program.Stack, "--pwd", program.Directory, "--dry-run", "--parallel", Parallel, .. program.Command.Arguments,
        ];
    }

    static List<string> Python(PreviewSession session)
    {
        var program = session.Program;
        return
        [
            PythonLauncher.Interpreter(program), PythonLauncher.File, "--monitor", session.Address, "--engine", session.Address, "--project", program.Project, "--root_directory", program.RootDirectory ?? program.Directory, "--stack", program.Stack,
            "--pwd", program.Directory, "--dry_run", "true", "--parallel", Parallel, "--organization", program.Organization, .. program.Command.Arguments,
        ];
    }

    // Node.js looks for modules in the folder and in those above it.
    static string? Library(string directory, string path)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, path);
            if (Directory.Exists(candidate) || File.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
