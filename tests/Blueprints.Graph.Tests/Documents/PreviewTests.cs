using System.Text;
using Blueprints.Graph;
using Blueprints.Graph.Documents;

namespace Blueprints.Graph.Tests.Documents;

public sealed class PreviewTests
{
    [Fact]
    public void A_preview_leaves_what_stands_after_it()
    {
        var graph = Read("""
            {
              "config": { "aws:region": "eu-west-1" },
              "steps": [
                { "op": "same", "urn": "urn:pulumi:d::p::pulumi:pulumi:Stack::p-d", "oldState": {}, "newState": { "urn": "urn:pulumi:d::p::pulumi:pulumi:Stack::p-d", "custom": false, "type": "pulumi:pulumi:Stack" } },
                { "op": "create", "newState": { "urn": "urn:pulumi:d::p::a:b:C::new", "custom": true, "type": "a:b:C", "inputs": { "size": 2, "name": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }, "propertyDependencies": { "name": ["urn:pulumi:d::p::a:b:C::kept"] } } },
                { "op": "update", "oldState": { "urn": "urn:pulumi:d::p::a:b:C::kept", "inputs": { "size": 1 } }, "newState": { "urn": "urn:pulumi:d::p::a:b:C::kept", "custom": true, "type": "a:b:C", "inputs": { "size": 3 } } },
                { "op": "replace", "newState": { "urn": "urn:pulumi:d::p::a:b:C::other", "custom": true, "type": "a:b:C", "inputs": { "from": "replace" } } },
                { "op": "create-replacement", "newState": { "urn": "urn:pulumi:d::p::a:b:C::other", "custom": true, "type": "a:b:C", "inputs": { "from": "create-replacement" } } },
                { "op": "delete-replaced", "oldState": { "urn": "urn:pulumi:d::p::a:b:C::other", "custom": true, "type": "a:b:C" } },
                { "op": "delete", "oldState": { "urn": "urn:pulumi:d::p::a:b:C::gone", "custom": true, "type": "a:b:C" } },
                { "op": "read", "newState": { "urn": "urn:pulumi:d::p::a:b:C::theirs", "custom": true, "type": "a:b:C", "external": true } }
              ],
              "diagnostics": [ { "message": "a warning", "severity": "warning" } ],
              "changeSummary": { "create": 1 }
            }
            """);

        graph.Resources.Select(resource => resource.Name).Should().BeEquivalentTo("p-d", "new", "kept", "other");
        graph.Find("urn:pulumi:d::p::a:b:C::kept")!.Number("size").Should().Be(3);
        graph.Find("urn:pulumi:d::p::a:b:C::other")!.Text("from").Should().Be("create-replacement");
        var created = graph.Find("urn:pulumi:d::p::a:b:C::new")!;
        created.Text("name").Should().BeNull("it is not known yet");
        created.PropertyDependencies["name"].Should().Equal("urn:pulumi:d::p::a:b:C::kept");
    }

    [Fact]
    public void A_stream_of_events_is_read_as_the_same_preview()
    {
        var graph = Read("""
            {"sequence":0,"timestamp":1,"preludeEvent":{"config":{"aws:region":"eu-west-1"}}}
            {"sequence":1,"timestamp":1,"resourcePreEvent":{"metadata":{"op":"create","urn":"urn:pulumi:d::p::a:b:C::n","new":{"urn":"urn:pulumi:d::p::a:b:C::n","custom":true,"type":"a:b:C","parent":"","inputs":{"size":2}}},"planning":true}}
            {"sequence":2,"timestamp":1,"resourcePreEvent":{"metadata":{"op":"delete","urn":"urn:pulumi:d::p::a:b:C::m","old":{"urn":"urn:pulumi:d::p::a:b:C::m","custom":true,"type":"a:b:C"},"new":null}}}
            {"sequence":3,"timestamp":1,"summaryEvent":{"maybeCorrupt":false}}

            """);

        graph.Resources.Should().ContainSingle().Which.Number("size").Should().Be(2);
    }

    [Theory]
    [InlineData("""{"steps":null}""")]
    [InlineData("""{"steps":[]}""")]
    [InlineData("""{"sequence":0,"preludeEvent":{}}""")]
    public void A_preview_of_nothing_is_an_empty_graph(string json) => Read(json).Resources.Should().BeEmpty();

    static ResourceGraph Read(string json) => GraphDocument.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "preview.json");
}
