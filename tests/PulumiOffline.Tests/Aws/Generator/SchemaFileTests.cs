using PulumiOffline.SdkGenerator.Schema;

namespace PulumiOffline.Tests.Aws.Generator;

public class SchemaFileTests
{
    private readonly SchemaFile schema = SchemaFile.Parse(TinySchema.Text);

    [Fact]
    public void A_property_line_tells_presence_type_and_flags()
    {
        var pond = schema.FindToken("aws:garden/pond:Pond")!;
        var key = pond.Properties.Single(property => property.WireName == "key");
        var name = pond.Properties.Single(property => property.WireName == "pond");

        key.Should().BeEquivalentTo(new { Input = Presence.Optional, Output = Presence.Optional, Secret = true, SecretOutput = true, CSharpName = "Key" });
        name.Should().BeEquivalentTo(new { Input = Presence.Optional, Output = Presence.Required, Secret = false, CSharpName = "PondName" });
        pond.Aliases.Should().Equal("aws:old/pond:Pond");
    }

    [Fact]
    public void An_output_type_of_its_own_and_a_default_are_read()
    {
        var kind = schema.FindToken("aws:garden/pond:Pond")!.Properties.Single(property => property.WireName == "kind");

        kind.InputType.Should().BeOfType<UnionType>();
        kind.OutputType.Should().BeOfType<PrimitiveType>().Which.Name.Should().Be("string");
        schema.FindToken("aws:garden/shed:Shed")!.Properties.Single().Default.Should().Be("\"Managed\"");
    }

    [Fact]
    public void Types_nest()
    {
        var type = SchemaType.Parse("{(string|%m:E)[]}").Should().BeOfType<MapType>().Subject;
        var union = type.Value.Should().BeOfType<ListType>().Which.Element.Should().BeOfType<UnionType>().Subject;

        union.Cases[1].Should().BeOfType<EnumReference>().Which.Key.Should().Be("m:E");
    }

    [Fact]
    public void A_selection_is_the_wanted_items_and_what_they_reach()
    {
        var selection = Selection.Of(schema, "aws:garden/pond:Pond  # the pond\n\naws:garden/nothing:Nothing");

        selection.Resources.Select(item => item.Name).Should().Equal("Pond");
        selection.InputTypes.Select(item => item.Name).Should().Equal("PondFish");
        selection.OutputTypes.Select(item => item.Name).Should().Equal("PondFish");
        selection.Enums.Select(item => item.Name).Should().Equal("Kind");
        selection.Unknown.Should().Equal("aws:garden/nothing:Nothing");
    }

    [Theory]
    [InlineData("surprise aws:garden/pond:Pond", "*surprise*expected package, module, resource*")]
    [InlineData(" orphan ?? string", "*orphan*")]
    public void A_line_out_of_place_is_refused(string text, string message) =>
        FluentActions.Invoking(() => SchemaFile.Parse(text)).Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void A_missing_type_is_named() =>
        FluentActions.Invoking(() => Selection.Of(SchemaFile.Parse("resource aws:m/a:A\n x ?? m:B"), "aws:m/a:A"))
            .Should().Throw<FormatException>().WithMessage("*'m:B'*");
}
