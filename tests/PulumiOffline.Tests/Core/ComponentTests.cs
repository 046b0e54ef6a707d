using Pulumi;

namespace PulumiOffline.Tests.Core;

public sealed class ComponentTests
{
    [Fact]
    public async Task Mocks_are_asked_for_components_and_not_for_the_stack()
    {
        var mocks = new RecordingMocks();

        var resources = await Given.Program(mocks, Given.Preview, () => _ = new Storage("s", new StorageArgs { Spec = "json" }));

        mocks.Resources.Select(resource => resource.Type).Should().BeEquivalentTo("test:index:Storage", "test:storage/bucket:Bucket");
        mocks["s"].Inputs["spec"].Should().Be("json");
        resources.Select(resource => resource.GetResourceName()).Should().BeEquivalentTo("s", "s-bucket");
    }

    [Fact]
    public async Task Urn_carries_the_types_of_the_parents_but_the_stack()
    {
        Storage? storage = null;

        await Given.Program(() => storage = new Storage("s"));

        (await Given.Value(storage!.Urn)).Should().Be("urn:pulumi:stack::project::test:index:Storage::s");
        (await Given.Value(storage.Bucket.Urn)).Should().Be("urn:pulumi:stack::project::test:index:Storage$test:storage/bucket:Bucket::s-bucket");
    }

    [Fact]
    public async Task Output_properties_are_registered()
    {
        var mocks = new RecordingMocks();

        await Given.Program(mocks, Given.Update, () => _ = new Storage("s"));

        var outputs = mocks.RegisteredOutputs["urn:pulumi:stack::project::test:index:Storage::s"].Outputs;
        (await Given.Value(outputs["bucketId"])).Should().Be("s-bucket_id");
    }

    [Fact]
    public async Task Given_outputs_are_registered()
    {
        var mocks = new RecordingMocks();

        await Given.Program(mocks, Given.Update, () => _ = new Pair("p"));

        var outputs = mocks.RegisteredOutputs.Single(request => request.Key.EndsWith("::p", StringComparison.Ordinal)).Value.Outputs;
        (await Given.Value(outputs["one"])).Should().Be(1.0);
        outputs.Should().NotContainKey("none");
    }

    [Fact]
    public async Task Same_urn_twice_is_an_error()
    {
        var run = () => Given.Program(() =>
        {
            _ = new Bucket("b");
            _ = new Bucket("b");
        });

        await run.Should().ThrowAsync<RunException>().WithMessage("Duplicate resource URN 'urn:pulumi:stack::project::test:storage/bucket:Bucket::b'*");
    }

    [Fact]
    public async Task Same_name_under_other_parents_types_is_fine() => await Given.Program(() =>
    {
        _ = new Storage("s");
        _ = new Bucket("s-bucket");
    });

    [Fact]
    public async Task Name_and_type_are_needed() => await Given.Program(() =>
    {
        FluentActions.Invoking(() => new Bucket("")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ComponentResource("", "x")).Should().Throw<ArgumentException>();
    });

    private sealed class Pair : ComponentResource
    {
        public Pair(string name)
            : base("test:index:Pair", name) => RegisterOutputs(new Dictionary<string, object?> { ["one"] = 1, ["none"] = null });
    }
}
