using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Blueprints.Graph;
using Blueprints.Recordings;

namespace Blueprints.Testing;

/// <summary>Writes a graph as text for a snapshot: one resource after the other with its parent, options and inputs.</summary>
public static class GraphText
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a recording. Components' <c>spec</c> and <c>blueprint</c>, which have snapshots of their own kind, are left out.</summary>
    /// <param name="recording">The recording.</param>
    public static string Of(Recording recording)
    {
        var text = new StringBuilder();
        foreach (var resource in recording.Graph.Resources)
        {
            var parent = resource.Parent is { } urn ? recording.Graph.Find(urn)!.Name : "(stack)";
            text.Append(resource.Type).Append(' ').Append(resource.Name).Append("  in ").Append(parent).Append('\n');
            Append(text, "  ignores changes of ", recording.OptionsOf(resource).IgnoreChanges);
            Append(text, "  after ", recording.OptionsOf(resource).DependsOn.Select(NameOf));
            text.Append(JsonSerializer.Serialize(Inputs(resource), Indented)).Append("\n\n");
        }

        return text.ToString();
    }

    static JsonObject Inputs(GraphResource resource)
    {
        var inputs = JsonNode.Parse(resource.Inputs.GetRawText())!.AsObject();
        inputs.Remove("spec");
        inputs.Remove("blueprint");
        return inputs;
    }

    static string NameOf(string urn) => urn.Split("::")[^1];

    static void Append(StringBuilder text, string intro, IEnumerable<string> items)
    {
        if (items.Any())
            text.Append(intro).AppendJoin(", ", items).Append('\n');
    }
}
