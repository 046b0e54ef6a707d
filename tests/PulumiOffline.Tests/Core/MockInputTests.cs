using System.Collections.Immutable;
using Pulumi;

namespace PulumiOffline.Tests.Core;

public sealed class MockInputTests
{
    private static async Task<ImmutableDictionary<string, object>> InputsOf(BucketArgs args)
    {
        var mocks = new RecordingMocks { State = _ => [] };
        await Given.Program(mocks, Given.Preview, () => _ = new Bucket("b", args));
        return mocks["b"].Inputs;
    }

    [Fact]
    public async Task Names_are_those_on_the_wire_and_numbers_are_doubles()
    {
        var inputs = await InputsOf(new BucketArgs { BucketName = "n", Size = 3, Versioned = true });

        inputs["bucketName"].Should().Be("n");
        inputs["size"].Should().Be(3.0);
        inputs["versioned"].Should().Be(true);
        inputs.Should().NotContainKey("rule", "null is no input");
    }

    [Fact]
    public async Task Lists_maps_and_objects_are_plain()
    {
        var inputs = await InputsOf(new BucketArgs
        {
            Zones = { "a", "b" },
            Tags = { ["k"] = "v" },
            Rule = new BucketRuleArgs { Prefix = "p", Days = 2 },
        });

        inputs["zones"].Should().BeOfType<ImmutableArray<object>>().Which.Should().Equal("a", "b");
        inputs["tags"].Should().BeOfType<ImmutableDictionary<string, object>>().Which["k"].Should().Be("v");
        inputs["rule"].Should().BeOfType<ImmutableDictionary<string, object>>().Which["days"].Should().Be(2.0);
    }

    [Fact]
    public async Task Enums_unions_json_and_assets_travel()
    {
        var asset = new StringAsset("text");
        var inputs = await InputsOf(new BucketArgs
        {
            Tier = Tier.Cold,
            Policy = new BucketRuleArgs { Prefix = "p" },
            Document = """{ "a": [1, null, "x"] }""",
            File = asset,
        });

        inputs["tier"].Should().Be("COLD");
        inputs["policy"].Should().BeOfType<ImmutableDictionary<string, object>>().Which["prefix"].Should().Be("p");
        inputs["document"].Should().BeOfType<ImmutableDictionary<string, object>>()
            .Which["a"].Should().BeOfType<ImmutableArray<object>>().Which.Should().Equal(1.0, null!, "x");
        inputs["file"].Should().BeSameAs(asset);
    }

    [Fact]
    public async Task Unknown_inputs_are_left_out_and_secrets_are_plain()
    {
        var inputs = await InputsOf(new BucketArgs { BucketName = Given.Unknown<string>(), Tags = { ["k"] = Output.CreateSecret("v") } });

        inputs.Should().NotContainKey("bucketName");
        inputs["tags"].Should().BeOfType<ImmutableDictionary<string, object>>().Which["k"].Should().Be("v");
    }

    [Fact]
    public async Task An_input_with_an_unknown_part_is_left_out() =>
        (await InputsOf(new BucketArgs { Zones = { "a", Given.Unknown<string>() } })).Should().NotContainKey("zones");

    [Fact]
    public async Task Resource_as_input_is_that_resource()
    {
        var mocks = new RecordingMocks();
        Bucket? origin = null;

        await Given.Program(mocks, Given.Update, () => _ = new Bucket("b", new BucketArgs { Origin = origin = new Bucket("o") }));

        mocks["b"].Inputs["origin"].Should().BeSameAs(origin);
    }

    [Fact]
    public async Task Task_as_input_is_refused()
    {
        var args = new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("x", Task.CompletedTask));

        var run = () => Given.Program(() => _ = new CustomResource("a:b:C", "r", args, new CustomResourceOptions()));

        await run.Should().ThrowAsync<RunException>().WithMessage("*Output.Create(task)*");
    }

    [Fact]
    public async Task Missing_required_input_fails_at_registration_not_in_the_constructor()
    {
        Bucket? made = null;

        var run = () => Given.Program(() => made = new Bucket("b", new BucketArgs { Rule = new BucketRuleArgs() }));

        await run.Should().ThrowAsync<RunException>().WithMessage("*ArgumentNullException*BucketRuleArgs.Prefix is required*");
        made.Should().NotBeNull();
    }

    [Fact]
    public async Task Json_inputs_travel_as_text()
    {
        var mocks = new RecordingMocks();

        await Given.Program(mocks, Given.Update, () => _ = new CustomResource("a:b:C", "r", new JsonArgs { Regions = { "x", "y" } }, new CustomResourceOptions()));

        mocks["r"].Inputs["regions"].Should().Be("""["x","y"]""");
    }

    private sealed class JsonArgs : ResourceArgs
    {
        [Input("regions", json: true)]
        public InputList<string> Regions { get; set; } = [];
    }
}
