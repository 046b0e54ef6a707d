using System.Text;
using Blueprints.Graph.Documents;
using CsCheck;

namespace Blueprints.Graph.Tests.Documents;

public sealed class HostileDocumentTests
{
    const string Valid = """
        {"version":3,"deployment":{"resources":[
          {"urn":"urn:pulumi:d::p::a:b:C::n","custom":true,"type":"a:b:C","inputs":{"size":1,"text":"é","list":[1,{"x":null}]},
           "propertyDependencies":{"size":["urn:pulumi:d::p::a:b:C::m"]},
           "outputs":{"s":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","ciphertext":"x"}}},
          {"urn":"urn:pulumi:d::p::a:b:C::m","custom":true,"type":"a:b:C","parent":"urn:pulumi:d::p::a:b:C::n"}]}}
        """;

    [Theory]
    [InlineData("", "bad.json")]
    [InlineData("[]", "bad.json:1:2: this is neither a preview nor a state")]
    [InlineData("{}", "neither a preview nor a state")]
    [InlineData("""{"version":3,"deployment":{"resources":[{"urn":"u""", "bad.json:1:")]
    [InlineData("{\"version\":3,\n\"deployment\":{\"resources\":[{]}}", "bad.json:2:")]
    [InlineData("""{"version":9,"deployment":{}}""", "bad.json:1:13: version is 9; allowed: 1 to 4")]
    [InlineData("""{"version":"x"}""", "version is x")]
    [InlineData("""{"deployment":[]}""", "the deployment is no object")]
    [InlineData("""{"deployment":{"resources":{}}}""", "resources is no list")]
    [InlineData("""{"deployment":{"resources":[7]}}""", "a resource is no object")]
    [InlineData("""{"deployment":{"resources":[{}]}}""", "a resource has no urn")]
    [InlineData("""{"deployment":{"resources":[{"urn":7}]}}""", "a resource's urn is no text")]
    [InlineData("""{"deployment":{"resources":[{"urn":"abc"}]}}""", "expected urn:pulumi:stack::project::type::name")]
    [InlineData("""{"steps":{}}""", "steps is no list")]
    [InlineData("""{"steps":[{}]}""", "a step has no op")]
    [InlineData("{\"deployment\":{\"resources\":[\n{\"urn\":\"a::b::c::d\"},\n{\"urn\":\"a::b::c::d\"}]}}", "bad.json:3:21: the URN a::b::c::d is there twice")]
    [InlineData("""{"deployment":{"resources":[{"urn":"a::b::c::d","parent":"a::b::c::e"},{"urn":"a::b::c::e","parent":"a::b::c::d"}]}}""", "is its own ancestor")]
    [InlineData("""{"deployment":{"resources":[{"urn":"a::b::c::d","inputs":{"x":"\ud800"}}]}}""", "a text is not UTF-8")]
    public void A_document_that_cannot_be_used_is_refused_with_its_place(string json, string told) => Refusal(Encoding.UTF8.GetBytes(json)).Should().StartWith("bad.json").And.Contain(told);

    [Fact]
    public void Nesting_beyond_the_limit_is_refused() =>
        Refusal(Encoding.UTF8.GetBytes("""{"deployment":{"resources":[""" + new string('[', 100_000))).Should().Contain("nested more than 256 levels deep");

    [Fact]
    public void Every_document_that_is_cut_off_says_so()
    {
        var bytes = Encoding.UTF8.GetBytes(Valid);
        for (var length = 0; length < bytes.Length - 1; length++)
            Refusal(bytes[..length]).Should().StartWith("bad.json").And.NotContain("\n");
    }

    [Fact]
    public void Damaged_bytes_are_read_or_refused_and_nothing_else() =>
        Gen.Select(Gen.Int[0, Valid.Length - 1], Gen.Byte, Gen.Int[0, Valid.Length - 1], Gen.Byte).Sample(damage =>
        {
            var bytes = Encoding.UTF8.GetBytes(Valid);
            (bytes[damage.Item1], bytes[damage.Item3]) = (damage.Item2, damage.Item4);
            Outcome(bytes).Should().NotBeNull();
        }, iter: 3_000);

    [Fact]
    public void Pieces_put_together_at_random_are_read_or_refused_and_nothing_else()
    {
        string[] pieces = ["{", "}", "[", "]", ",", ":", "\"steps\":", "\"deployment\":", "\"resources\":", "\"op\":", "\"same\"", "\"newState\":", "\"urn\":", "\"a::b::c::d\"", "1", "null", "1e999", "\"\\ud800\"", "\n"];
        Gen.Int[0, pieces.Length - 1].Array[1, 30].Sample(parts => Outcome(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => pieces[part])))) is not null, iter: 5_000);
    }

    static string Refusal(byte[] json) => Outcome(json)!.Should().BeOfType<InvalidDataException>().Which.Message;

    // The graph or the refusal; any other exception fails the test.
    static object? Outcome(byte[] json)
    {
        try
        {
            return GraphDocument.Read(new MemoryStream(json), "bad.json");
        }
        catch (InvalidDataException e)
        {
            return e;
        }
    }
}
