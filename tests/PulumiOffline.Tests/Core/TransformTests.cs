using Pulumi;

namespace PulumiOffline.Tests.Core;

public sealed class TransformTests
{
    [Fact]
    public async Task Transformations_run_in_order_own_first_and_stack_last()
    {
        OrderedStack.Seen.Value = [];

        await Deployment.TestAsync<OrderedStack>(new RecordingMocks());

        OrderedStack.Seen.Value.Should().Equal("own", "component", "stack", "own async", "component async", "stack async");
    }

    [Fact]
    public async Task Transformation_changes_inputs_and_options()
    {
        var mocks = new RecordingMocks();

        await Given.Program(mocks, Given.Update, () => _ = new Bucket("b", options: new()
        {
            ResourceTransformations =
            [
                args => new ResourceTransformationResult(
                    new BucketArgs { BucketName = "changed" },
                    CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { ImportId = "i" })),
            ],
        }));

        mocks["b"].Inputs["bucketName"].Should().Be("changed");
        mocks["b"].Id.Should().Be("i");
    }

    [Fact]
    public async Task Transformation_may_not_change_the_parent()
    {
        var run = () => Given.Program(() =>
        {
            var other = new Storage("other");
            _ = new Bucket("b", options: new()
            {
                ResourceTransformations = [args => new ResourceTransformationResult(args.Args, new CustomResourceOptions { Parent = other })],
            });
        });

        await run.Should().ThrowAsync<RunException>().WithMessage("*ArgumentException: *parent*");
    }

    [Fact]
    public async Task Failure_in_a_constructor_does_not_make_a_program_that_goes_on_wait_forever()
    {
        var run = () => Given.Program(() => FluentActions.Invoking(() => new Bucket("b", options: new()
        {
            ResourceTransformations = [_ => throw new RunException("refused")],
        })).Should().Throw<RunException>());

        await run.Should().ThrowAsync<RunException>().WithMessage("refused");
    }

    [Fact]
    public async Task Transform_sees_plain_inputs_and_outputs_for_unknown_and_secret_ones()
    {
        ResourceTransformArgs? seen = null;
        var mocks = new RecordingMocks();

        await Given.Program(mocks, Given.Preview, () => _ = new Bucket(
            "b",
            new BucketArgs { Size = 1, BucketName = Given.Unknown<string>(), Tags = { ["k"] = Output.CreateSecret("v") } },
            new CustomResourceOptions
            {
                ResourceTransforms =
                [
                    (args, _) =>
                    {
                        seen = args;
                        return Task.FromResult<ResourceTransformResult?>(new ResourceTransformResult(args.Args.SetItem("size", 2), args.Options));
                    },
                ],
            }));

        seen!.Value.Custom.Should().BeTrue();
        seen.Value.Type.Should().Be("test:storage/bucket:Bucket");
        seen.Value.Args["size"].Should().Be(1.0);
        (await Given.IsKnown((Output<object>)seen.Value.Args["bucketName"]!)).Should().BeFalse();
        mocks["b"].Inputs["size"].Should().Be(2.0);
        mocks["b"].Inputs.Should().NotContainKey("bucketName", "it is unknown still").And.ContainKey("tags");
    }

    [Fact]
    public async Task Failing_transform_fails_the_run()
    {
        var run = () => Given.Program(() => _ = new Bucket("b", options: new()
        {
            ResourceTransforms = [(_, _) => throw new RunException("BP1001 says no")],
        }));

        await run.Should().ThrowAsync<RunException>().WithMessage("BP1001 says no");
    }

    private sealed class OrderedStack : Stack
    {
        public static readonly AsyncLocal<List<string>> Seen = new();

        public OrderedStack()
            : base(new StackOptions { ResourceTransformations = [Note("stack")], ResourceTransforms = [NoteAsync("stack async")] })
        {
            var component = new ComponentResource("test:index:Plain", "c", new ComponentResourceOptions
            {
                ResourceTransformations = [Note("component")],
                ResourceTransforms = [NoteAsync("component async")],
            });
            _ = new Bucket("b", options: new()
            {
                Parent = component,
                ResourceTransformations = [Note("own")],
                ResourceTransforms = [NoteAsync("own async")],
            });
        }

        private static ResourceTransformation Note(string text) => args =>
        {
            Add(args.Resource.GetResourceName(), text);
            return null;
        };

        private static ResourceTransform NoteAsync(string text) => (args, _) =>
        {
            Add(args.Name, text);
            return Task.FromResult<ResourceTransformResult?>(null);
        };

        private static void Add(string name, string text)
        {
            if (name == "b")
                Seen.Value!.Add(text);
        }
    }
}
