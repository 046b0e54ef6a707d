namespace PulumiOffline.Tests.Aws.Generator;

public class SdkEmitterTests
{
    private const string Pond = "Pulumi.Aws.Garden.Pond.g.cs";

    [Fact]
    public void One_file_an_item_and_nothing_that_is_not_reached() =>
        TinySchema.Emit("aws:garden/pond:Pond", "aws:garden/getPond:getPond").Keys.Should().BeEquivalentTo(
            Pond,
            "Pulumi.Aws.Garden.GetPond.g.cs",
            "Pulumi.Aws.Garden.Kind.g.cs",
            "Pulumi.Aws.Garden.Inputs.PondFish.g.cs",
            "Pulumi.Aws.Garden.Inputs.GetPondFilter.g.cs",
            "Pulumi.Aws.Garden.Outputs.PondFish.g.cs");

    [Theory]
    [InlineData("[global::Pulumi.Aws.AwsResourceType(\"aws:garden/pond:Pond\")]")]
    [InlineData("public partial class Pond : global::Pulumi.CustomResource")]
    [InlineData("public Pond(string name, PondArgs args, global::Pulumi.CustomResourceOptions? options = null)")]
    [InlineData("public static Pond Get(string name, global::Pulumi.Input<string> id, PondState? state = null, global::Pulumi.CustomResourceOptions? options = null) =>")]
    [InlineData("public global::Pulumi.Output<global::System.Collections.Immutable.ImmutableDictionary<string, string>?> Labels { get; private set; } = null!;")]
    [InlineData("public global::Pulumi.Output<global::System.Collections.Immutable.ImmutableArray<global::Pulumi.Aws.Garden.Outputs.PondFish>> Fish { get; private set; } = null!;")]
    [InlineData("[global::Pulumi.Output(\"pond\")]")]
    [InlineData("public global::Pulumi.Output<string> PondName { get; private set; } = null!;")]
    [InlineData("[global::Pulumi.Input(\"depth\", required: true)]")]
    [InlineData("public global::Pulumi.Input<double> Depth { get; set; } = null!;")]
    [InlineData("public global::Pulumi.InputUnion<string, global::Pulumi.Aws.Garden.Kind>? Kind { get; set; }")]
    [InlineData("get => _fish ??= new global::Pulumi.InputList<global::Pulumi.Aws.Garden.Inputs.PondFishArgs>();")]
    [InlineData("get => _fish ??= new global::Pulumi.InputList<global::Pulumi.Aws.Garden.Inputs.PondFishGetArgs>();")]
    [InlineData("_key = global::Pulumi.Output.Tuple<global::Pulumi.Input<string>?, int>(value, emptySecret).Apply(pair => pair.Item1);")]
    [InlineData("AdditionalSecretOutputs = { \"key\" },")]
    [InlineData("Aliases = { new global::Pulumi.Alias { Type = \"aws:old/pond:Pond\" } },")]
    [InlineData("public static new PondArgs Empty => new PondArgs();")]
    public void A_resource_has_the_official_shape(string line) => TinySchema.Emit("aws:garden/pond:Pond")[Pond].Should().Contain(line);

    [Fact]
    public void Only_the_state_has_the_computed_outputs()
    {
        var source = TinySchema.Emit("aws:garden/pond:Pond")[Pond];
        var state = source.IndexOf("class PondState", StringComparison.Ordinal);

        source.IndexOf("[global::Pulumi.Input(\"volume\")]", StringComparison.Ordinal).Should().BeGreaterThan(state);
        source[state..].Should().NotContain("required: true");
    }

    [Fact]
    public void Args_may_be_left_out_where_nothing_is_required()
    {
        var source = TinySchema.Emit("aws:garden/shed:Shed")["Pulumi.Aws.Garden.Shed.g.cs"];

        source.Should().Contain("public Shed(string name, ShedArgs? args = null, ");
        source.Should().Contain("Note = \"Managed\";");
    }

    [Theory]
    [InlineData("public static global::System.Threading.Tasks.Task<GetPondResult> InvokeAsync(GetPondArgs args, global::Pulumi.InvokeOptions? options = null) =>")]
    [InlineData("public static global::Pulumi.Output<GetPondResult> Invoke(GetPondInvokeArgs args, global::Pulumi.InvokeOptions? options = null) =>")]
    [InlineData("public static global::Pulumi.Output<GetPondResult> Invoke(GetPondInvokeArgs args, global::Pulumi.InvokeOutputOptions options) =>")]
    [InlineData("private global::System.Collections.Generic.List<global::Pulumi.Aws.Garden.Inputs.GetPondFilterArgs>? _filters;")]
    [InlineData("private global::Pulumi.InputList<global::Pulumi.Aws.Garden.Inputs.GetPondFilterInputArgs>? _filters;")]
    [InlineData("private GetPondResult(string name, bool @public)")]
    public void A_function_has_the_official_shape(string line) =>
        TinySchema.Emit("aws:garden/getPond:getPond")["Pulumi.Aws.Garden.GetPond.g.cs"].Should().Contain(line);

    [Theory]
    [InlineData("public readonly struct Kind : global::System.IEquatable<Kind>")]
    [InlineData("public static Kind Big { get; } = new Kind(\"big one\");")]
    [InlineData("public static Kind Small { get; } = new Kind(\"small\");")]
    public void An_enum_has_the_official_shape(string line) => TinySchema.Emit("aws:garden/pond:Pond")["Pulumi.Aws.Garden.Kind.g.cs"].Should().Contain(line);
}
