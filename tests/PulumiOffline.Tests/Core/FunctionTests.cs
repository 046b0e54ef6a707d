using System.Collections.Immutable;
using Pulumi;

namespace PulumiOffline.Tests.Core;

public sealed class FunctionTests
{
    private static RecordingMocks Answering => new() { Answer = _ => new Dictionary<string, object> { ["zones"] = new[] { "a", "b" } } };

    [Fact]
    public async Task Result_is_typed_and_arguments_are_shown()
    {
        var mocks = Answering;
        Output<ZonesResult>? result = null;

        await Given.Program(mocks, Given.Preview, () => result = Deployment.Instance.Invoke<ZonesResult>("test:index:getZones", new ZonesArgs { State = "up" }));

        (await Given.Value(result!)).Zones.Should().Equal("a", "b");
        mocks.Calls.Single().Token.Should().Be("test:index:getZones");
        mocks.Calls.Single().Args["state"].Should().Be("up");
    }

    [Fact]
    public async Task Unknown_argument_gives_an_unknown_result_without_a_call()
    {
        var mocks = Answering;
        Output<ZonesResult>? result = null;

        await Given.Program(mocks, Given.Preview, () =>
            result = Deployment.Instance.Invoke<ZonesResult>("t", new ZonesArgs { State = new Bucket("b").Arn }));

        (await Given.IsKnown(result!)).Should().BeFalse();
        mocks.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Result_depends_on_what_the_arguments_depend_on()
    {
        Output<ZonesResult>? result = null;

        await Given.Program(Answering, Given.Update, () => result = Deployment.Instance.Invoke<ZonesResult>(
            "t", new ZonesArgs { State = new Bucket("b").Id }, new InvokeOutputOptions { DependsOn = { new Bucket("c") } }));

        (await Given.Dependencies(result!)).Should().BeEquivalentTo("b", "c");
    }

    [Fact]
    public async Task Unknown_id_of_a_dependency_gives_an_unknown_result()
    {
        Output<ZonesResult>? result = null;

        await Given.Program(new RecordingMocks { Id = _ => null }, Given.Update, () => result = Deployment.Instance.Invoke<ZonesResult>(
            "t", InvokeArgs.Empty, new InvokeOutputOptions { DependsOn = { new Bucket("c") } }));

        (await Given.IsKnown(result!)).Should().BeFalse();
    }

    [Fact]
    public async Task Plain_forms_give_the_value() => await Deployment.TestAsync(Answering, Given.Preview, async () =>
    {
        (await Deployment.Instance.InvokeAsync<ZonesResult>("t", InvokeArgs.Empty)).Zones.Should().HaveCount(2);
        (await Deployment.Instance.InvokeSingleAsync<ImmutableArray<string>>("t", InvokeArgs.Empty)).Should().HaveCount(2);
        await Deployment.Instance.InvokeAsync("t", InvokeArgs.Empty);
    });

    [Fact]
    public async Task Method_is_called_with_the_resource_itself()
    {
        var mocks = Answering;
        Bucket? bucket = null;

        await Given.Program(mocks, Given.Update, () =>
        {
            bucket = new Bucket("b", options: new() { Provider = new TestProvider("p") });
            Deployment.Instance.Call<ZonesResult>("t", CallArgs.Empty, bucket);
        });

        mocks.Calls.Single().Args["__self__"].Should().BeSameAs(bucket);
        mocks.Calls.Single().Provider.Should().Contain("::p::");
    }

    [Fact]
    public async Task Provider_comes_from_options_or_parent()
    {
        var mocks = Answering;

        await Given.Program(mocks, Given.Update, () =>
        {
            var parent = new Storage("s", options: new() { Provider = new TestProvider("p") });
            Deployment.Instance.Invoke<ZonesResult>("test:index:getZones", InvokeArgs.Empty, new InvokeOptions { Parent = parent });
        });

        mocks.Calls.Single().Provider.Should().Contain("::p::");
    }

    [Fact]
    public async Task Transform_of_calls_changes_the_arguments()
    {
        var mocks = Answering;

        await Given.Program(mocks, Given.Update, () =>
        {
            Deployment.Instance.RegisterInvokeTransform((args, _) => Task.FromResult<InvokeTransformResult?>(
                new InvokeTransformResult(args.Args.SetItem("state", "changed"), args.Options)));
            Deployment.Instance.Invoke<ZonesResult>("t", InvokeArgs.Empty);
        });

        mocks.Calls.Single().Args["state"].Should().Be("changed");
    }

    private sealed class ZonesArgs : InvokeArgs
    {
        [Input("state")]
        public Input<string>? State { get; set; }
    }

    [OutputType]
    private sealed class ZonesResult
    {
        public readonly ImmutableArray<string> Zones;

        [OutputConstructor]
        public ZonesResult(ImmutableArray<string> zones) => Zones = zones;
    }
}
