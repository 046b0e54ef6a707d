using Blueprints.Engine.Wire;
using CsCheck;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Tests;

/// <summary>The values that programs and engines exchange.</summary>
public sealed class WireTests
{
    static Struct With(Value value) => new() { Fields = { ["it"] = value } };

    [Fact]
    public void Secrets_are_masked_before_anything_is_kept()
    {
        var nested = Value.ForList(WireValue.SecretOf(Value.ForString("hunter2")), Value.ForStruct(With(WireValue.OutputOf(Value.ForString("hunter2"), secret: true, []))));

        WireJson.ToGraph(With(nested)).GetRawText().Should().Be("""{"it":["[secret]",{"it":"[secret]"}]}""");
    }

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    public void Every_sentinel_is_unknown_and_told_as_the_one_of_texts(string sentinel) =>
        WireMap.ForProgram(With(Value.ForString(sentinel)), true, true).Fields["it"].StringValue.Should().Be(WireValue.Unknown);

    [Fact]
    public void A_program_that_takes_no_secrets_gets_what_is_in_them() =>
        WireMap.ForProgram(With(WireValue.SecretOf(Value.ForNumber(1))), secrets: false, references: true).Fields["it"].NumberValue.Should().Be(1);

    [Fact]
    public void A_program_never_gets_output_values()
    {
        var told = WireMap.ForProgram(With(WireValue.OutputOf(null, secret: true, ["urn"])), secrets: true, references: true).Fields["it"];

        WireValue.KindOf(told).Should().Be(WireKind.Secret);
        WireValue.KindOf(WireValue.Held(told, "value")!).Should().Be(WireKind.Unknown);
    }

    [Fact]
    public void A_transform_is_asked_with_outputs_and_its_answer_is_plain_again()
    {
        var asked = WireMap.ForTransform(With(Value.ForList(WireValue.NotKnown(), WireValue.SecretOf(Value.ForString("s")))), _ => ["urn:a"]);
        var items = asked.Fields["it"].ListValue.Values;

        items.Should().OnlyContain(item => WireValue.KindOf(item) == WireKind.Output);
        WireMap.DependenciesOf(asked.Fields["it"]).Distinct().Should().Equal("urn:a");
        WireMap.FromTransform(asked).Should().Be(With(Value.ForList(WireValue.NotKnown(), WireValue.SecretOf(Value.ForString("s")))));
    }

    [Fact]
    public void Values_nested_far_deeper_than_protobufs_default_are_read()
    {
        var deep = Value.ForString("bottom");
        for (var i = 0; i < 400; i++)
            deep = Value.ForStruct(With(deep));
        var bytes = new RegisterResourceRequest { Object = With(deep) }.ToByteArray();

        var read = new RegisterResourceRequest();
        read.MergeFrom(CodedInputStream.CreateWithLimits(new MemoryStream(bytes), WireMarshaller.MaxBytes, WireMarshaller.MaxNesting));

        WireJson.ToGraph(read.Object).GetRawText().Should().Contain("bottom");
    }

    [Theory]
    [InlineData(443, "443")]
    [InlineData(0.1, "0.1")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(1e308, "1E+308")]
    [InlineData(double.NaN, "\"NaN\"")]
    public void Numbers_are_written_as_they_are(double number, string json) => WireJson.ToGraph(With(Value.ForNumber(number))).GetProperty("it").GetRawText().Should().Be(json);

    [Fact]
    public void Plain_values_go_through_a_transform_unchanged() =>
        Plain().Sample(value => WireMap.FromTransform(WireMap.ForTransform(With(value), _ => [])).Fields["it"].Equals(value));

    static Gen<Value> Plain(int depth = 3)
    {
        var leaf = Gen.OneOf(Gen.String.Select(Value.ForString), Gen.Double[-1e9, 1e9].Select(Value.ForNumber), Gen.Bool.Select(Value.ForBool));
        return depth == 0 ? leaf : Gen.OneOf(leaf, Plain(depth - 1).Array[0, 3].Select(items => Value.ForList(items)), Plain(depth - 1).Select(item => Value.ForStruct(With(item))));
    }
}
