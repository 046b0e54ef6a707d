using System.Globalization;
using System.Text;
using Blueprints.Graph;
using Blueprints.Graph.Documents;

namespace Blueprints.Graph.Tests.Documents;

public sealed class StateTests
{
    const string Stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
    const string Bucket = "urn:pulumi:dev::shop::my:Store$aws:s3/bucket:Bucket::logs";

    static readonly string State = $$"""
        {
          "version": 3,
          "deployment": {
            "manifest": { "time": "2026-11-01T00:00:00Z", "magic": "abc", "version": "v3.200.0" },
            "secrets_providers": { "type": "passphrase", "state": { "salt": "v1:xyz" } },
            "resources": [
              { "urn": "{{Stack}}", "custom": false, "type": "pulumi:pulumi:Stack", "outputs": { "url": "https://x" } },
              { "urn": "urn:pulumi:dev::shop::my:Store::store", "custom": false, "type": "my:Store", "parent": "{{Stack}}" },
              { "urn": "urn:pulumi:dev::shop::pulumi:providers:aws::default", "custom": true, "id": "p-1", "type": "pulumi:providers:aws", "inputs": { "region": "eu-west-1" } },
              {
                "urn": "{{Bucket}}", "custom": true, "id": "logs-1234", "type": "aws:s3/bucket:Bucket", "parent": "urn:pulumi:dev::shop::my:Store::store",
                "inputs": { "acl": "private", "password": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "v1:QQ==" } },
                "outputs": { "arn": "arn:aws:s3:::logs-1234", "plain": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "plaintext": "\"hunter2\"" } },
                "provider": "urn:pulumi:dev::shop::pulumi:providers:aws::default::p-1",
                "propertyDependencies": { "acl": [], "password": ["{{Stack}}"] },
                "ignoreChanges": ["acl"]
              },
              { "urn": "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::going", "delete": true, "custom": true, "id": "old", "type": "aws:s3/bucket:Bucket" },
              { "urn": "urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::theirs", "external": true, "custom": true, "id": "vpc-1", "type": "aws:ec2/vpc:Vpc" }
            ]
          }
        }
        """;

    [Fact]
    public void A_state_is_read_with_inputs_outputs_identifiers_and_the_component_tree()
    {
        var graph = Read(State);

        var bucket = graph.Find(Bucket)!;
        bucket.Should().BeEquivalentTo(new { Name = "logs", Type = "aws:s3/bucket:Bucket", Id = "logs-1234", IsComponent = false });
        bucket.Provider.Should().Be("urn:pulumi:dev::shop::pulumi:providers:aws::default::p-1");
        bucket.Text("acl").Should().Be("private");
        bucket.Outputs!.Value.GetProperty("arn").GetString().Should().Be("arn:aws:s3:::logs-1234");
        bucket.PropertyDependencies.Should().ContainSingle().Which.Key.Should().Be("password");
        bucket.IgnoreChanges.Should().Equal("acl");
        graph.Ancestors(bucket).Select(ancestor => ancestor.Name).Should().Equal("store", "shop-dev");
        graph.Find("urn:pulumi:dev::shop::my:Store::store")!.IsComponent.Should().BeTrue();
    }

    [Fact]
    public void No_secret_of_a_state_stays() =>
        string.Concat(Read(State).Resources.Select(resource => resource.Inputs.GetRawText() + resource.Outputs?.GetRawText()))
            .Should().Contain("[secret]").And.NotContain("QQ==").And.NotContain("hunter2");

    [Fact]
    public void What_is_on_its_way_out_and_what_others_own_is_left_out() =>
        Read(State).Resources.Select(resource => resource.Name).Should().BeEquivalentTo("shop-dev", "store", "default", "logs");

    [Theory]
    [InlineData("""{"version":1,"deployment":{"resources":[{"urn":"urn:pulumi:d::p::a:b:C::n","custom":true,"type":"a:b:C"}]}}""")]
    [InlineData("""{"version":3,"checkpoint":{"stack":"d","latest":{"resources":[{"urn":"urn:pulumi:d::p::a:b:C::n","custom":true,"type":"a:b:C"}]}}}""")]
    [InlineData("""{"deployment":{"resources":[{"urn":"urn:pulumi:d::p::x:y:Z$a:b:C::n","custom":true}]},"version":2}""")]
    public void Older_layouts_and_checkpoints_are_states_too(string json) => Read(json).Resources.Should().ContainSingle().Which.Should().Match<GraphResource>(r => r.Name == "n" && r.Type == "a:b:C");

    [Theory]
    [InlineData("""{"version":3,"deployment":{"resources":[]}}""")]
    [InlineData("""{"version":3,"deployment":{}}""")]
    [InlineData("""{"version":3,"deployment":null}""")]
    public void A_stack_without_resources_is_an_empty_graph(string json) => Read(json).Resources.Should().BeEmpty();

    [Fact]
    public void A_name_may_hold_colons() =>
        Read("""{"version":3,"deployment":{"resources":[{"urn":"urn:pulumi:d::p::a:b:C::one::two","custom":true,"type":"a:b:C"}]}}""").Resources.Single().Name.Should().Be("one::two");

    [Fact]
    public void Every_wrapped_value_is_unwrapped()
    {
        const string Inputs = """
            "unknownNumber": "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "asset": {"4dabf18193072939515e22adb298388d":"c44067f5952c0a294b673a41bacd8c17","hash":"aa","path":"./index.html","text":"never shown"},
            "reference": {"4dabf18193072939515e22adb298388d":"5cf8f73096256a8f31e491e813e4eb8e","urn":"urn:pulumi:d::p::a:b:D::m","id":"i-1"},
            "component": {"4dabf18193072939515e22adb298388d":"5cf8f73096256a8f31e491e813e4eb8e","urn":"urn:pulumi:d::p::a:b:D::m"},
            "output": {"4dabf18193072939515e22adb298388d":"d0e6a833031e9bbcd3f4e8bde6ca49a4","value":[1,{"4dabf18193072939515e22adb298388d":"d0e6a833031e9bbcd3f4e8bde6ca49a4"}]},
            "hidden": {"4dabf18193072939515e22adb298388d":"d0e6a833031e9bbcd3f4e8bde6ca49a4","value":"x","secret":true}
            """;

        var resource = Read(WithInputs("{" + Inputs + "}")).Resources.Single();

        resource.Inputs.GetRawText().Should().Be(
            $$"""{"unknownNumber":"{{GraphResource.Unknown}}","asset":{"path":"./index.html","hash":"aa"},"reference":"i-1","component":"urn:pulumi:d::p::a:b:D::m","output":[1,"{{GraphResource.Unknown}}"],"hidden":"[secret]"}""");
    }

    [Theory]
    [InlineData("4dabf18193072939515e22adb298388d", "1b47061264138c4ac30d75fd1eb44270")]
    [InlineData("\\u0034dabf18193072939515e22adb298388d", "1b47061264138c4ac30d75fd1eb44270")]
    [InlineData("4dabf18193072939515e22adb298388d", "\\u0031b47061264138c4ac30d75fd1eb44270")]
    public void A_secret_is_masked_however_its_signature_is_written(string signature, string kind) =>
        Read(WithInputs($$$"""{"password":{"{{{signature}}}":"{{{kind}}}","plaintext":"\"hunter2\""}}""")).Resources.Single().Inputs.GetRawText().Should().Be("""{"password":"[secret]"}""");

    [Fact]
    public void Values_without_anything_wrapped_are_kept_as_they_stand() =>
        Read(WithInputs("""{"a":[1.50,"x",{"b":null}],"c":true}""")).Resources.Single().Inputs.GetRawText().Should().Be("""{"a":[1.50,"x",{"b":null}],"c":true}""");

    [Fact]
    public void Values_may_be_nested_deeper_than_thirty_two_levels()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"a":""", 200)) + "1" + new string('}', 200);

        Read(WithInputs(deep)).Resources.Should().ContainSingle();
    }

    [Fact]
    public void A_state_larger_than_any_buffer_is_read_whole()
    {
        var text = new StringBuilder("""{"version":3,"deployment":{"resources":[""");
        const int Count = 20_000;
        for (var i = 0; i < Count; i++)
            text.Append(i == 0 ? "" : ",\n").Append(CultureInfo.InvariantCulture, $$"""{"urn":"urn:pulumi:d::p::a:b:C::n{{i}}","custom":true,"type":"a:b:C","inputs":{"at":{{i}},"text":"é\n{{new string('x', i % 700)}}" } }""");

        var graph = Read(text.Append("]}}").ToString());

        graph.Resources.Should().HaveCount(Count);
        graph.Resources.Count(resource => resource.Name != FormattableString.Invariant($"n{resource.Number("at")}")).Should().Be(0);
    }

    static string WithInputs(string inputs) => """{"version":3,"deployment":{"resources":[{"urn":"urn:pulumi:d::p::a:b:C::n","custom":true,"type":"a:b:C","inputs":""" + inputs + "}]}}";

    static ResourceGraph Read(string json) => GraphDocument.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "state.json");
}
