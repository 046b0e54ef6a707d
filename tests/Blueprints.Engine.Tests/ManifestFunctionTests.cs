using System.Text.Json;
using Blueprints.Engine.Answers;
using Blueprints.Engine.Wire;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Tests;

/// <summary>The function by which Kubernetes' package reads manifests.</summary>
public sealed class ManifestFunctionTests
{
    [Fact]
    public void Each_document_that_holds_something_is_an_object()
    {
        var result = Decode("kind: Service\nspec: { ports: [{ port: 80 }] }\n---\n# nothing\n---\nkind: ConfigMap\ndata: { a: 'yes', b: \"1\" }\n");

        JsonElement.DeepEquals(result, JsonElement.Parse("""{ "result": [{ "kind": "Service", "spec": { "ports": [{ "port": 80 }] } }, { "kind": "ConfigMap", "data": { "a": "yes", "b": "1" } }] }""")).Should().BeTrue("it is {0}", result.GetRawText());
    }

    [Fact]
    public void What_is_no_manifest_is_refused_with_its_place() =>
        FluentActions.Invoking(() => Decode("kind: Service\n  spec: [")).Should().Throw<FormatException>().WithMessage("manifest:2:*");

    static JsonElement Decode(string text) =>
        WireJson.ToGraph(Functions.Answer("kubernetes:yaml:decode", new() { Fields = { ["text"] = Value.ForString(text) } }, "us-east-1", PreviewAnswers.None));
}
