using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Blueprints.Engine.Programs;

namespace Blueprints.Engine;

/// <summary>A folder with a <c>Pulumi.yaml</c>, and the configuration of its stacks.</summary>
public static class PulumiProject
{
    const string ProjectFile = "Pulumi.yaml";

    // Where there is none of these, the program stands in the project's own file.
    static readonly string[] YamlPrograms = ["Main.json", "Main.yaml"];

    /// <summary>Whether a folder is a project: it has a <c>Pulumi.yaml</c>, or is the <c>main</c> of one in a folder above.</summary>
    /// <param name="directory">The folder.</param>
    /// <exception cref="FormatException">A <c>Pulumi.yaml</c> above it cannot be read.</exception>
    public static bool IsIn(string directory) => RootOf(directory) is not null;

    /// <summary>Reads a project and the configuration of one of its stacks.</summary>
    /// <param name="directory">The folder with the <c>Pulumi.yaml</c>, or its <c>main</c>.</param>
    /// <param name="stack">The stack. Default: the only one that has a configuration file; <c>preview</c> where there is none.</param>
    /// <param name="overrides">Configuration that comes before that of the files, by key. Default: none.</param>
    /// <exception cref="FormatException">A file cannot be read, a stack is missing or several could be meant; the message says which.</exception>
    public static PreviewProgram Read(string directory, string? stack = null, IReadOnlyDictionary<string, string>? overrides = null)
    {
        var root = RootOf(directory) ?? throw new FormatException($"{directory}: there is no {ProjectFile}");
        var path = Path.Combine(root, ProjectFile);
        var project = YamlFile.Read(path);
        var name = Text(project["name"]) ?? throw new FormatException($"{path}: name is missing");
        var stacks = Path.Combine(root, Text(project["stackConfigDir"]) ?? ".");
        var chosen = stack ?? OnlyStack(stacks);
        var (config, secrets) = ProjectConfig.Read(stacks, project, name, chosen, overrides ?? ImmutableDictionary<string, string>.Empty);
        var (folder, entry) = Main(root, Text(project["main"]));
        return new()
        {
            Project = name,
            Stack = chosen,
            Directory = folder,
            RootDirectory = Path.GetFullPath(root),
            Command = Command(project, path, folder, entry) with { VirtualEnvironment = VirtualEnvironment(project, root) },
            Config = config,
            SecretKeys = secrets,
        };
    }

    static string? RootOf(string directory)
    {
        if (File.Exists(Path.Combine(directory, ProjectFile)))
            return directory;
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        for (var above = Path.GetDirectoryName(folder); above is not null; above = Path.GetDirectoryName(above))
        {
            var path = Path.Combine(above, ProjectFile);
            if (File.Exists(path))
                return Text(YamlFile.Read(path)["main"]) is { } main && Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(above, main))) == folder ? above : null;
        }

        return null;
    }

    // A program runs in the folder that main names; where main is a file, in the project's folder.
    static (string Folder, string? Entry) Main(string root, string? main)
    {
        var path = Path.GetFullPath(Path.Combine(root, main ?? "."));
        return Directory.Exists(path) ? (path, null) : (Path.GetFullPath(root), main);
    }

    static string OnlyStack(string directory)
    {
        var stacks = Directory.EnumerateFiles(directory, "Pulumi.*.yaml").Select(file => Path.GetFileName(file)["Pulumi.".Length..^".yaml".Length]).Order(StringComparer.Ordinal).ToList();
        return stacks.Count switch
        {
            0 => "preview",
            1 => stacks[0],
            _ => throw new FormatException($"{directory} has the stacks {string.Join(", ", stacks)}; which one? Give --stack"),
        };
    }

    static ProgramCommand Command(JsonObject project, string path, string folder, string? main)
    {
        var runtime = project["runtime"] is JsonObject structured ? Text(structured["name"]) : Text(project["runtime"]);
        var options = (project["runtime"] as JsonObject)?["options"] as JsonObject ?? [];
        return runtime switch
        {
            "nodejs" => new(ProgramRuntime.NodeJs, [main ?? "."]),
            "python" => new(ProgramRuntime.Python, [main ?? "."]),
            "dotnet" => DotNet(Text(options["binary"]), main),
            "yaml" when options["compiler"] is not null => throw new FormatException($"{path}: the option compiler makes the program with another command, which a preview does not run; write what it prints into Main.yaml"),
            "yaml" => new(ProgramRuntime.Yaml, [YamlPrograms.FirstOrDefault(file => File.Exists(Path.Combine(folder, file))) ?? (project["main"] is null ? ProjectFile : "Main.yaml")]),
            "go" => Text(options["binary"]) is { } binary ? new(ProgramRuntime.Command, [Local(binary)]) : Go(Path.GetFullPath(path), main),
            _ => throw new FormatException($"{path}: runtime is \"{runtime}\"; allowed: nodejs, python, dotnet, go, yaml; or give the command after --"),
        };
    }

    static string? VirtualEnvironment(JsonObject project, string root) =>
        (project["runtime"] as JsonObject)?["options"] is JsonObject options && Text(options["virtualenv"]) is { } folder ? Path.GetFullPath(Path.Combine(root, folder)) : null;

    // Built once: a preview runs a program twice at the same time, and two builds in one folder would get in each other's way.
    static ProgramCommand DotNet(string? binary, string? main) => binary switch
    {
        null => new(ProgramRuntime.Command, ["dotnet", "run", "--no-build", .. main is null ? [] : (string[])["--project", main]]) { Build = ["dotnet", "build", "--verbosity", "quiet", .. main is null ? [] : (string[])[main]] },
        _ when binary.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) => new(ProgramRuntime.Command, ["dotnet", binary]),
        _ => new(ProgramRuntime.Command, [Local(binary)]),
    };

    // Built once too, beside what else is kept for this user: the same file for the same project, so that nothing piles up.
    static ProgramCommand Go(string project, string? main)
    {
        var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create) is { Length: > 0 } own ? own : Path.GetTempPath(), "blueprints", "go");
        Directory.CreateDirectory(folder);
        var binary = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..16] + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return new(ProgramRuntime.Command, [binary]) { Build = ["go", "build", "-o", binary, main ?? "."] };
    }

    // A file of the project, not a command on the path.
    static string Local(string binary) => Path.IsPathRooted(binary) || binary.Contains('/', StringComparison.Ordinal) ? binary : $"./{binary}";

    static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
