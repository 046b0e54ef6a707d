using System.Text.Json;
using Blueprints.Engine.Answers;
using Blueprints.Engine.Wire;

namespace Blueprints.Engine.Tests;

/// <summary>Policy documents are computed, not asked for.</summary>
public sealed class PolicyDocumentTests
{
    static string Minified(string arguments) => PolicyDocument.Of(WireJson.StructFromJson(JsonDocument.Parse(arguments).RootElement)).Fields["minifiedJson"].StringValue;

    [Fact]
    public void A_statement_has_its_parts_in_AWSs_words() =>
        Minified("""{ "statements": [{ "sid": "one", "effect": "Deny", "actions": ["s3:*"], "resources": ["a", "b"], "principals": [{ "type": "AWS", "identifiers": ["arn:x"] }], "conditions": [{ "test": "Bool", "variable": "aws:SecureTransport", "values": ["false"] }] }] }""")
            .Should().Be("""{"Version":"2012-10-17","Statement":[{"Sid":"one","Effect":"Deny","Action":"s3:*","Resource":["a","b"],"Principal":{"AWS":"arn:x"},"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}""");

    [Fact]
    public void Everybody_is_a_star() =>
        Minified("""{ "statements": [{ "actions": ["sts:AssumeRole"], "principals": [{ "type": "*", "identifiers": ["*"] }] }] }""")
            .Should().Be("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":"*"}]}""");

    [Fact]
    public void A_document_with_an_unknown_part_is_unknown() =>
        Minified($$"""{ "statements": [{ "actions": ["s3:*"], "resources": ["{{WireValue.Unknown}}"] }] }""").Should().Be(WireValue.Unknown);
}
