using System.Text.Json.Nodes;
using Blueprints.Engine.Programs;

namespace Blueprints.Engine.Packs;

/// <summary>A folder with a <c>PulumiPolicy.yaml</c>, and the command that starts the pack as Pulumi's own engine does.</summary>
static class PackProject
{
    public const string File = "PulumiPolicy.yaml";

    static readonly string Runner = Path.Combine("node_modules", "@pulumi", "pulumi", "cmd", "run-policy-pack");

    /// <summary>The command, to which the engine's address is to be added where it says <paramref name="address"/>.</summary>
    /// <exception cref="FormatException">The file is missing or cannot be read, or names a runtime that is not started here.</exception>
    public static IReadOnlyList<string> Command(string directory, string address)
    {
        var path = Path.Combine(directory, File);
        if (!System.IO.File.Exists(path))
            throw new FormatException($"{directory}: there is no {File}; allowed: the folder of a policy pack");
        var project = YamlFile.Read(path);
        var options = (project["runtime"] as JsonObject)?["options"] as JsonObject;
        var main = Text(project["main"]);
        return (project["runtime"] is JsonObject structured ? Text(structured["name"]) : Text(project["runtime"])) switch
        {
            "nodejs" => Node(directory, address, main ?? "."),
            "dotnet" when Text(options?["binary"]) is { } binary => ["dotnet", binary, address],
            "dotnet" => ["dotnet", "run", "--project", main ?? ".", "--", address],
            var other => throw new FormatException($"{path}: runtime is \"{other}\"; allowed: nodejs, dotnet"),
        };
    }

    // Node.js looks for modules in the folder and in those above it.
    static IReadOnlyList<string> Node(string directory, string address, string main)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, Runner)))
                return ["node", Path.Combine(folder.FullName, Runner), address, main];
        }

        throw new FormatException($"{directory} has no node_modules/@pulumi/pulumi; run npm install there");
    }

    static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
