using System.Text;
using Blueprints.Graph.Documents;

namespace Blueprints.Graph.Tests.Documents;

public sealed class DetectTests
{
    [Theory]
    [InlineData("""{"config":{"a":"b"},"steps":[""", DocumentKind.Preview)]
    [InlineData("""{"config":{},"duration":1,"changeSummary":{"same":1}}""", DocumentKind.Preview)]
    [InlineData("""{"sequence":0,"timestamp":1}""", DocumentKind.Events)]
    [InlineData("""{"version":3,"deployment":{""", DocumentKind.State)]
    [InlineData("""{"version":3,"checkpoint":{""", DocumentKind.State)]
    [InlineData("""{"schemaVersion":1,"target":"phase2","region":"us-east-1","currency":"USD","catalog":{""", DocumentKind.CostResult)]
    [InlineData("""// a comment""" + "\n" + """{"schemaVersion":1,"name":"shop","blocks":{""", DocumentKind.Blueprint)]
    [InlineData("""{"AWSTemplateFormatVersion":"2010-09-09","Resources":{}}""", DocumentKind.Template)]
    [InlineData("""{"name":"shop"}""", DocumentKind.Unknown)]
    [InlineData("[]", DocumentKind.Unknown)]
    [InlineData("", DocumentKind.Unknown)]
    public void The_names_at_the_root_tell_what_a_file_holds(string json, DocumentKind kind) => Detect(json).Should().Be(kind);

    [Fact]
    public void A_byte_order_mark_is_no_obstacle() => Detect("\uFEFF{\"steps\":[]}").Should().Be(DocumentKind.Preview);

    [Fact]
    public void What_is_no_json_is_refused_with_its_place() =>
        FluentActions.Invoking(() => Detect("{\"a\": oops}")).Should().Throw<InvalidDataException>().Which.Message.Should().StartWith("x.json:1:7: ");

    static DocumentKind Detect(string json) => GraphDocument.Detect(new MemoryStream(Encoding.UTF8.GetBytes(json)), "x.json");
}
