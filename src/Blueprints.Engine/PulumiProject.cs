using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Blueprints.Engine.Programs;

namespace Blueprints.Engine;

/// <summary>A folder with a <c>Pulumi.yaml</c>, and the configuration of its stacks.</summary>
public static class PulumiProject
{
    const string ProjectFile = "Pulumi.yaml";

    /// <summary>Whether a folder is a project.</summary>
    /// <param name="directory">The folder.</param>
    public static bool IsIn(string directory) => File.Exists(Path.Combine(directory, ProjectFile));

    /// <summary>Reads a project and the configuration of one of its stacks.</summary>
    /// <param name="directory">The folder with the <c>Pulumi.yaml</c>.</param>
    /// <param name="stack">The stack. Default: the only one that has a configuration file; <c>preview</c> where there is none.</param>
    /// <param name="overrides">Configuration that comes before that of the files, by key. Default: none.</param>
    /// <exception cref="FormatException">A file cannot be read, a stack is missing or several could be meant; the message says which.</exception>
    public static PreviewProgram Read(string directory, string? stack = null, IReadOnlyDictionary<string, string>? overrides = null)
    {
        var path = Path.Combine(directory, ProjectFile);
        if (!File.Exists(path))
            throw new FormatException($"{directory}: there is no {ProjectFile}");
        var project = YamlFile.Read(path);
        var name = Text(project["name"]) ?? throw new FormatException($"{path}: name is missing");
        var chosen = stack ?? OnlyStack(directory);
        var (config, secrets) = ProjectConfig.Read(directory, project, name, chosen, overrides ?? ImmutableDictionary<string, string>.Empty);
        return new()
        {
            Project = name,
            Stack = chosen,
            Directory = Path.GetFullPath(directory),
            Command = Command(project, path),
            Config = config,
            SecretKeys = secrets,
        };
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

    static ProgramCommand Command(JsonObject project, string path)
    {
        var runtime = project["runtime"] is JsonObject structured ? Text(structured["name"]) : Text(project["runtime"]);
        var options = (project["runtime"] as JsonObject)?["options"] as JsonObject ?? [];
        var main = Text(project["main"]);
        return runtime switch
        {
            "nodejs" => new(ProgramRuntime.NodeJs, [main ?? "."]),
            "python" => new(ProgramRuntime.Python, [main ?? "."]),
            "dotnet" => new(ProgramRuntime.Command, DotNet(Text(options["binary"]), main)),
            "yaml" => new(ProgramRuntime.Yaml, [main is null ? ProjectFile : Path.Combine(main, "Main.yaml")]),
            "go" => new(ProgramRuntime.Command, Text(options["binary"]) is { } binary ? [Local(binary)] : ["go", "run", main ?? "."]),
            _ => throw new FormatException($"{path}: runtime is \"{runtime}\"; allowed: nodejs, python, dotnet, go, yaml; or give the command after --"),
        };
    }

    static ImmutableArray<string> DotNet(string? binary, string? main) => binary switch
    {
        null when main is null => ["dotnet", "run"],
        null => ["dotnet", "run", "--project", main],
        _ when binary.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) => ["dotnet", binary],
        _ => [Local(binary)],
    };

    // A file of the project, not a command on the path.
    static string Local(string binary) => Path.IsPathRooted(binary) || binary.Contains('/', StringComparison.Ordinal) ? binary : $"./{binary}";

    static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
