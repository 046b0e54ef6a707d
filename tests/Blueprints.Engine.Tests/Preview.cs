using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Blueprints.Graph;

namespace Blueprints.Engine.Tests;

/// <summary>Previews the programs beside these tests, and writes graphs as text for snapshots.</summary>
static class Preview
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1024 };

    public static string Programs { get; } = Path.Combine(Folder(), "Programs");

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));

    public static Task<PreviewResult> RunAsync(string program, string? stack = null, PreviewOptions? options = null) =>
        PreviewEngine.RunAsync(PulumiProject.Read(Path.Combine(Programs, program), stack), options ?? new() { Timeout = TimeSpan.FromMinutes(2) });

    public static GraphResource The(this PreviewResult result, string name, string typeEnd = "") =>
        result.Graph.Resources.Should().ContainSingle(resource => resource.Name == name && resource.Type.EndsWith(typeEnd, StringComparison.Ordinal)).Subject;

    public static string Text(this PreviewResult result)
    {
        var text = new StringBuilder();
        foreach (var resource in result.Graph.Resources)
        {
            text.Append(resource.IsConditional ? "? " : "").Append(resource.IsComponent ? "component " : "").Append(resource.Type).Append(' ').Append(resource.Name)
                .Append("  in ").Append(Name(resource.Parent)).Append(resource.Provider is { } provider ? $"  by {Name(provider[..provider.LastIndexOf("::", StringComparison.Ordinal)])}" : "").Append('\n');
            foreach (var (input, urns) in resource.PropertyDependencies.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                text.Append("  ").Append(input).Append(" from ").AppendJoin(", ", urns.Select(Name)).Append('\n');
            text.Append(JsonSerializer.Serialize(resource.Inputs, Indented)).Append("\n\n");
        }

        return text.ToString();
    }

    static string Name(string? urn) => urn?.Split("::")[^1] ?? "(stack)";

    static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
