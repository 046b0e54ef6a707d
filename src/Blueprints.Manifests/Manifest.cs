using System.Text.Json.Nodes;

namespace Blueprints.Manifests;

/// <summary>One Kubernetes object.</summary>
/// <param name="ApiVersion">The API's group and version: <c>apps/v1</c>.</param>
/// <param name="Kind">The kind: <c>Deployment</c>.</param>
/// <param name="Name">The object's name, unique for its kind in the namespace.</param>
/// <param name="Body">The whole object as JSON, with apiVersion, kind and metadata.</param>
public sealed record Manifest(string ApiVersion, string Kind, string Name, JsonObject Body)
{
    /// <summary>The object as YAML, ending with a line end; the same object gives the same text.</summary>
    public string ToYaml() => Yaml.YamlText.Write(Body);
}
