using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace PulumiOffline.Tests.Core;

public sealed class MockStateTests
{
    private static async Task<Bucket> BucketWith(IDictionary<string, object> state, TestOptions? options = null)
    {
        Bucket? bucket = null;
        await Given.Program(new RecordingMocks { State = _ => state }, options ?? Given.Update, () => bucket = new Bucket("b"));
        return bucket!;
    }

    [Fact]
    public async Task State_becomes_typed_outputs()
    {
        var rule = new Dictionary<string, object> { ["prefix"] = "p", ["days"] = 3 };
        var bucket = await BucketWith(new Dictionary<string, object>
        {
            ["arn"] = "arn:b",
            ["size"] = 5,
            ["zones"] = new[] { "a", "b" },
            ["tags"] = new Dictionary<string, string> { ["k"] = "v" },
            ["rule"] = rule,
            ["rules"] = ImmutableArray.Create<object>(rule),
            ["tier"] = "COLD",
            ["either"] = rule,
        });

        (await Given.Value(bucket.Arn)).Should().Be("arn:b");
        (await Given.Value(bucket.Size)).Should().Be(5);
        (await Given.Value(bucket.Zones)).Should().Equal("a", "b");
        (await Given.Value(bucket.Tags))!["k"].Should().Be("v");
        (await Given.Value(bucket.Rule))!.Days.Should().Be(3);
        (await Given.Value(bucket.Rules)).Should().ContainSingle().Which.Prefix.Should().Be("p");
        (await Given.Value(bucket.Tier)).Should().Be(Tier.Cold);
        (await Given.Value(bucket.Either)).AsT1.Prefix.Should().Be("p");
    }

    [Fact]
    public async Task Outputs_that_the_mocks_leave_out_are_unknown_in_a_preview()
    {
        var bucket = await BucketWith(new Dictionary<string, object>(), Given.Preview);

        (await Given.IsKnown(bucket.Arn)).Should().BeFalse();
        (await Given.IsKnown(bucket.Id)).Should().BeTrue("the mocks gave an id");
    }

    [Fact]
    public async Task Outputs_that_the_mocks_leave_out_are_defaults_in_an_update()
    {
        var bucket = await BucketWith(new Dictionary<string, object>());

        (await Given.IsKnown(bucket.Arn)).Should().BeTrue();
        (await Given.Value(bucket.Arn)).Should().BeNull();
        (await Given.Value(bucket.Zones)).IsDefault.Should().BeTrue();
    }

    [Fact]
    public async Task Secrets_in_the_state_are_secret_outputs()
    {
        var bucket = await BucketWith(new Dictionary<string, object> { ["arn"] = Output.CreateSecret("s") });

        (await Output.IsSecretAsync(bucket.Arn)).Should().BeTrue();
        (await Given.Value(bucket.Arn)).Should().Be("s");
    }

    [Fact]
    public async Task A_value_of_the_wrong_type_gives_the_default()
    {
        var bucket = await BucketWith(new Dictionary<string, object> { ["arn"] = 12, ["size"] = "no", ["zones"] = "no" });

        (await Given.Value(bucket.Arn)).Should().BeNull();
        (await Given.Value(bucket.Size)).Should().BeNull();
        (await Given.Value(bucket.Zones)).IsDefault.Should().BeTrue();
    }

    [Fact]
    public async Task No_id_makes_the_id_unknown()
    {
        Bucket? bucket = null;
        await Given.Program(new RecordingMocks { Id = _ => null }, Given.Update, () => bucket = new Bucket("b"));

        (await Given.IsKnown(bucket!.Id)).Should().BeFalse();
    }

    [Fact]
    public async Task Outputs_depend_on_their_resource()
    {
        var bucket = await BucketWith(new Dictionary<string, object> { ["arn"] = "a" });

        (await Given.Dependencies(bucket.Arn)).Should().Equal("b");
        (await Given.Dependencies(bucket.Id)).Should().Equal("b");
    }

    [Fact]
    public async Task An_answer_that_is_no_dictionary_is_an_error()
    {
        var run = () => Given.Program(new AnsweringText(), Given.Update, () => _ = new Bucket("b"));

        await run.Should().ThrowAsync<RunException>().WithMessage("*dictionary*");
    }

    private sealed class AnsweringText : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) => Task.FromResult<(string?, object)>(("id", "text"));

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>("text");
    }
}
