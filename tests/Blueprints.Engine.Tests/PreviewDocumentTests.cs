using System.Text.Json;
using Blueprints.Graph;
using Blueprints.Graph.Documents;

namespace Blueprints.Engine.Tests;

/// <summary>What a preview saves, every reader of previews reads back.</summary>
public sealed class PreviewDocumentTests
{
    [Fact]
    public void A_saved_graph_is_read_back_whole()
    {
        var component = new GraphResource { Urn = "urn:pulumi:s::p::my:C::c", Type = "my:C", Name = "c", Inputs = JsonDocument.Parse("{}").RootElement, IsComponent = true };
        var queue = new GraphResource
        {
            Urn = "urn:pulumi:s::p::my:C$aws:sqs/queue:Queue::q",
            Type = "aws:sqs/queue:Queue",
            Name = "q",
            Parent = component.Urn,
            Provider = "urn:pulumi:s::p::pulumi:providers:aws::west::04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            Inputs = JsonDocument.Parse("""{ "fifoQueue": true, "policy": "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "tags": { "a": 1.5 } }""").RootElement,
            IgnoreChanges = ["tags"],
            IsConditional = true,
        };
        queue = queue with { PropertyDependencies = queue.PropertyDependencies.Add("policy", [component.Urn]) };
        using var file = new MemoryStream();

        PreviewDocument.Write(new ResourceGraph([component, queue]), file, "eu-west-1");
        file.Position = 0;
        var document = GraphDocument.ReadStack(file, "graph.json");
        var read = document.Graph.Resources;

        read.Select(resource => (resource.Urn, resource.Type, resource.Name, resource.Parent, resource.Provider, resource.IsComponent, resource.IsConditional)).Should().BeEquivalentTo(
            new[] { component, queue }.Select(resource => (resource.Urn, resource.Type, resource.Name, resource.Parent, resource.Provider, resource.IsComponent, resource.IsConditional)));
        document.Region.Should().Be("eu-west-1");
        var back = read.Single(resource => resource.Name == "q");
        JsonElement.DeepEquals(back.Inputs, queue.Inputs).Should().BeTrue();
        back.PropertyDependencies["policy"].Should().Equal(component.Urn);
        back.IgnoreChanges.Should().Equal("tags");
    }
}
