using System.Text;
using Blueprints.Graph.Documents;

namespace Blueprints.Graph.Tests.Documents;

public sealed class StackDocumentTests
{
    [Theory]
    [InlineData("urn:pulumi:dev::shop::aws:s3/bucket:Bucket::files", "shop")]
    [InlineData("urn:pulumi:dev::::aws:s3/bucket:Bucket::files", null)]
    [InlineData("files", null)]
    public void A_document_is_of_the_project_that_its_resources_are_of(string urn, string? project) => Read($$"""
        { "steps": [{ "op": "create", "urn": "{{urn}}", "newState": { "urn": "{{urn}}", "type": "aws:s3/bucket:Bucket", "custom": true, "inputs": {} } }] }
        """).Project.Should().Be(project);

    [Fact]
    public void A_document_of_nothing_is_of_no_project() => Read("""{ "steps": [] }""").Project.Should().BeNull();

    static StackDocument Read(string json) => GraphDocument.ReadStack(new MemoryStream(Encoding.UTF8.GetBytes(json)), "x.json");
}
