using Pulumi;
using Pulumi.Testing;

namespace PulumiOffline.Tests.Core;

public sealed class DeploymentTests
{
    [Fact]
    public async Task Defaults_are_a_preview_of_stack_in_project() => await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () =>
    {
        Deployment.Instance.StackName.Should().Be("stack");
        Deployment.Instance.ProjectName.Should().Be("project");
        Deployment.Instance.OrganizationName.Should().Be("organization");
        Deployment.Instance.IsDryRun.Should().BeTrue();
        FluentActions.Invoking(() => Deployment.Instance.RootDirectory).Should().Throw<InvalidOperationException>();
    });

    [Fact]
    public async Task Options_name_the_stack()
    {
        var options = new TestOptions { StackName = "s", ProjectName = "p", OrganizationName = "o", IsPreview = false, RootDirectory = "/r" };
        Output<string>? urn = null;

        await Given.Program(new RecordingMocks(), options, () =>
        {
            urn = new Bucket("b").Urn;
            Deployment.Instance.RootDirectory.Should().Be("/r");
        });

        (await Given.Value(urn!)).Should().StartWith("urn:pulumi:s::p::");
    }

    [Fact]
    public async Task Stack_is_among_its_resources()
    {
        var resources = await Deployment.TestAsync<OutputStack>(new RecordingMocks(), Given.Update);

        resources[0].Should().BeOfType<OutputStack>().Which.GetResourceName().Should().Be("project-stack");
        (await Given.Value(((OutputStack)resources[0]).BucketId)).Should().Be("b_id");
    }

    [Fact]
    public async Task Outputs_of_the_stack_are_registered()
    {
        var mocks = new RecordingMocks();

        await Deployment.TestAsync<OutputStack>(mocks, Given.Update);

        var outputs = mocks.RegisteredOutputs["urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack"].Outputs;
        (await Given.Value(outputs["id"])).Should().Be("b_id");
    }

    [Fact]
    public async Task Stack_comes_from_a_service_provider()
    {
        var resources = await Deployment.TestWithServiceProviderAsync<OutputStack>(new RecordingMocks(), new Stacks(), Given.Update);

        resources.OfType<Bucket>().Should().ContainSingle();
    }

    [Fact]
    public async Task Unassigned_output_of_a_stack_is_an_error()
    {
        var run = () => Deployment.TestAsync<EmptyStack>(new RecordingMocks());

        await run.Should().ThrowAsync<RunException>().WithMessage("Output(s) 'missing' have no value assigned*");
    }

    [Fact]
    public async Task Program_gives_outputs()
    {
        var (resources, outputs) = await Deployment.TestAsync(
            new RecordingMocks(), Given.Update, () => new Dictionary<string, object?> { ["id"] = new Bucket("b").Id });

        resources.Should().ContainSingle("the stack is not among them");
        (await Given.Value((Output<string>)outputs["id"]!)).Should().Be("b_id");
    }

    [Fact]
    public async Task Asynchronous_program_gives_outputs()
    {
        var (_, outputs) = await Deployment.TestAsync(new RecordingMocks(), Given.Update, async () =>
        {
            await Task.Yield();
            return (IDictionary<string, object?>)new Dictionary<string, object?> { ["name"] = new Bucket("b").GetResourceName() };
        });

        outputs["name"].Should().Be("b");
    }

    [Fact]
    public async Task Logged_error_fails_the_run_but_advice_does_not()
    {
        await Given.Program(() => Log.Warn("careful"));

        var run = () => Given.Program(() => Log.Error("bad"));

        await run.Should().ThrowAsync<RunException>().WithMessage("bad");
    }

    [Fact]
    public async Task Several_errors_come_together()
    {
        var run = () => Given.Program(() =>
        {
            Log.Error("one");
            Log.Exception(new FormatException("two"));
        });

        var thrown = (await run.Should().ThrowAsync<AggregateException>()).Which;
        thrown.InnerExceptions.Should().HaveCount(2).And.AllBeOfType<RunException>();
    }

    [Fact]
    public async Task Exception_of_the_program_is_told()
    {
        var run = () => Given.Program(() => throw new FormatException("broken"));

        await run.Should().ThrowAsync<RunException>().WithMessage("*unhandled exception*FormatException: broken*");
    }

    [Fact]
    public async Task Exception_in_apply_is_told()
    {
        var run = () => Given.Program(() => Output.Create(1).Apply(FailingComputation));

        await run.Should().ThrowAsync<RunException>().WithMessage("in apply");
    }

    [Fact]
    public async Task Failed_resource_fails_those_that_depend_on_it_once()
    {
        var mocks = new RecordingMocks { State = args => args.Name == "bad" ? throw new RunException("no such bucket") : [] };

        var run = () => Given.Program(mocks, Given.Update, () => _ = new Bucket("b", new BucketArgs { BucketName = new Bucket("bad").Arn }));

        await run.Should().ThrowAsync<RunException>().WithMessage("no such bucket");
    }

    [Fact]
    public void There_is_no_instance_outside_a_run()
    {
        FluentActions.Invoking(() => Deployment.Instance).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => new Bucket("b")).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task Runs_at_the_same_time_do_not_meet()
    {
        var runs = Enumerable.Range(0, 32).Select(async index =>
        {
            var mocks = new RecordingMocks();
            await Deployment.TestAsync(mocks, new TestOptions { StackName = $"s{index}" }, async () =>
            {
                await Task.Yield();
                Deployment.Instance.StackName.Should().Be($"s{index}");
                _ = new Storage("same");
            });
            return mocks.RegisteredOutputs.Keys.Single(urn => urn.EndsWith("::same", StringComparison.Ordinal));
        });

        (await Task.WhenAll(runs)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Registered_resource_can_be_read_back_by_its_urn()
    {
        var mocks = new RecordingMocks { State = _ => [KeyValuePair.Create("arn", (object)"arn:b")] };

        await Deployment.TestAsync(mocks, Given.Update, async () =>
        {
            var urn = await Given.Value(new Bucket("b").Urn);
            (await Given.Value(new Bucket("again", options: new() { Urn = urn }).Arn)).Should().Be("arn:b");
        });

        mocks.Resources.Should().ContainSingle();
    }

    [Fact]
    public async Task Many_resources_in_a_chain_are_registered()
    {
        var mocks = new RecordingMocks();

        await Given.Program(mocks, Given.Update, () =>
        {
            Input<string> previous = "first";
            for (var index = 0; index < 500; index++)
                previous = new Bucket($"b{index}", new BucketArgs { BucketName = previous }).Id;
        });

        mocks["b499"].Inputs["bucketName"].Should().Be("b498_id");
    }

    private static int FailingComputation(int value) => throw new RunException("in apply");

    private sealed class OutputStack : Stack
    {
        public OutputStack() => BucketId = new Bucket("b").Id;

        [Output("id")]
        public Output<string> BucketId { get; private set; }
    }

    private sealed class EmptyStack : Stack
    {
        [Output("missing")]
        public Output<string>? Missing { get; private set; }
    }

    private sealed class Stacks : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(OutputStack) ? new OutputStack() : null;
    }
}
