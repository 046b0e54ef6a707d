using System.Text.Encodings.Web;
using System.Text.Json;

namespace Blueprints.Graph.Documents;

/// <summary>Writes a graph in the form of <c>pulumi preview --json</c>, so that everything that reads previews reads it too.</summary>
public static class PreviewDocument
{
    static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 0 };

    /// <summary>Writes a graph whose resources are all new.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="stream">Where to; stays open. The same graph gives the same bytes, ending in a line feed.</param>
    /// <param name="region">The region of resources that do not say theirs, kept as <c>aws:region</c> of the configuration. Default: none.</param>
    public static void Write(ResourceGraph graph, Stream stream, string? region = null)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            if (region is not null)
            {
                json.WriteStartObject("config");
                json.WriteString("aws:region", region);
                json.WriteEndObject();
            }

            json.WriteStartArray("steps");
            foreach (var resource in graph.Resources)
                Write(json, resource);
            json.WriteEndArray();
            json.WriteStartObject("changeSummary");
            json.WriteNumber("create", graph.Resources.Length);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    static void Write(Utf8JsonWriter json, GraphResource resource)
    {
        json.WriteStartObject();
        json.WriteString("op", "create");
        json.WriteString("urn", resource.Urn);
        json.WriteStartObject("newState");
        json.WriteString("urn", resource.Urn);
        json.WriteBoolean("custom", !resource.IsComponent);
        json.WriteString("type", resource.Type);
        json.WritePropertyName("inputs");
        resource.Inputs.WriteTo(json);
        if (resource.Parent is { } parent)
            json.WriteString("parent", parent);
        if (resource.Provider is { } provider)
            json.WriteString("provider", provider);
        if (resource.IsConditional)
            json.WriteBoolean("conditional", true);
        Write(json, "ignoreChanges", resource.IgnoreChanges);
        if (!resource.PropertyDependencies.IsEmpty)
        {
            json.WriteStartObject("propertyDependencies");
            foreach (var (input, urns) in resource.PropertyDependencies.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                Write(json, input, urns);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
